import type { CreateRangeTypeOperation } from "../../operations/mod.ts";
import {
  type Clause,
  clauses,
  type QualifiedName,
  quoteName,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { needsVersion } from "./needs_version.ts";

/** `CREATE TYPE … AS RANGE`. */
export function rangeSql(
  operation: CreateRangeTypeOperation,
  options: CompileOptions,
): string {
  const range = operation.definition;
  if (range.multirange !== undefined) {
    const feature = { feature: "a named multirange type", since: 140000 };
    needsVersion(operation, feature, options);
  }
  const settings: readonly Clause[] = [
    `SUBTYPE = ${range.subtype}`,
    setting("SUBTYPE_OPCLASS", range.subtypeOpclass),
    setting("COLLATION", range.collation),
    setting("CANONICAL", range.canonical),
    setting("SUBTYPE_DIFF", range.subtypeDiff),
    setting("MULTIRANGE_TYPE_NAME", range.multirange),
  ];
  return clauses(
    "CREATE TYPE",
    quoteName(range),
    `AS RANGE (${settings.filter(Boolean).join(", ")})`,
  );
}

function setting(key: string, name: QualifiedName | undefined): Clause {
  return name !== undefined && `${key} = ${quoteName(name)}`;
}
