import type { Transactionality } from "./statement.ts";
import {
  nodeOf,
  nodesOf,
  nodesOfKind,
  type SqlNode,
  textOf,
} from "./sql_tree.ts";

/** What a transaction command of the author's own does. */
export type TransactionControl = "begin" | "commit" | "rollback" | "savepoint";

const FIRST_VERSION_WITH_ENUM_VALUES_INSIDE = 120000;

const CONTROL: Readonly<Record<string, TransactionControl>> = {
  TRANS_STMT_BEGIN: "begin",
  TRANS_STMT_START: "begin",
  TRANS_STMT_COMMIT: "commit",
  TRANS_STMT_PREPARE: "commit",
  TRANS_STMT_COMMIT_PREPARED: "commit",
  TRANS_STMT_ROLLBACK: "rollback",
  TRANS_STMT_ROLLBACK_PREPARED: "rollback",
  TRANS_STMT_SAVEPOINT: "savepoint",
  TRANS_STMT_RELEASE: "savepoint",
  TRANS_STMT_ROLLBACK_TO: "savepoint",
};

const ALWAYS_OUTSIDE: ReadonlySet<string> = new Set([
  "AlterSystemStmt",
  "CreateTableSpaceStmt",
  "CreatedbStmt",
  "DropTableSpaceStmt",
  "DropSubscriptionStmt",
  "DropdbStmt",
]);

function optionOf(
  fields: SqlNode,
  key: string,
  name: string,
): string | undefined {
  for (const option of nodesOfKind(nodesOf(fields, key), "DefElem")) {
    if (textOf(option, "defname") !== name) continue;
    const argument = nodeOf(option, "arg");
    if (argument === undefined) return "true";
    const text = nodeOf(argument, "String") ?? nodeOf(argument, "Boolean");
    if (text === undefined) return "";
    return textOf(text, "sval") ?? String(text["boolval"] === true);
  }
  return undefined;
}

function isOff(value: string | undefined): boolean {
  return value !== undefined && /^(?:false|off|0|none)$/i.test(value);
}

function isOn(value: string | undefined): boolean {
  return value !== undefined && !isOff(value);
}

function detachesConcurrently(fields: SqlNode): boolean {
  return nodesOfKind(nodesOf(fields, "cmds"), "AlterTableCmd").some(
    (command) => {
      const definition = nodeOf(command, "def");
      const partition = definition && nodeOf(definition, "PartitionCmd");
      return partition?.["concurrent"] === true;
    },
  );
}

function createsSlot(fields: SqlNode): boolean {
  const option = (name: string): string | undefined =>
    optionOf(fields, "options", name);
  return !isOff(option("connect")) && !isOff(option("create_slot")) &&
    !isOff(option("slot_name"));
}

function refreshes(fields: SqlNode): boolean {
  const kind = textOf(fields, "kind") ?? "";
  if (kind.startsWith("ALTER_SUBSCRIPTION_REFRESH")) return true;
  return kind.endsWith("_PUBLICATION") &&
    !isOff(optionOf(fields, "options", "refresh"));
}

function reindexesOutside(fields: SqlNode): boolean {
  return !/_(?:TABLE|INDEX)$/.test(textOf(fields, "kind") ?? "") ||
    isOn(optionOf(fields, "params", "concurrently"));
}

const OUTSIDE_WHEN: Readonly<Record<string, (fields: SqlNode) => boolean>> = {
  AlterDatabaseStmt: (fields) =>
    optionOf(fields, "options", "tablespace") !== undefined,
  AlterSubscriptionStmt: refreshes,
  AlterTableStmt: detachesConcurrently,
  ClusterStmt: (fields) => nodeOf(fields, "relation") === undefined,
  CreateSubscriptionStmt: createsSlot,
  DiscardStmt: (fields) => fields["target"] === "DISCARD_ALL",
  DropStmt: (fields) => fields["concurrent"] === true,
  IndexStmt: (fields) => fields["concurrent"] === true,
  ReindexStmt: reindexesOutside,
  VacuumStmt: (fields) => fields["is_vacuumcmd"] === true,
};

/** Tells how a statement relates to transactions on one server version. */
export function transactionalityOf(
  statement: { readonly kind: string; readonly fields: SqlNode },
  serverVersion: number,
): Transactionality {
  const { kind, fields } = statement;
  if (kind === "AlterEnumStmt" && textOf(fields, "oldVal") === undefined) {
    return serverVersion < FIRST_VERSION_WITH_ENUM_VALUES_INSIDE
      ? "outside"
      : "commitAfter";
  }
  if (ALWAYS_OUTSIDE.has(kind)) return "outside";
  return OUTSIDE_WHEN[kind]?.(fields) ? "outside" : "inside";
}

/** Tells which transaction command a statement is, if it is one. */
export function transactionControlOf(
  statement: { readonly kind: string; readonly fields: SqlNode },
): TransactionControl | undefined {
  return statement.kind === "TransactionStmt"
    ? CONTROL[textOf(statement.fields, "kind") ?? ""]
    : undefined;
}
