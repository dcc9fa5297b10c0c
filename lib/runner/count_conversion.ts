import type { Session } from "../database/mod.ts";
import { type CountedLoss, isRetortError } from "../errors/mod.ts";
import { type DataLoss, quoteIdentifier, quoteLiteral } from "../sql/mod.ts";
import { countRows, findRelation, type Relation } from "./count_rows.ts";

/** Counts the rows whose value is not the same after a change of type. */
export async function countConversion(
  session: Session,
  loss: DataLoss,
): Promise<readonly CountedLoss[]> {
  const { member, type } = loss;
  const relation = await findRelation(session, loss);
  if (relation === undefined || member === undefined) return [];
  const present = await typeOfColumn(session, relation, member);
  if (present === undefined || type === undefined) return [];
  const column = quoteIdentifier(member);
  const object = `${relation.name}.${column}`;
  const nothing = [{ kind: loss.kind, object, rows: 0 }];
  if (!mayRound(present, type)) return nothing;
  const condition =
    ` WHERE ${column}::${type}::${present} IS DISTINCT FROM ${column}`;
  try {
    const rows = await countRows(session, relation, condition);
    return [{ kind: loss.kind, object, rows }];
  } catch (error) {
    // What cannot be cast at all makes the statement itself fail.
    const isOfCast = isRetortError(error, "database/statement-failed") &&
      /^(?:22|42)/.test(error.details.sqlState);
    if (!isOfCast) throw error;
    return nothing;
  }
}

/** Whether a cast may round or cut values without an error. */
export function mayRound(present: string, wanted: string): boolean {
  const name = wanted.replaceAll('"', "").replace(/^pg_catalog\./, "");
  const from = measure(present);
  const to = measure(name);
  if (from === undefined) return false;
  if (to === undefined) return !TEXT_REGEXP.test(name);
  return from.family !== to.family || to.digits < from.digits;
}

const TEXT_REGEXP = /^(?:text|varchar|character|char|bpchar|name|citext)\b/i;

/** How many digits behind the point a type has, or how many of them count. */
function measure(
  type: string,
): { readonly family: string; readonly digits: number } | undefined {
  for (const [family, { regexp, digits }] of FAMILIES) {
    const parts = regexp.exec(type);
    if (parts !== null) return { family, digits: digits(parts) };
  }
  return undefined;
}

type Digits = (parts: RegExpExecArray) => number;

const FAMILIES: readonly (readonly [
  string,
  { readonly regexp: RegExp; readonly digits: Digits },
])[] = [
  ["numeric", {
    regexp:
      /^(?:numeric|decimal|dec)\b(?:\s*\(\s*\d+\s*(?:,\s*(-?\d+)\s*)?\))?/i,
    digits: ([text, scale]) =>
      text.includes("(") ? Number(scale ?? 0) : Infinity,
  }],
  ["float", { regexp: /^(?:real|float4)\b/i, digits: () => 6 }],
  ["float", {
    regexp: /^(?:double precision|float8|float)\b/i,
    digits: () => 15,
  }],
  ["timestamp", {
    regexp: /^(?:timestamptz|timestamp)\b(?:\s*\(\s*(\d+)\s*\))?/i,
    digits: precision,
  }],
  ["time", {
    regexp: /^(?:timetz|time)\b(?:\s*\(\s*(\d+)\s*\))?/i,
    digits: precision,
  }],
  ["interval", {
    regexp: /^interval\b(?:\s*\(\s*(\d+)\s*\))?/i,
    digits: precision,
  }],
];

function precision([, digits]: RegExpExecArray): number {
  return Number(digits ?? 6);
}

/** The type of a column as the server writes it, if the column is there. */
export async function typeOfColumn(
  session: Session,
  relation: Relation,
  column: string,
): Promise<string | undefined> {
  const [row] = await session.query<{ type: string }>(
    `SELECT pg_catalog.format_type(atttypid, atttypmod) AS type
FROM pg_catalog.pg_attribute
WHERE attrelid = ${quoteLiteral(relation.name)}::regclass
  AND attname = ${quoteLiteral(column)} AND NOT attisdropped`,
  );
  return row?.type;
}
