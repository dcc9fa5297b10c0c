import { nodesOf, type SqlNode, textOf } from "./sql_tree.ts";

/**
 * The setting that a statement sets or resets beyond its transaction, such as
 * `role` or `search_path`; `all` for `RESET ALL` and `DISCARD ALL`. An encoding
 * other than UTF-8 counts even for a transaction: its text is sent as UTF-8.
 */
export function settingOf(
  statement: { readonly kind: string; readonly fields: SqlNode },
): string | undefined {
  const { kind, fields } = statement;
  if (kind === "DiscardStmt") {
    return fields["target"] === "DISCARD_ALL" ? "all" : undefined;
  }
  if (kind !== "VariableSetStmt") return undefined;
  if (textOf(fields, "name")?.toLowerCase() === "client_encoding") {
    return keepsUtf8(fields) ? undefined : "client_encoding";
  }
  if (fields["is_local"] === true) return undefined;
  if (textOf(fields, "kind") === "VAR_RESET_ALL") return "all";
  // SET TRANSACTION lasts as long as its transaction.
  const name = textOf(fields, "name");
  return name === "TRANSACTION" || name === "TRANSACTION SNAPSHOT"
    ? undefined
    : name?.toLowerCase();
}

/** Whether the client's encoding is set to what it is: UTF-8. */
function keepsUtf8(fields: SqlNode): boolean {
  const [argument] = nodesOf(fields, "args");
  return argument === undefined ||
    /"(?:unicode|utf-?8)"/i.test(JSON.stringify(argument));
}
