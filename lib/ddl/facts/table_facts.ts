import type { LockMode, Transactionality } from "../../sql/mod.ts";

/** What one action on a table does to those who use the table. */
export interface ActionFacts {
  /** The lock on the table; absent where nobody can know the table yet. */
  readonly lock?: LockMode;
  /** The lock on the table that a foreign key refers to. */
  readonly referencedLock?: LockMode;
  readonly rewrites?: true;
  readonly scans?: true;
  /** `inside` if absent. */
  readonly transaction?: Transactionality;
}

/** Facts that hold from one major version to another, both included. */
export interface VersionedFacts extends ActionFacts {
  /** 12, the oldest that there are facts for, if absent. */
  readonly since?: number;
  /** The newest that there are facts for, 18, if absent. */
  readonly until?: number;
}

/** An action on a table that there are facts about. */
export type TableAction =
  | "createTable"
  | "dropTable"
  | "renameTable"
  | "inherit"
  | "createPartition"
  | "referToTable"
  | "tableComment"
  | "addColumn"
  | "addColumnRewriting"
  | "dropColumn"
  | "renameColumn"
  | "setType"
  | "setTypeScanning"
  | "setTypeRewriting"
  | "setNotNull"
  | "dropNotNull"
  | "setDefault"
  | "setIdentity"
  | "dropExpression"
  | "setExpression"
  | "setStorage"
  | "setCompression"
  | "setStatistics"
  | "setColumnOptions"
  | "columnComment"
  | "addPrimaryKey"
  | "addUnique"
  | "addUsingIndex"
  | "addExclusion"
  | "addCheck"
  | "addCheckNotValid"
  | "addNotNull"
  | "addForeignKey"
  | "addForeignKeyNotValid"
  | "dropConstraint"
  | "renameConstraint"
  | "validateConstraint"
  | "alterConstraint"
  | "createIndex"
  | "createIndexConcurrently"
  | "dropIndex"
  | "dropIndexConcurrently"
  | "renameIndex"
  | "insert";

const ALL = "ACCESS EXCLUSIVE";
const WRITES = "SHARE ROW EXCLUSIVE";
const SCHEMA = "SHARE UPDATE EXCLUSIVE";

/**
 * The facts for PostgreSQL 12 to 18, by action. Where the server's own choice
 * depends on what only it knows (whether a function is volatile, what a type
 * is underneath) the compiler picks between the two entries by what it can see,
 * and takes the heavier one when it cannot.
 */
export const TABLE_FACTS: Readonly<
  Record<TableAction, readonly VersionedFacts[]>
> = {
  createTable: [{}],
  dropTable: [{ lock: ALL }],
  renameTable: [{ lock: ALL }],
  inherit: [{ lock: SCHEMA }],
  createPartition: [{ lock: ALL }],
  referToTable: [{ lock: WRITES }],
  tableComment: [{ lock: SCHEMA }],

  addColumn: [{ lock: ALL }],
  addColumnRewriting: [{ lock: ALL, rewrites: true, scans: true }],
  dropColumn: [{ lock: ALL }],
  renameColumn: [{ lock: ALL }],
  setType: [{ lock: ALL }],
  setTypeScanning: [{ lock: ALL, scans: true }],
  setTypeRewriting: [{ lock: ALL, rewrites: true, scans: true }],
  setNotNull: [{ lock: ALL, scans: true }],
  dropNotNull: [{ lock: ALL }],
  setDefault: [{ lock: ALL }],
  setIdentity: [{ lock: ALL }],
  dropExpression: [{ lock: ALL, since: 13 }],
  setExpression: [{ lock: ALL, rewrites: true, scans: true, since: 17 }],
  setStorage: [{ lock: ALL }],
  setCompression: [{ lock: ALL, since: 14 }],
  setStatistics: [{ lock: SCHEMA }],
  setColumnOptions: [{ lock: SCHEMA }],
  columnComment: [{ lock: SCHEMA }],

  addPrimaryKey: [{ lock: ALL, scans: true }],
  addUnique: [{ lock: ALL, scans: true }],
  addUsingIndex: [{ lock: ALL }],
  addExclusion: [{ lock: ALL, scans: true }],
  addCheck: [{ lock: ALL, scans: true }],
  addCheckNotValid: [{ lock: ALL }],
  addNotNull: [{ lock: ALL, scans: true }],
  addForeignKey: [{ lock: WRITES, referencedLock: WRITES, scans: true }],
  addForeignKeyNotValid: [{ lock: WRITES, referencedLock: WRITES }],
  dropConstraint: [{ lock: ALL, referencedLock: ALL }],
  renameConstraint: [{ lock: ALL }],
  validateConstraint: [{ lock: SCHEMA, scans: true }],
  alterConstraint: [{ lock: ALL }],

  createIndex: [{ lock: "SHARE", scans: true }],
  createIndexConcurrently: [
    { lock: SCHEMA, scans: true, transaction: "outside" },
  ],
  dropIndex: [{ lock: ALL }],
  dropIndexConcurrently: [{ lock: SCHEMA, transaction: "outside" }],
  renameIndex: [{ lock: SCHEMA }],

  insert: [{ lock: "ROW EXCLUSIVE" }],
};

/** The facts of an action on a server of one version. */
export function factsOf(
  action: TableAction,
  serverVersion: number,
): ActionFacts {
  const major = Math.floor(serverVersion / 10_000);
  const rows = TABLE_FACTS[action];
  const found = rows.find(({ since = 0, until = Infinity }) =>
    since <= major && major <= until
  );
  // An action that the version does not have fails there; what it would do on
  // the next version is the best that can be said.
  const nearest = found ?? rows[0] ?? {};
  const { since: _since, until: _until, ...facts } = nearest;
  return facts;
}
