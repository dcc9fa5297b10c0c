import { type SqlNode, textOf } from "./sql_tree.ts";

/**
 * The setting that a statement sets or resets beyond its transaction, such as
 * `role` or `search_path`; `all` for `RESET ALL` and `DISCARD ALL`.
 */
export function settingOf(
  statement: { readonly kind: string; readonly fields: SqlNode },
): string | undefined {
  const { kind, fields } = statement;
  if (kind === "DiscardStmt") {
    return fields["target"] === "DISCARD_ALL" ? "all" : undefined;
  }
  if (kind !== "VariableSetStmt" || fields["is_local"] === true) {
    return undefined;
  }
  if (textOf(fields, "kind") === "VAR_RESET_ALL") return "all";
  // SET TRANSACTION lasts as long as its transaction.
  const name = textOf(fields, "name");
  return name === "TRANSACTION" || name === "TRANSACTION SNAPSHOT"
    ? undefined
    : name;
}
