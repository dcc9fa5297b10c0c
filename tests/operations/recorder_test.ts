import { deepStrictEqual, ok, strictEqual, throws } from "node:assert/strict";
import {
  createRecorder,
  defineOperation,
  isRetortError,
  type Operations,
  type RetortError,
} from "../../mod.ts";

const PLACE = { file: "migrations/1.ts", line: 7 };

interface Refusal {
  readonly name: string;
  readonly call: (op: Operations) => void;
  readonly message: string;
  readonly hint?: string;
}

const REFUSALS: readonly Refusal[] = [
  {
    name: "an unknown column option",
    call: (op) =>
      op.createTable("t", { columns: { a: { typ: "text" } } } as never),
    message:
      'Cannot use the argument "definition.columns.a.typ" of createTable: there is no such option',
    hint: 'Did you mean "type"?',
  },
  {
    name: "a missing type",
    call: (op) => op.addColumn("t", "a", { nullable: false } as never),
    message:
      'Cannot use the argument "definition.type" of addColumn: it is missing',
  },
  {
    name: "a misspelt action",
    call: (op) =>
      op.createForeignKey("fk", "t", {
        columns: ["a"],
        references: { table: "o" },
        onDelete: "casade",
      } as never),
    message:
      'Cannot use the argument "definition.onDelete" of createForeignKey: expected one of "no action", "restrict", "cascade", "set null", "set default", got "casade"',
    hint: 'Did you mean "cascade"?',
  },
  {
    name: "a wrong type of value",
    call: (op) =>
      op.addColumn("t", "a", { type: "text", nullable: "no" } as never),
    message:
      'Cannot use the argument "definition.nullable" of addColumn: expected true or false, got "no"',
  },
  {
    name: "an argument that is not there",
    call: (op) => op.renameTable("t", undefined as never),
    message:
      'Cannot use the argument "to" of renameTable: expected a name, got nothing',
  },
  {
    name: "columns by number, which JavaScript reorders",
    call: (op) => op.createTable("t", { columns: { 2024: { type: "text" } } }),
    message:
      'Cannot use the argument "definition.columns.2024" of createTable: JavaScript moves keys that are whole numbers to the front',
    hint: 'Write the columns as an array: [{ name: "2024", type: … }, …]',
  },
  {
    name: "a column that is there twice",
    call: (op) =>
      op.createTable("t", {
        columns: [{ name: "a", type: "text" }, { name: "a", type: "text" }],
      }),
    message:
      'Cannot use the argument "definition.columns" of createTable: the column "a" is there twice',
  },
  {
    name: "a name that PostgreSQL would cut",
    call: (op) => op.dropTable("é".repeat(32)),
    message: `Cannot use the argument "name" of dropTable: the name "${
      "é".repeat(32)
    }" takes 64 bytes and PostgreSQL keeps 63`,
    hint:
      "Choose a shorter name; PostgreSQL would cut this one without an error",
  },
  {
    name: "using without a type",
    call: (op) => op.alterColumn("t", "a", { using: "a::text" }),
    message:
      'Cannot use the argument "definition.using" of alterColumn: it says how to compute values of a new type, and there is none',
    hint: "Add the type, or drop `using`",
  },
  {
    name: "nothing to alter",
    call: (op) => op.alterColumn("t", "a", {}),
    message:
      'Cannot use the argument "definition" of alterColumn: it says nothing to alter',
  },
  {
    name: "two kinds of a dropped constraint",
    call: (op) =>
      op.dropConstraint("c", "t", {
        definition: { unique: ["a"], check: "a > 0" },
      }),
    message:
      'Cannot use the argument "options.definition" of dropConstraint: expected exactly one of primaryKey, unique, check, foreignKey, exclusion',
    hint: 'Write it as { unique: ["email"] }, { check: "price > 0" } …',
  },
  {
    name: "rows that are not objects",
    call: (op) => op.bulkInsert("t", [[1, 2]] as never),
    message:
      'Cannot use the argument "rows[0]" of bulkInsert: expected values by column, got an array',
  },
  {
    name: "an own operation that nobody defined",
    call: (op) => op.custom("addAudit", {}),
    message:
      'Cannot use the argument "definition" of custom: there is no operation "addAudit"',
    hint: "Add it to `operations` in the config",
  },
];

for (const { name, call, message, hint } of REFUSALS) {
  Deno.test(`createRecorder() refuses ${name} with its place`, () => {
    const { op, take } = createRecorder({ locate: () => PLACE });
    throws(() => call(op), (error: unknown): boolean => {
      ok(isRetortError(error, "operation/invalid-argument"));
      strictEqual(error.message, message);
      if (hint !== undefined) strictEqual(error.hint, hint);
      deepStrictEqual(error.source, PLACE);
      return true;
    });
    deepStrictEqual(take(), []);
  });
}

