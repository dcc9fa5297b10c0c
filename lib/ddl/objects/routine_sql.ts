import type { RoutineSettings } from "../../operations/mod.ts";
import type { Aggregate, Options, Routine } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import { sortedEntries } from "./options_sql.ts";
import { settingValue } from "./setting_value.ts";

/** `CREATE FUNCTION` or `CREATE PROCEDURE`. */
export function routineSql(
  routine: Routine,
  { orReplace }: { readonly orReplace: boolean },
): string {
  const lines = [
    clauses(
      "CREATE",
      orReplace && "OR REPLACE",
      routine.kind.toUpperCase(),
      quoteName(routine) + `(${routine.arguments})`,
    ),
    routine.returns !== undefined && `RETURNS ${routine.returns}`,
    `LANGUAGE ${quoteIdentifier(routine.language)}`,
    routine.transforms !== undefined &&
    `TRANSFORM ${
      routine.transforms.map((type) => `FOR TYPE ${type}`).join(", ")
    }`,
    routine.window && "WINDOW",
    routineClauses(routine),
    bodySql(routine),
  ];
  return lines.filter((line) => line).join("\n");
}

/** The settings that `CREATE` and `ALTER` of a routine share. */
export function routineClauses(settings: RoutineSettings): string {
  const { cost, rows } = settings;
  return clauses(
    settings.volatility !== undefined &&
      (settings.volatility ?? "volatile").toUpperCase(),
    settings.strict !== undefined &&
      (settings.strict ? "STRICT" : "CALLED ON NULL INPUT"),
    settings.leakproof !== undefined &&
      (settings.leakproof ? "LEAKPROOF" : "NOT LEAKPROOF"),
    settings.securityDefiner !== undefined &&
      (settings.securityDefiner ? "SECURITY DEFINER" : "SECURITY INVOKER"),
    settings.parallel !== undefined &&
      `PARALLEL ${(settings.parallel ?? "unsafe").toUpperCase()}`,
    cost !== undefined && `COST ${cost ?? 100}`,
    rows !== undefined && `ROWS ${rows ?? 1000}`,
    settings.support !== undefined && `SUPPORT ${quoteName(settings.support)}`,
    ...sortedEntries(settings.settings ?? {}).map(([name, value]) =>
      value === null
        ? `RESET ${settingName(name)}`
        : `SET ${settingName(name)} TO ${settingValue(name, value)}`
    ),
  );
}

/** `CREATE AGGREGATE`. */
export function aggregateSql(
  aggregate: Aggregate,
  { orReplace }: { readonly orReplace: boolean },
): string {
  return clauses(
    "CREATE",
    orReplace && "OR REPLACE",
    "AGGREGATE",
    `${quoteName(aggregate)}(${aggregate.arguments || "*"})`,
    aggregateSettings(aggregate.definition),
  );
}

function aggregateSettings(definition: Options): string {
  return parenthesized(
    Object.entries(definition).map(([key, value]) =>
      value === "" ? key : `${key} = ${value}`
    ),
  );
}

function bodySql({ body, objectFile }: Routine): string {
  if (typeof body !== "string") return body.sql;
  if (objectFile === undefined) return `AS ${dollarQuote(body)}`;
  return `AS ${quoteLiteral(objectFile)}, ${quoteLiteral(body)}`;
}

/** A text between dollar signs that are not in it. */
export function dollarQuote(body: string): string {
  let tag = "$function$";
  for (let n = 1; (body + tag).indexOf(tag) < body.length; n++) {
    tag = `$function${n}$`;
  }
  return tag + body + tag;
}

/** A setting of an extension has a dot, which stays outside the quotes. */
function settingName(name: string): string {
  return name.split(".").map(quoteIdentifier).join(".");
}
