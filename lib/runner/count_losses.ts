import type { Session } from "../database/mod.ts";
import { countConversion, typeOfColumn } from "./count_conversion.ts";
import { countRows, findRelation } from "./count_rows.ts";
import type { CountedLoss } from "../errors/mod.ts";
import {
  type DataLoss,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../sql/mod.ts";

/** Under what circumstances losses are counted. */
export interface CountLossesOptions {
  /**
   * Whether statements before them give other names to what is there: what is
   * not found may then hold data under its former name.
   */
  readonly hasRenames: boolean;
}

/** Counts what statements would destroy; what holds no data is left out. */
export async function countLosses(
  session: Session,
  losses: readonly DataLoss[],
  { hasRenames }: CountLossesOptions,
): Promise<readonly CountedLoss[]> {
  const counted: CountedLoss[] = [];
  for (const loss of losses) {
    const found = await COUNTERS[loss.kind](session, loss);
    const isUnknown = found.length === 0 && hasRenames;
    counted.push(...isUnknown ? [uncounted(loss)] : found);
  }
  const unique = new Map(counted.map((loss) => [
    `${loss.kind} ${loss.object}`,
    loss,
  ]));
  return [...unique.values()].filter(({ rows }) => rows !== 0);
}

function uncounted(
  { kind, schema, name, member }: DataLoss,
): CountedLoss {
  const place = quoteName({ schema, name });
  return {
    kind,
    object: member === undefined
      ? place
      : `${place}.${quoteIdentifier(member)}`,
  };
}

type Counter = (
  session: Session,
  loss: DataLoss,
) => Promise<readonly CountedLoss[]>;

const COUNTERS: Readonly<Record<DataLoss["kind"], Counter>> = {
  table: countTable,
  rows: countTable,
  column: countColumn,
  conversion: countConversion,
  enumValue: countEnumValue,
  schema: countSchema,
  other: (_session, { kind, name }) =>
    Promise.resolve([{ kind, object: name }]),
};

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
  const type = await typeOfColumn(session, relation, loss.member);
  if (type === undefined) return [];
  const rows = await countRows(
    session,
    relation,
    ` WHERE ${column} IS NOT NULL`,
  );
  return [{ kind: "column", object: `${relation.name}.${column}`, rows }];
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
