import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  index,
  integer,
  jsonb,
  pgEnum,
  pgMaterializedView,
  pgPolicy,
  pgSchema,
  pgSequence,
  pgTable,
  pgView,
  primaryKey,
  serial,
  text,
  timestamp,
  unique,
  uniqueIndex,
  varchar,
} from "drizzle-orm/pg-core";
import { connect } from "../../lib/database/mod.ts";
import { inspectDatabase } from "../../lib/inspect/mod.ts";
import { buildSchema } from "../../lib/sources/build_schema.ts";
import { hasDrizzleObjects } from "../../lib/sources/drizzle_objects.ts";
import { drizzleOperations } from "../../lib/sources/drizzle_operations.ts";
import { operationStatements } from "../../lib/sources/module_source.ts";
import { createTestDatabase } from "../support/test_database.ts";

const app = pgSchema("app");
const state = app.enum("state", ["open", "closed"]);
const mood = pgEnum("mood", ["sad", "ok"]);
const counter = pgSequence("counter", { startWith: 10, increment: 5 });
const users = app.table("users", {
  id: bigint("id", { mode: "bigint" }).primaryKey()
    .generatedAlwaysAsIdentity({ startWith: 100 }),
  email: varchar("email", { length: 80 }).notNull().unique(),
  state: state("state").notNull().default("open"),
  moods: mood("moods").array().default(["ok"]),
  data: jsonb("data").default({ a: "it's" }),
  shout: text("shout").generatedAlwaysAs(sql`upper(email)`),
  createdAt: timestamp("created_at", { withTimezone: true }).defaultNow(),
}, (table) => [
  index("users_lower").on(sql`lower(${table.email})`).where(
    sql`${table.state} = 'open'`,
  ),
  uniqueIndex().on(table.createdAt.desc(), table.email),
  check("email_at", sql`${table.email} LIKE '%@%'`),
  pgPolicy("own", { for: "select", using: sql`${table.email} = current_user` }),
]);
const members = pgTable("members", {
  user: bigint("user_id", { mode: "bigint" }).references(() => users.id, {
    onDelete: "cascade",
  }),
  room: integer("room"),
  seat: serial("seat"),
}, (table) => [
  primaryKey({ columns: [table.user, table.room] }),
  unique("seats").on(table.seat).nullsNotDistinct(),
]);
const openUsers = pgView("open_users", { id: bigint("id", { mode: "bigint" }) })
  .as(sql`SELECT id FROM app.users`);
const counted = pgMaterializedView("counted", { n: integer("n") })
  .as(sql`SELECT count(*)::integer AS n FROM app.users`);

const EXPORTED = {
  app,
  state,
  mood,
  counter,
  users,
  members,
  openUsers,
  counted,
};

Deno.test("drizzleOperations() builds what Drizzle's objects describe", async () => {
  await using database = await createTestDatabase();
  await using session = await connect(database.settings);
  await buildSchema({
    session,
    isPrivate: false,
    [Symbol.asyncDispose]: () => Promise.resolve(),
  }, [
    operationStatements(drizzleOperations(EXPORTED), {
      serverVersion: session.serverVersion,
      file: "schema.ts",
    }),
  ]);
  const { model } = await inspectDatabase(session);
  const [table, member] = model.tables;
  deepStrictEqual(
    model.enums.map(({ schema, name, values }) => [schema, name, values]),
    [["app", "state", ["open", "closed"]], ["public", "mood", ["sad", "ok"]]],
  );
  deepStrictEqual(
    table?.columns.map(({ name, type, nullable, default: value }) => [
      name,
      type,
      nullable,
      value,
    ]),
    [
      ["id", "bigint", false, undefined],
      ["email", "character varying(80)", false, undefined],
      ["state", "app.state", false, "'open'::app.state"],
      ["moods", "public.mood[]", true, "'{ok}'::public.mood[]"],
      ["data", "jsonb", true, `'{"a": "it''s"}'::jsonb`],
      ["shout", "text", true, undefined],
      ["created_at", "timestamp with time zone", true, "now()"],
    ],
  );
  deepStrictEqual(table?.columns[0]?.identity, {
    generation: "always",
    start: 100n,
  });
  deepStrictEqual(table?.constraints.map(({ name }) => name), [
    "email_at",
    "users_email_unique",
    "users_pkey",
  ]);
  deepStrictEqual(table?.indexes.map(({ name, where }) => [name, where]), [
    ["users_created_at_email_index", undefined],
    ["users_lower", "state = 'open'::app.state"],
  ]);
  strictEqual(table?.rowSecurity, "enabled");
  deepStrictEqual(model.policies.map(({ name, using }) => [name, using]), [
    ["own", "(email)::text = CURRENT_USER"],
  ]);
  deepStrictEqual(member?.constraints.map(({ name }) => name), [
    "members_user_id_room_pk",
    "members_user_id_users_id_fk",
    "seats",
  ]);
  deepStrictEqual(model.views.map(({ name }) => name), ["open_users"]);
  deepStrictEqual(model.materializedViews.map(({ name }) => name), ["counted"]);
  strictEqual(model.sequences[0]?.start, 10n);
});

Deno.test("hasDrizzleObjects() tells Drizzle's objects from others", () => {
  ok(hasDrizzleObjects({ users }));
  ok(hasDrizzleObjects({ mood }));
  ok(!hasDrizzleObjects({ a: 1, b: null, c: () => 1, d: {} }));
});
