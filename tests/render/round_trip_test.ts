import { deepStrictEqual, fail, strictEqual } from "node:assert/strict";
import fc from "fast-check";
import { compile } from "../../lib/ddl/mod.ts";
import {
  createRecorder,
  type Operation,
  reverse,
} from "../../lib/operations/mod.ts";
import { findMigrations, loadMigration } from "../../lib/project/mod.ts";
import {
  type RenderOptions,
  sqlBody,
  typescriptBody,
} from "../../lib/render/mod.ts";
import { NAMES } from "../operations/objects/names.ts";
import { everyOperation, someOperations } from "../support/every_operation.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const SERVER = { serverVersion: 180000 };

const OPTIONS: RenderOptions = {
  defaultSchema: "public",
  compile: (operation) => compile(operation, SERVER),
  reverse: (operation) => {
    try {
      return reverse([operation]);
    } catch {
      return [];
    }
  },
};

/**
 * What is written as its SQL: what `op` records with a function, rules, whose
 * text the model keeps, and what comes with a column or is made of an index.
 */
const AS_SQL: readonly ((operation: Operation) => boolean)[] = [
  ({ kind }) => /^(autocommit|batchAlterTable|custom)$/.test(kind),
  ({ kind }) => /^(create|replace|drop)Rule$/.test(kind),
  (one) => one.kind === "addColumn" && one.constraints !== undefined,
  (one) => one.kind === "addConstraint" && "usingIndex" in one.constraint,
];

/** What a migration of this text records. */
async function recorded(
  file: string,
  text: string,
): Promise<readonly Operation[]> {
  await using project = await temporaryProject({ [`m/${file}`]: text });
  const [found] = await findMigrations({
    root: project.path,
    locations: ["m"],
  });
  if (found === undefined) throw new Error("There is no migration");
  const migration = await loadMigration(found);
  const { op, finish } = createRecorder(SERVER);
  await migration.upgrade(op);
  return finish();
}

/** An operation as data, without where it was written. */
function asData(operation: Operation): unknown {
  return JSON.parse(JSON.stringify(operation, (key, value) => {
    if (key === "source") return undefined;
    if (typeof value === "bigint") return Number(value);
    return key === "constraints"
      ? Array.from<{ kind: string }>(value)
        .sort((a, b) => a.kind.localeCompare(b.kind))
      : value;
  }));
}

/** The statements of operations, however they end. */
function textsOf(operations: readonly Operation[]): readonly string[] {
  return operations.flatMap((operation) => compile(operation, SERVER))
    .map(({ sql }) => sql.replace(/;\s*(--[^\n]*)?\s*$/, "").trim());
}

async function checkTypeScript(
  operations: readonly Operation[],
): Promise<void> {
  const body = typescriptBody(operations, OPTIONS);
  const back = await recorded(
    "a.ts",
    `export const revision = "a";\nexport const downRevision = null;\nexport function upgrade(op) {\n${body}\n}\n`,
  );
  strictEqual(back.length, operations.length);
  for (const [at, operation] of operations.entries()) {
    const again = back[at] ?? fail(`nothing came back for ${operation.kind}`);
    if (AS_SQL.some((is) => is(operation))) {
      strictEqual(again.kind, "execute");
      deepStrictEqual(textsOf([again]), textsOf([operation]));
    } else {
      deepStrictEqual(asData(again), asData(operation));
    }
  }
}

async function checkSql(operations: readonly Operation[]): Promise<void> {
  const back = await recorded(
    "a.sql",
    `-- retort:revision a\n-- retort:down-revision\n-- retort:upgrade\n${
      sqlBody(operations, OPTIONS)
    }\n`,
  );
  deepStrictEqual(textsOf(back), textsOf(operations));
}

for (
  const [name, n] of Object.entries({
    "plain names": (base: string) => base,
    ...NAMES,
  })
) {
  Deno.test(`operations of every kind with ${name} are the same after writing and loading a TypeScript migration`, async () => {
    await checkTypeScript(everyOperation(n));
  });
}

Deno.test("operations of every kind, in any order and with any names, are the same after writing and loading a migration", async () => {
  await fc.assert(
    fc.asyncProperty(someOperations, async (some) => {
      await checkTypeScript(some);
      await checkSql(some);
    }),
    { numRuns: 15 },
  );
});
