import { quoteIdentifier } from "../../sql/mod.ts";

/**
 * Types that PostgreSQL's own casts turn into others on assignment, so that
 * `ALTER COLUMN … TYPE` needs no `USING`. Anything turns into a string so.
 */
const ASSIGNED: Readonly<Record<string, readonly string[]>> = {
  bigint: [
    "money",
    "real",
    "double precision",
    "numeric",
    "smallint",
    "integer",
  ],
  bit: ["bit varying"],
  "bit varying": ["bit"],
  box: ["polygon"],
  cidr: ["inet"],
  date: ["timestamp with time zone", "timestamp without time zone"],
  "double precision": ["numeric", "bigint", "real", "smallint", "integer"],
  inet: ["cidr"],
  integer: [
    "numeric",
    "real",
    "smallint",
    "bigint",
    "money",
    "double precision",
  ],
  interval: ["time without time zone"],
  json: ["jsonb"],
  jsonb: ["json"],
  macaddr: ["macaddr8"],
  macaddr8: ["macaddr"],
  money: ["numeric"],
  numeric: [
    "integer",
    "smallint",
    "bigint",
    "real",
    "double precision",
    "money",
  ],
  oid: ["bigint", "integer"],
  path: ["polygon"],
  point: ["box"],
  polygon: ["path"],
  real: ["double precision", "numeric", "integer", "smallint", "bigint"],
  smallint: ["bigint", "numeric", "double precision", "real", "integer"],
  "time with time zone": ["time without time zone"],
  "time without time zone": ["time with time zone", "interval"],
  "timestamp with time zone": [
    "time with time zone",
    "date",
    "time without time zone",
    "timestamp without time zone",
  ],
  "timestamp without time zone": [
    "timestamp with time zone",
    "date",
    "time without time zone",
  ],
};

/** Casts that have to be written. */
const EXPLICIT: Readonly<Record<string, readonly string[]>> = {
  bigint: ["bit"],
  bit: ["bigint", "integer"],
  boolean: ["integer"],
  box: ["circle", "lseg", "point"],
  circle: ["box", "point", "polygon"],
  daterange: ["datemultirange"],
  int4range: ["int4multirange"],
  int8range: ["int8multirange"],
  integer: ["boolean", "bit"],
  jsonb: [
    "double precision",
    "boolean",
    "numeric",
    "smallint",
    "integer",
    "bigint",
    "real",
  ],
  lseg: ["point"],
  numrange: ["nummultirange"],
  polygon: ["box", "point", "circle"],
  tsrange: ["tsmultirange"],
  tstzrange: ["tstzmultirange"],
  xid8: ["xid"],
};

const STRINGS = new Set(["text", "character varying", "character", "name"]);
const NUMBERS = new Set([
  "smallint",
  "integer",
  "bigint",
  "numeric",
  "real",
  "double precision",
]);

/** The type without its modifiers: `numeric(10,2)` is `numeric`. */
function baseOf(type: string): string {
  return type.replace(/\([^)]*\)/, "").replaceAll(/ +/g, " ").trim();
}

/**
 * The expression that turns a column's values into those of another type;
 * absent where PostgreSQL does it by itself.
 */
export function castBetween(
  column: string,
  types: { readonly from: string; readonly to: string },
): string | undefined {
  const name = quoteIdentifier(column);
  const from = baseOf(types.from);
  const to = baseOf(types.to);
  if (isAssigned(from, to)) return undefined;
  const fromArray = from.endsWith("[]");
  const toArray = to.endsWith("[]");
  if (toArray && !fromArray) {
    const element = castElement(name, { from, to: to.slice(0, -2) });
    return `CASE WHEN ${name} IS NOT NULL THEN ARRAY[${element}]::${types.to} END`;
  }
  if (fromArray && !toArray) {
    const element = castElement(`(${name}[1])`, {
      from: from.slice(0, -2),
      to,
    });
    return `${element}::${types.to}`;
  }
  if (fromArray && toArray) return `${name}::text[]::${types.to}`;
  return castScalar(name, { from, to, as: types.to });
}

/** An element so that a cast to the other type can follow. */
function castElement(
  value: string,
  { from, to }: { readonly from: string; readonly to: string },
): string {
  const isCast = isAssigned(from, to) || STRINGS.has(from) ||
    EXPLICIT[from]?.includes(to);
  return isCast ? value : `${value}::text`;
}

function castScalar(
  name: string,
  { from, to, as }: {
    readonly from: string;
    readonly to: string;
    /** The type with its modifiers. */
    readonly as: string;
  },
): string {
  if (STRINGS.has(from) || EXPLICIT[from]?.includes(to)) {
    return `${name}::${as}`;
  }
  if (from === "boolean" && NUMBERS.has(to)) return `${name}::integer::${as}`;
  if (NUMBERS.has(from) && to === "boolean") return `${name} <> 0`;
  if (NUMBERS.has(from) && to.startsWith("timestamp")) {
    return `to_timestamp(${name})`;
  }
  if (from.startsWith("timestamp") && NUMBERS.has(to)) {
    return `extract(epoch FROM ${name})::${as}`;
  }
  return `${name}::text::${as}`;
}

function isAssigned(from: string, to: string): boolean {
  if (from === to || STRINGS.has(to)) return true;
  if (from.endsWith("[]") && to.endsWith("[]")) {
    return isAssigned(from.slice(0, -2), to.slice(0, -2));
  }
  return ASSIGNED[from]?.includes(to) ?? false;
}
