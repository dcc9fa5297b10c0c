import {
  type TemporaryProject,
  temporaryProject,
} from "./temporary_project.ts";

/** How many migrations {@linkcode faultProject} has. */
export const FAULT_MIGRATIONS = 60;

/**
 * A project whose migrations mix everything that is done differently inside
 * and outside of transactions. Each part of each notes itself in a ledger
 * without a key, so that what is applied twice or not at all can be seen.
 */
export async function faultProject(): Promise<TemporaryProject> {
  const files: Record<string, string> = {};
  for (let number = 1; number <= FAULT_MIGRATIONS; number++) {
    const revision = nameOf(number);
    const kind = KINDS[(number - 1) % KINDS.length];
    if (kind === undefined) throw new RangeError("There is no such kind");
    const { extension, text } = kind(number);
    files[`migrations/${revision}_step.${extension}`] = text;
  }
  return await temporaryProject(files);
}

/** The revision of a number: `r07`. */
function nameOf(number: number): string {
  return `r${`${number}`.padStart(2, "0")}`;
}

/** What a statement outside of transactions does to an index. */
export interface IndexItem {
  readonly name: string;
  /** False where the index is dropped. */
  readonly isBuilt: boolean;
}

/** The index that a statement of a migration builds or drops concurrently. */
export function indexOfItem(
  number: number,
  item: number,
): IndexItem | undefined {
  const table = tableOf(number);
  const kind = KINDS[(number - 1) % KINDS.length];
  if (kind === buildIndex) {
    return {
      name: `${table}_${item === 1 ? "amount" : "note"}`,
      isBuilt: true,
    };
  }
  if (kind !== swapIndex) return undefined;
  return item === 0
    ? { name: `${table}_note`, isBuilt: false }
    : { name: `${table}_unique`, isBuilt: true };
}

interface File {
  readonly extension: "sql" | "ts";
  readonly text: string;
}

const KINDS: readonly ((number: number) => File)[] = [
  createTable,
  addColumn,
  fillColumn,
  referToTable,
  buildIndex,
  validateConstraint,
  addEnumValue,
  moveData,
  swapIndex,
];

function sqlFile(number: number, statements: readonly string[]): File {
  const down = number === 1 ? "" : nameOf(number - 1);
  return {
    extension: "sql",
    text: `-- Step ${number}
-- retort:revision ${nameOf(number)}
-- retort:down-revision ${down}
-- retort:upgrade
${statements.map((statement) => `${statement};\n`).join("")}`,
  };
}

function noted(number: number, part: number): string {
  return `INSERT INTO ledger VALUES ('${nameOf(number)}', ${part})`;
}

/** The table that the migrations of one group work on. */
function tableOf(number: number): string {
  return `t${number - (number - 1) % KINDS.length}`;
}

function createTable(number: number): File {
  const table = tableOf(number);
  return sqlFile(number, [
    ...(number === 1
      ? [
        "CREATE TABLE ledger (revision text, part int)",
        "CREATE TABLE counter AS SELECT 0 AS n",
        "CREATE TYPE mood AS ENUM ('none')",
        "CREATE TABLE moods (mood mood)",
      ]
      : []),
    `CREATE TABLE ${table} (id int PRIMARY KEY, note text, amount int)`,
    `INSERT INTO ${table} SELECT n, 'note ' || n, n % 50 FROM generate_series(1, 2000) AS n`,
    noted(number, 1),
  ]);
}

function addColumn(number: number): File {
  return sqlFile(number, [
    `ALTER TABLE ${tableOf(number)} ADD COLUMN extra int DEFAULT 7`,
    noted(number, 1),
  ]);
}

function fillColumn(number: number): File {
  return sqlFile(number, [
    noted(number, 1),
    `UPDATE ${tableOf(number)} SET extra = extra + id WHERE id <= 100`,
    noted(number, 2),
  ]);
}

/** Its constraint is checked by the commit. */
function referToTable(number: number): File {
  const table = tableOf(number);
  return sqlFile(number, [
    `CREATE TABLE ${table}_uses (id int REFERENCES ${table} DEFERRABLE INITIALLY DEFERRED)`,
    `INSERT INTO ${table}_uses SELECT id FROM ${table} WHERE extra > 7`,
    noted(number, 1),
  ]);
}

function buildIndex(number: number): File {
  const table = tableOf(number);
  return sqlFile(number, [
    noted(number, 1),
    `CREATE INDEX CONCURRENTLY ${table}_amount ON ${table} (amount)`,
    noted(number, 2),
    `CREATE INDEX CONCURRENTLY IF NOT EXISTS ${table}_note ON ${table} (note)`,
    noted(number, 3),
  ]);
}

function validateConstraint(number: number): File {
  const table = tableOf(number);
  return sqlFile(number, [
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_amount_check CHECK (amount >= 0) NOT VALID`,
    noted(number, 1),
    `ALTER TABLE ${table} VALIDATE CONSTRAINT ${table}_amount_check`,
    noted(number, 2),
  ]);
}

function addEnumValue(number: number): File {
  return sqlFile(number, [
    `ALTER TYPE mood ADD VALUE 'v${number}'`,
    `INSERT INTO moods VALUES ('v${number}')`,
    noted(number, 1),
  ]);
}

function moveData(number: number): File {
  const table = tableOf(number);
  return {
    extension: "ts",
    text: `import type { Operations } from "@retort/retort";

/** Step ${number} */
export const revision = "${nameOf(number)}";
export const downRevision = "${nameOf(number - 1)}";

export async function upgrade(op: Operations) {
  const [row] = await op.query("SELECT count(*)::int AS n FROM ${table}");
  if (row?.n !== 2000) throw new Error("Rows are missing");
  op.execute("UPDATE ${table} SET amount = amount + 1 WHERE id <= 100");
  op.execute("UPDATE counter SET n = n + 1");
  op.execute("${noted(number, 1)}");
}

export function downgrade(op: Operations) {
  op.execute("UPDATE counter SET n = n - 1");
}
`,
  };
}

function swapIndex(number: number): File {
  const table = tableOf(number);
  return sqlFile(number, [
    `DROP INDEX CONCURRENTLY ${table}_note`,
    noted(number, 1),
    `CREATE UNIQUE INDEX CONCURRENTLY ${table}_unique ON ${table} (id, note)`,
    `ALTER TABLE ${table} ADD CONSTRAINT ${table}_unique UNIQUE USING INDEX ${table}_unique`,
    noted(number, 2),
  ]);
}
