import type { Session } from "../../database/mod.ts";
import type { Finding } from "./finding.ts";

const FULL_FROM = 0.75;

// The column may end before its sequence does: serial columns may be integer.
const SEQUENCES_SQL = `
SELECT * FROM (
  SELECT sequence.seqrelid::regclass::text AS name,
    owner.refobjid::regclass::text AS "table",
    pg_catalog.quote_ident(col.attname) AS "column",
    pg_catalog.format_type(col.atttypid, NULL) AS type,
    state.last_value::float8 / LEAST(
      sequence.seqmax::float8,
      CASE col.atttypid
        WHEN 'smallint'::regtype THEN 32767
        WHEN 'integer'::regtype THEN 2147483647
        ELSE sequence.seqmax::float8
      END
    ) AS used
  FROM pg_catalog.pg_sequence sequence
  JOIN pg_catalog.pg_class class ON class.oid = sequence.seqrelid
  JOIN pg_catalog.pg_namespace namespace ON namespace.oid = class.relnamespace
  JOIN pg_catalog.pg_sequences state
    ON state.schemaname = namespace.nspname
    AND state.sequencename = class.relname
  LEFT JOIN pg_catalog.pg_depend owner
    ON owner.classid = 'pg_class'::regclass
    AND owner.objid = sequence.seqrelid
    AND owner.refclassid = 'pg_class'::regclass
    AND owner.deptype IN ('a', 'i')
  LEFT JOIN pg_catalog.pg_attribute col
    ON col.attrelid = owner.refobjid AND col.attnum = owner.refobjsubid
  WHERE state.last_value IS NOT NULL AND sequence.seqincrement > 0
    AND NOT sequence.seqcycle
) sequences
WHERE used >= $1::float8
ORDER BY used DESC, name`;

interface FullSequence extends Record<string, unknown> {
  readonly name: string;
  readonly table: string | null;
  readonly column: string | null;
  readonly type: string | null;
  readonly used: number;
}

/** Finds sequences that will soon have no next value. */
export async function checkSequences(
  session: Session,
): Promise<readonly Finding[]> {
  const rows = await session.query<FullSequence>(SEQUENCES_SQL, [FULL_FROM]);
  return rows.map(({ name, table, column, type, used }) => ({
    code: "sequence-near-end",
    severity: used >= 0.9 ? "problem" : "warning",
    object: name,
    meaning: `${Math.floor(used * 100)} % of its values are used${
      table === null ? "" : `, as ${table}.${column} is ${type}`
    }; after the last one every insert fails`,
    mending: table === null
      ? `ALTER SEQUENCE ${name} AS bigint MAXVALUE 9223372036854775807;`
      : `ALTER TABLE ${table} ALTER COLUMN ${column} TYPE bigint; (this rewrites the table)`,
  }));
}
