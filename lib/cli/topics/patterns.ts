// Made from docs/patterns.md by scripts/generate_help_topics.ts.
/** The page, as Markdown. */
export const PAGE = `# Patterns

The safe way to do what often goes wrong. Every page of SQL and TypeScript below
is run by the tests as it stands: upgraded, downgraded and upgraded again on
PostgreSQL, with rows in the tables, and the rows have to be the same
afterwards.

Two rules are behind all of them. A lock that stops readers and writers must be
short, so what reads or writes many rows never happens under one. And the
program that is deployed now and the one that is deployed next both have to work
with the schema in between, so what one of them needs goes only when the other
one is gone.

Where several migrations follow each other, they may be deployed together: each
commits by itself. Only where it says so, a deployment of the program belongs in
between.

## A new column that may be null

The simple case: it locks the table for an instant and touches no row. The same
holds for a default that is a constant or \`now()\`. It does not hold for
\`gen_random_uuid()\`, \`clock_timestamp()\` and other defaults that differ from row
to row, for which the whole table is written anew: there the next pattern helps.

\`\`\`sql
CREATE TABLE bookings (id bigint PRIMARY KEY, requester text);
INSERT INTO bookings SELECT i, 'guest ' || i FROM generate_series(1, 50) i;
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Add notes to bookings */
export const revision = "a10000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.addColumn("bookings", "notes", { type: "text" });
}
\`\`\`

## A column that is never null, in steps

\`SET NOT NULL\` reads the whole table while nobody else may. A check that is
added \`notValid\` and validated later reads it while everybody works on, and
after it \`SET NOT NULL\` has nothing left to read.

\`\`\`sql
CREATE TABLE bookings (id bigint PRIMARY KEY, requester text);
INSERT INTO bookings SELECT i, 'guest ' || i FROM generate_series(1, 50) i;
\`\`\`

First the column and the check for new rows. Deploy the program that fills the
column before the second step.

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Add a reference to bookings */
export const revision = "b10000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.batchAlterTable("bookings", (bookings) => {
    bookings.addColumn("reference", { type: "uuid" });
    bookings.createCheck("bookings_reference_present", {
      expression: "reference IS NOT NULL",
      notValid: true,
    });
  });
}
\`\`\`

Then the rows that are there, some at a time: each batch commits by itself, so
that no row stays locked for long, and a run that was stopped goes on where it
was.

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Give every booking a reference */
export const revision = "b10000000002";
export const downRevision = "b10000000001";
export const transaction = "none";

export async function upgrade(op: Operations) {
  let filled = 1;
  while (filled > 0) {
    const rows = await op.query(\`
      UPDATE bookings SET reference = gen_random_uuid()
      WHERE id IN (SELECT id FROM bookings WHERE reference IS NULL LIMIT 5000)
      RETURNING id\`);
    filled = rows.length;
  }
}

export function downgrade(_op: Operations) {
  // The column goes with the step before.
}
\`\`\`

Last the promise itself, in an instant, and the check that is not needed any
more.

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Every booking has a reference */
export const revision = "b10000000003";
export const downRevision = "b10000000002";

export function change(op: Operations) {
  op.validateConstraint("bookings_reference_present", "bookings");
  op.alterColumn("bookings", "reference", {
    nullable: false,
    existing: { nullable: true },
  });
  op.dropConstraint("bookings_reference_present", "bookings", {
    definition: {
      check: { expression: "reference IS NOT NULL", notValid: true },
    },
  });
}
\`\`\`

## A rename without loss

A tool that compares two schemas sees one column go and another one come, and a
drop loses the rows. A rename keeps them: write \`rename\`, or \`renamedFrom\` in
the wanted schema.

\`\`\`sql
CREATE TABLE rooms (id bigint PRIMARY KEY, label text NOT NULL);
INSERT INTO rooms VALUES (1, 'attic'), (2, 'cellar');
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Call a room's label its name */
export const revision = "c10000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.alterColumn("rooms", "label", { rename: "name" });
}
\`\`\`

A table that the program in production still calls by its former name keeps that
name as a view, which takes writes as the table did. Drop the view when the last
program that uses it is gone.

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Call rooms spaces */
export const revision = "c10000000002";
export const downRevision = "c10000000001";

export function change(op: Operations) {
  op.renameTable("rooms", "spaces");
  op.createView("rooms", { query: "SELECT id, name FROM spaces" });
}
\`\`\`

## An index without stopping writes

\`CREATE INDEX\` stops every write to the table until it is done. \`concurrently\`
does not; it runs outside of the transaction, which the runner sees by itself.
Give the index a name: a build that failed leaves an invalid one behind, and the
next run finds it by the name and builds it anew.

\`\`\`sql
CREATE TABLE bookings (id bigint PRIMARY KEY, requester text, code text);
INSERT INTO bookings SELECT i, 'guest ' || i, i FROM generate_series(1, 50) i;
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Find bookings by requester */
export const revision = "d10000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.createIndex("bookings_requester_idx", "bookings", ["requester"], {
    concurrently: true,
  });
}
\`\`\`

A unique constraint takes over an index that was built like that, in an instant.

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Build the index of the codes */
export const revision = "d10000000002";
export const downRevision = "d10000000001";

export function upgrade(op: Operations) {
  op.createIndex("bookings_code_key", "bookings", ["code"], {
    unique: true,
    concurrently: true,
  });
}

export function downgrade(op: Operations) {
  op.dropIndex("bookings_code_key", { concurrently: true, ifExists: true });
}
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Codes of bookings are unique */
export const revision = "d10000000003";
export const downRevision = "d10000000002";

export function change(op: Operations) {
  op.createUnique("bookings_code_key", "bookings", {
    columns: ["code"],
    usingIndex: "bookings_code_key",
  });
}
\`\`\`

## A foreign key on tables that are in use

A foreign key reads both tables while nobody may write to either. Added
\`notValid\` it only looks at new rows, in an instant; \`validateConstraint\` reads
the others while everybody works on. The index on the referring column, without
which every delete of a room reads all bookings, comes first.

\`\`\`sql
CREATE TABLE rooms (id bigint PRIMARY KEY);
CREATE TABLE bookings (id bigint PRIMARY KEY, room_id bigint);
INSERT INTO rooms VALUES (1), (2);
INSERT INTO bookings SELECT i, 1 + i % 2 FROM generate_series(1, 50) i;
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Find bookings by room */
export const revision = "e10000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.createIndex("bookings_room_idx", "bookings", ["room_id"], {
    concurrently: true,
  });
}
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** New bookings have a room that exists */
export const revision = "e10000000002";
export const downRevision = "e10000000001";

export function change(op: Operations) {
  op.createForeignKey("bookings_room_fk", "bookings", {
    columns: ["room_id"],
    references: { table: "rooms", columns: ["id"] },
    notValid: true,
  });
}
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** All bookings have a room that exists */
export const revision = "e10000000003";
export const downRevision = "e10000000002";

export function change(op: Operations) {
  op.validateConstraint("bookings_room_fk", "bookings");
}
\`\`\`

## A new value of an enum type

A value can be added at any time, but a transaction cannot use what it added
itself. The migration that uses it is therefore the next one.

\`\`\`sql
CREATE TYPE booking_status AS ENUM ('pending', 'confirmed');
CREATE TABLE bookings (id bigint PRIMARY KEY, status booking_status);
INSERT INTO bookings VALUES (1, 'pending'), (2, 'confirmed');
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Bookings can be on hold */
export const revision = "f10000000001";
export const downRevision = null;

export function upgrade(op: Operations) {
  op.addEnumValue("booking_status", "on hold", { after: "pending" });
}

export function downgrade(op: Operations) {
  op.replaceEnum("booking_status", {
    values: ["pending", "confirmed"],
    mapping: { "on hold": "pending" },
    columns: [{ table: "bookings", column: "status" }],
  });
}
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** New bookings are on hold */
export const revision = "f10000000002";
export const downRevision = "f10000000001";

export function change(op: Operations) {
  op.alterColumn("bookings", "status", {
    default: "on hold",
    existing: { default: null },
  });
}
\`\`\`

## Splitting a table

Columns move to a table of their own in three steps: make it and copy, let the
program write to the new table, drop the old columns. Only the last step loses
anything, so it asks first (or needs \`--allow-data-loss\`), and its downgrade
copies the rows back.

\`\`\`sql
CREATE TABLE guests (id bigint PRIMARY KEY, name text, street text, city text);
INSERT INTO guests
SELECT i, 'guest ' || i, 'street ' || i, 'city' FROM generate_series(1, 50) i;
\`\`\`

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Keep addresses apart */
export const revision = "abc000000001";
export const downRevision = null;

export function change(op: Operations) {
  op.createTable("addresses", {
    columns: {
      guest_id: {
        type: "bigint",
        references: {
          table: "guests",
          columns: ["id"],
          name: "addresses_guest_fk",
          onDelete: "cascade",
        },
      },
      street: { type: "text" },
      city: { type: "text" },
    },
    primaryKey: { name: "addresses_pkey", columns: ["guest_id"] },
  });
  op.execute(
    \`INSERT INTO addresses (guest_id, street, city)
     SELECT id, street, city FROM guests\`,
    {
      reverse: \`UPDATE guests SET street = a.street, city = a.city
        FROM addresses a WHERE a.guest_id = guests.id\`,
    },
  );
}
\`\`\`

Deploy the program that reads and writes \`addresses\`, then:

\`\`\`ts
import type { Operations } from "@retort/retort";

/** Drop the addresses of guests */
export const revision = "abc000000002";
export const downRevision = "abc000000001";

export function change(op: Operations) {
  op.batchAlterTable("guests", (guests) => {
    guests.dropColumn("city", { definition: { type: "text" } });
    guests.dropColumn("street", { definition: { type: "text" } });
  });
}
\`\`\`
`;