Deno.test("createRecorder() keeps operations frozen, with their place and without holes", () => {
  const { op, take } = createRecorder({ locate: () => PLACE });
  op.dropColumn("t", "a", { ifExists: false, schema: "s" });
  const [operation] = take();
  deepStrictEqual(operation, {
    kind: "dropColumn",
    table: { schema: "s", name: "t" },
    column: "a",
    source: PLACE,
  });
  ok(Object.isFrozen(operation));
  deepStrictEqual(take(), []);
});

Deno.test("createRecorder() names what is left unnamed by the convention", () => {
  const { op, take } = createRecorder({
    naming: {
      primaryKey: "pk_{table}",
      unique: "uq_{table}_{columns}",
      foreignKey: "fk_{table}_{column}_{referredTable}",
      check: ({ table, columns }) => `ck_${table}_${columns.join("_")}`,
      index: "ix_{schema}_{table}_{columns}",
    },
  });
  op.createTable("t", {
    columns: {
      a: { type: "integer", primaryKey: true },
      b: { type: "integer", unique: true, check: "b > 0" },
      c: { type: "integer", references: { table: "o" }, index: true },
    },
    uniques: [{ name: "mine", columns: ["a", "b"] }],
  }, { schema: "s" });
  const [operation] = take();
  ok(operation?.kind === "createTable");
  deepStrictEqual(
    operation.table.constraints.map(({ name }) => name),
    ["pk_t", "mine", "uq_t_b", "ck_t_b", "fk_t_c_o"],
  );
  deepStrictEqual(
    operation.table.indexes.map(({ name }) => name),
    ["ix_s_t_c"],
  );
});

Deno.test("op.query hands what is pending to the runner first", async () => {
  const sent: unknown[] = [];
  const recorder = createRecorder({
    query: (sql, parameters) => {
      const kinds = recorder.take().map(({ kind }) => kind);
      sent.push({ kinds, sql, parameters });
      return Promise.resolve([{ id: 1 }]);
    },
  });
  const { op } = recorder;
  op.addColumn("t", "a", { type: "text" });
  await op.autocommit(async () => {
    op.execute("VACUUM t");
    deepStrictEqual(await op.query("SELECT $1", [5]), [{ id: 1 }]);
    op.execute("ANALYZE t");
  });
  deepStrictEqual(sent, [
    { kinds: ["addColumn", "autocommit"], sql: "SELECT $1", parameters: [5] },
  ]);
  const [rest, ...more] = recorder.finish();
  deepStrictEqual(more, []);
  ok(rest?.kind === "autocommit");
  deepStrictEqual(rest.operations.map(({ kind }) => kind), ["execute"]);
});

Deno.test("op.query is a clear error where SQL is only written", () => {
  const { op } = createRecorder({ locate: () => PLACE });
  throws(() => op.query("SELECT 1"), (error: unknown): boolean => {
    ok(isRetortError(error, "operation/offline"));
    deepStrictEqual(error.source, PLACE);
    return true;
  });
});

Deno.test("finish() refuses an autocommit that was not awaited", () => {
  const { op, finish } = createRecorder();
  const waiting: Promise<void> = op.autocommit(() => new Promise(() => {}));
  throws(
    finish,
    (error: RetortError): boolean => error.code === "operation/unfinished",
  );
  ok(waiting instanceof Promise);
});

Deno.test("op.custom takes an own operation by name and by itself", () => {
  const touch = defineOperation<{ table: string }>({
    name: "touch",
    compile: ({ table }, op) => op.execute(`SELECT touch('${table}')`),
  });
  const { op, take } = createRecorder({ definitions: [touch] });
  op.custom("touch", { table: "a" });
  op.custom(touch, { table: "b" });
  deepStrictEqual(
    take().map((operation) => operation.kind === "custom" && operation.input),
    [{ table: "a" }, { table: "b" }],
  );
});

Deno.test("op.sql writes values as literals and leaves SQL as it is", () => {
  const { op } = createRecorder();
  const name = op.identifier("Odd Name", { schema: "s" });
  deepStrictEqual(op.sql`f(${"it's"}, ${5n}, ${null}, ${name})`, {
    sql: `f('it''s', 5, NULL, s."Odd Name")`,
  });
});

Deno.test("op.arguments holds what the command line was given", () => {
  const { op } = createRecorder({ arguments: { tenant: "acme" } });
  strictEqual(op.arguments["tenant"], "acme");
});
