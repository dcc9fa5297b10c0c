/** How big a schema {@linkcode benchSchema} writes. */
export interface BenchSize {
  readonly tables: number;
  readonly routines: number;
  readonly views: number;
}

/** The size that the targets in the documentation speak of. */
export const FULL_SIZE: BenchSize = { tables: 1000, routines: 500, views: 500 };

function tableSql(number: number): string {
  const parent = Math.max(number - 1, 0);
  return `CREATE TABLE app.table_${number} (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  parent_id bigint NOT NULL REFERENCES app.table_${parent} (id) ON DELETE CASCADE,
  name varchar(80) NOT NULL,
  amount numeric(12, 2) DEFAULT 0 CHECK (amount >= 0),
  state app.state NOT NULL DEFAULT 'open',
  tags text[],
  data jsonb NOT NULL DEFAULT '{}',
  active boolean NOT NULL DEFAULT true,
  created_at timestamptz NOT NULL DEFAULT now(),
  updated_at timestamptz
);
CREATE INDEX table_${number}_name ON app.table_${number} (lower(name));
CREATE INDEX table_${number}_parent ON app.table_${number} (parent_id, created_at DESC) WHERE active;`;
}

function routineSql(number: number): string {
  return `CREATE FUNCTION app.function_${number}(a integer, b text DEFAULT 'x') RETURNS text
  LANGUAGE plpgsql STABLE AS $$ BEGIN RETURN a::text || b; END $$;`;
}

function viewSql(number: number): string {
  return `CREATE VIEW app.view_${number} AS
  SELECT t.id, t.name, t.amount, p.name AS parent FROM app.table_${number} t
  JOIN app.table_${
    Math.max(number - 1, 0)
  } p ON p.id = t.parent_id WHERE t.active;`;
}

/** The statements that build a schema of the size that is asked for. */
export function benchSchema(size: BenchSize): readonly string[] {
  const each = (count: number, write: (number: number) => string): string[] =>
    Array.from({ length: count }, (_, number) => write(number));
  return [
    "CREATE SCHEMA app;",
    "CREATE TYPE app.state AS ENUM ('open', 'closed');",
    ...each(size.tables, tableSql),
    ...each(size.routines, routineSql),
    ...each(size.views, viewSql),
  ];
}
