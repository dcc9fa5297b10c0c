import type { Operation } from "../operations/mod.ts";
import type { LockMode, RelationLock, Statement } from "../sql/mod.ts";

/** What the locks that stop writers stop. */
const STOPPED: Readonly<Partial<Record<LockMode, string>>> = {
  "SHARE": "writes",
  "SHARE ROW EXCLUSIVE": "writes",
  "EXCLUSIVE": "writes",
  "ACCESS EXCLUSIVE": "reads and writes",
};

/** The tables that operations make: nobody can be waiting for them. */
export function tablesMadeBy(
  operations: readonly Operation[],
): ReadonlySet<string> {
  return new Set(
    operations.flatMap((operation) => {
      switch (operation.kind) {
        case "createTable":
          return keyOf(operation.table);
        case "createPartition":
        case "createMaterializedView":
          return keyOf(operation.definition);
        default:
          return [];
      }
    }),
  );
}

/**
 * Says what statements stop while they read or write every row of a table
 * that is there already; nothing where that is over at once.
 */
export function lockRemark(
  statements: readonly Statement[],
  made: ReadonlySet<string>,
): string | undefined {
  for (const { locks, rewrites, scans } of statements) {
    if (!rewrites && !scans) continue;
    if (locks.some((lock) => made.has(lockKey(lock)))) continue;
    const lock = locks.find(({ mode }) => STOPPED[mode] !== undefined);
    if (lock === undefined) continue;
    return `Stops ${
      STOPPED[lock.mode]
    } of ${lock.relation} while every row is ${
      rewrites ? "written" : "read"
    }: \`retort help patterns\``;
  }
  return undefined;
}

function keyOf(
  { schema, name }: {
    readonly schema?: string | undefined;
    readonly name: string;
  },
): string {
  return `${schema ?? ""}\0${name}`;
}

function lockKey({ schema, relation }: RelationLock): string {
  return keyOf({ schema, name: relation });
}
