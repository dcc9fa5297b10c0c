/** What a new type asks of the rows that are there. */
export type TypeChangeCost = "none" | "scan" | "rewrite";

interface ParsedType {
  readonly name: string;
  readonly modifiers: readonly number[];
}

const ALIASES: Readonly<Record<string, string>> = {
  "bit varying": "varbit",
  "char varying": "varchar",
  "character": "char",
  "character varying": "varchar",
  "decimal": "numeric",
  "bool": "boolean",
  "int": "integer",
  "int2": "smallint",
  "int4": "integer",
  "int8": "bigint",
  "timestamp without time zone": "timestamp",
  "timestamp with time zone": "timestamptz",
  "time without time zone": "time",
  "time with time zone": "timetz",
};

/**
 * Whether PostgreSQL has to read or write the rows for a new type. It is taken
 * to write them where that cannot be told, as for an unknown former type.
 */
export function typeChangeCost(
  from: string | undefined,
  to: string,
): TypeChangeCost {
  if (from === undefined) return "rewrite";
  const former = parseType(from);
  const wanted = parseType(to);
  if (former === undefined || wanted === undefined) return "rewrite";
  if (former.name === wanted.name) return widens(former, wanted);
  const pair = `${former.name}>${wanted.name}`;
  if (pair === "varchar>text" || pair === "cidr>inet") return "none";
  if (pair === "text>varchar" && wanted.modifiers.length === 0) return "none";
  if (pair === "text>citext" || pair === "varchar>citext") {
    return wanted.modifiers.length === 0 ? "scan" : "rewrite";
  }
  return "rewrite";
}

function widens(former: ParsedType, wanted: ParsedType): TypeChangeCost {
  const isSame =
    JSON.stringify(former.modifiers) === JSON.stringify(wanted.modifiers);
  if (isSame) return "none";
  switch (former.name) {
    case "varchar":
    case "varbit":
      return isLarger(former.modifiers[0], wanted.modifiers[0]);
    case "time":
    case "timetz":
    case "timestamp":
    case "timestamptz":
    case "interval":
      return isLarger(former.modifiers[0], wanted.modifiers[0]);
    case "numeric": {
      if (wanted.modifiers.length === 0) return "none";
      const isSameScale = (former.modifiers[1] ?? 0) ===
        (wanted.modifiers[1] ?? 0);
      return isSameScale && former.modifiers.length > 0
        ? isLarger(former.modifiers[0], wanted.modifiers[0])
        : "rewrite";
    }
    default:
      return "rewrite";
  }
}

function isLarger(
  former: number | undefined,
  wanted: number | undefined,
): TypeChangeCost {
  if (wanted === undefined) return "none";
  return former !== undefined && former <= wanted ? "none" : "rewrite";
}

function parseType(type: string): ParsedType | undefined {
  const text = type.trim().toLowerCase().replace(/^pg_catalog\./, "");
  const match =
    /^([a-z][a-z0-9 ]*?)\s*(?:\(([0-9, ]+)\))?((?: with(?:out)? time zone)?)$/
      .exec(text);
  if (match === null) return undefined;
  const [, base = "", list = "", zone = ""] = match;
  const full = `${base}${zone}`;
  const modifiers = list.split(",").filter((item) => item.trim() !== "")
    .map(Number);
  return { name: ALIASES[full] ?? full, modifiers };
}
