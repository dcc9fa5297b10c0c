import type { Session } from "../database/mod.ts";
import type { CountedLoss } from "../errors/mod.ts";
import {
  type DataLoss,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../sql/mod.ts";

// Beyond it the server's own estimate is told: a count must not take minutes.
const LONGEST_COUNT = 1_000_000;

interface Relation {
  readonly name: string;
  readonly estimate: number;
}

/** Counts what statements would destroy; what holds no data is left out. */
export async function countLosses(
  session: Session,
  losses: readonly DataLoss[],
): Promise<readonly CountedLoss[]> {
  const counted: CountedLoss[] = [];
  for (const loss of losses) {
    counted.push(...await COUNTERS[loss.kind](session, loss));
  }
  const unique = new Map(counted.map((loss) => [
    `${loss.kind} ${loss.object}`,
    loss,
  ]));
  return [...unique.values()].filter(({ rows }) => rows !== 0);
}

type Counter = (
  session: Session,
  loss: DataLoss,
) => Promise<readonly CountedLoss[]>;

const COUNTERS: Readonly<Record<DataLoss["kind"], Counter>> = {
  table: countTable,
  rows: countTable,
  column: countColumn,
  enumValue: countEnumValue,
  schema: countSchema,
  other: (_session, { kind, name }) =>
    Promise.resolve([{ kind, object: name }]),
};

async function findRelation(
  session: Session,
  { schema, name }: DataLoss,
): Promise<Relation | undefined> {
  const [row] = await session.query<{ name: string; estimate: number }>(
    `SELECT oid::regclass::text AS name, reltuples::float8 AS estimate
FROM pg_catalog.pg_class
WHERE oid = pg_catalog.to_regclass(${quoteLiteral(quoteName({ schema, name }))})
  AND relkind IN ('r', 'p', 'm', 'f')`,
  );
  return row;
}

async function countRows(
  session: Session,
  relation: Relation,
  condition = "",
): Promise<number> {
  const [row] = await session.query<{ rows: number }>(
    `SELECT pg_catalog.count(*)::float8 AS rows FROM (SELECT FROM ${relation.name}${condition} LIMIT ${
      LONGEST_COUNT + 1
    }) counted`,
  );
  const rows = row?.rows ?? 0;
  return rows > LONGEST_COUNT ? Math.max(rows, relation.estimate) : rows;
}

async function countTable(
  session: Session,
  loss: DataLoss,
): Promise<readonly CountedLoss[]> {
  const relation = await findRelation(session, loss);
  if (relation === undefined) return [];
  const rows = await countRows(session, relation);
  return [{ kind: loss.kind, object: relation.name, rows }];
}

async function countColumn(
  session: Session,
  loss: DataLoss,
): Promise<readonly CountedLoss[]> {
  const relation = await findRelation(session, loss);
  if (relation === undefined || loss.member === undefined) return [];
  const column = quoteIdentifier(loss.member);
  if (!await hasColumn(session, relation, loss.member)) return [];
  const rows = await countRows(
    session,
    relation,
    ` WHERE ${column} IS NOT NULL`,
  );
  return [{ kind: "column", object: `${relation.name}.${column}`, rows }];
}

async function hasColumn(
  session: Session,
  relation: Relation,
  column: string,
): Promise<boolean> {
  const rows = await session.query(
    `SELECT 1 AS found FROM pg_catalog.pg_attribute
WHERE attrelid = ${quoteLiteral(relation.name)}::regclass
  AND attname = ${quoteLiteral(column)} AND NOT attisdropped`,
  );
  return rows.length > 0;
}

async function countEnumValue(
  session: Session,
  { schema, name, member = "" }: DataLoss,
): Promise<readonly CountedLoss[]> {
  const columns = await session.query<
    { name: string; estimate: number; column: string }
  >(
    `SELECT class.oid::regclass::text AS name, class.reltuples::float8 AS estimate,
  pg_catalog.quote_ident(attribute.attname) AS "column"
FROM pg_catalog.pg_attribute attribute
JOIN pg_catalog.pg_class class ON class.oid = attribute.attrelid
WHERE attribute.atttypid = pg_catalog.to_regtype(${
      quoteLiteral(quoteName({ schema, name }))
    })
  AND NOT attribute.attisdropped AND class.relkind IN ('r', 'm')
ORDER BY 1, 3`,
  );
  let rows = 0;
  for (const column of columns) {
    rows += await countRows(
      session,
      column,
      ` WHERE ${column.column}::text = ${quoteLiteral(member)}`,
    );
  }
  return [{
    kind: "enumValue",
    object: `${quoteName({ schema, name })}.${quoteIdentifier(member)}`,
    rows,
  }];
}

async function countSchema(
  session: Session,
  { name }: DataLoss,
): Promise<readonly CountedLoss[]> {
  const relations = await session.query<{ name: string; estimate: number }>(
    `SELECT class.oid::regclass::text AS name, class.reltuples::float8 AS estimate
FROM pg_catalog.pg_class class
JOIN pg_catalog.pg_namespace namespace ON namespace.oid = class.relnamespace
WHERE namespace.nspname = ${quoteLiteral(name)}
  AND class.relkind IN ('r', 'm')
ORDER BY 1`,
  );
  const losses: CountedLoss[] = [];
  for (const relation of relations) {
    const rows = await countRows(session, relation);
    losses.push({ kind: "table", object: relation.name, rows });
  }
  return losses;
}
