import { connect } from "../../lib/database/mod.ts";
import { createTestDatabase } from "../support/test_database.ts";
import { checkCase, rolledBack } from "./objects/check_case.ts";
import { NAMES } from "./objects/names.ts";
import type { OperationCase } from "./objects/operation_case.ts";

/** Every operation on tables, with nothing but names that are made. */
const CASES: Readonly<Record<string, OperationCase>> = {
  tables: {
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TABLE ${q("o")} (${q("id")} integer PRIMARY KEY)`,
      `CREATE TABLE ${q("app")}.${q("old")} (${q("a")} text)`,
    ],
    up: (op, n) => {
      op.createTable(n("t"), {
        columns: [
          { name: n("id"), type: "bigint", identity: "always" },
          {
            name: n("a"),
            type: "text",
            storage: "external",
            comment: n("comment"),
            unique: n("uq"),
            index: n("ix"),
            check: {
              name: n("ck"),
              expression: op.sql`${op.identifier(n("a"))} <> ''`,
            },
          },
          {
            name: n("b"),
            type: "integer",
            references: { table: n("o"), columns: [n("id")], name: n("fk") },
          },
        ],
        primaryKey: { name: n("pk"), columns: [n("id")], include: [n("a")] },
        exclusions: [{
          name: n("ex"),
          using: "btree",
          elements: [{ expression: n("b"), operator: "=" }],
          comment: n("comment"),
        }],
        comment: n("comment"),
      }, { schema: n("app") });
      op.renameTable(n("old"), n("new"), { schema: n("app") });
      op.setTableComment(n("new"), n("comment"), {
        schema: n("app"),
        existing: null,
      });
    },
  },
  columns: {
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TABLE ${q("o")} (${q("id")} integer PRIMARY KEY)`,
      `CREATE TABLE ${q("app")}.${q("t")} (${q("a")} integer, ${q("b")} text)`,
    ],
    up: (op, n) => {
      const at = { schema: n("app") };
      op.alterColumn(n("t"), n("a"), {
        type: "text",
        default: n("value"),
        nullable: false,
        comment: n("comment"),
        statistics: 5,
        rename: n("z"),
        existing: {
          type: "integer",
          default: null,
          nullable: true,
          comment: null,
          statistics: null,
        },
        existingUsing: op.sql`${op.identifier(n("z"))}::integer`,
      }, at);
      op.addColumn(n("t"), n("c"), {
        type: "integer",
        references: { table: n("o"), columns: [n("id")], name: n("fk") },
        comment: n("comment"),
      }, at);
      op.dropColumn(n("t"), n("b"), { ...at, definition: { type: "text" } });
      op.addColumn(n("t"), n("b"), { type: "text", unique: n("uq") }, at);
    },
  },
  constraints: {
    before: (q) => [
      `CREATE SCHEMA ${q("app")}`,
      `CREATE TABLE ${q("app")}.${q("o")} (${q("id")} integer PRIMARY KEY)`,
      `CREATE TABLE ${q("app")}.${q("t")} (${q("a")} integer NOT NULL, ${
        q("b")
      } integer,
         CONSTRAINT ${q("ck")} CHECK (${q("a")} > 0))`,
      `CREATE INDEX ${q("ix")} ON ${q("app")}.${q("t")} (${q("b")})`,
    ],
    up: (op, n) => {
      const at = { schema: n("app") };
      op.createPrimaryKey(n("pk"), n("t"), [n("a")], at);
      op.createUnique(n("uq"), n("t"), {
        columns: [n("a"), n("b")],
        comment: "a pair",
        indexComment: "looked up",
      }, at);
      op.createForeignKey(n("fk"), n("t"), {
        columns: [n("b")],
        references: { ...at, table: n("o"), columns: [n("id")] },
        onDelete: "set null",
      }, at);
      op.alterConstraint(n("fk"), n("t"), "deferrable", {
        ...at,
        existing: "not deferrable",
      });
      op.renameConstraint(n("uq"), n("t"), n("uq2"), at);
      op.dropConstraint(n("ck"), n("t"), {
        ...at,
        definition: {
          check: { expression: op.sql`${op.identifier(n("a"))} > 0` },
        },
      });
      op.renameIndex(n("ix"), n("ix2"), at);
      op.createIndex(n("ix3"), n("t"), [
        n("b"),
        { sql: `${op.identifier(n("b")).sql} + 1` },
      ], { ...at, include: [n("a")] });
    },
  },
  "a batch": {
    before: (q) => [
      `CREATE TABLE ${q("t")} (${q("a")} integer, ${q("b")} integer)`,
    ],
    up: (op, n) => {
      op.batchAlterTable(n("t"), (table) => {
        table.addColumn(n("c"), { type: "text", default: n("value") });
        table.alterColumn(n("a"), {
          rename: n("z"),
          nullable: false,
          existing: { nullable: true },
        });
        table.createUnique(n("uq"), [n("z")]);
        table.createIndex(n("ix"), [n("c")]);
      });
    },
  },
};

for (const [title, operationCase] of Object.entries(CASES)) {
  Deno.test(`operations on ${title} take every name that PostgreSQL takes`, async (t) => {
    await using database = await createTestDatabase({ major: 15 });
    await using session = await connect(database.settings);
    for (const [name, make] of Object.entries(NAMES)) {
      await t.step(name, async () => {
        await rolledBack(
          session,
          () => checkCase(session, operationCase, make),
        );
      });
    }
  });
}
