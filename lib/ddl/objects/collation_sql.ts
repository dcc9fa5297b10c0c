import type { CreateCollationOperation } from "../../operations/mod.ts";
import {
  type Clause,
  clauses,
  quoteLiteral,
  quoteName,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { needsVersion } from "./needs_version.ts";

/** `CREATE COLLATION`. */
export function collationSql(
  operation: CreateCollationOperation,
  options: CompileOptions,
): string {
  const { definition: collation, ifNotExists } = operation;
  if (collation.rules !== undefined) {
    const feature = { feature: "rules of a collation", since: 160000 };
    needsVersion(operation, feature, options);
  }
  if (collation.provider === "builtin") {
    const feature = { feature: "the builtin provider", since: 170000 };
    needsVersion(operation, feature, options);
  }
  const settings: readonly Clause[] = [
    `PROVIDER = ${collation.provider}`,
    setting("LOCALE", collation.locale),
    setting("LC_COLLATE", collation.lcCollate),
    setting("LC_CTYPE", collation.lcCtype),
    collation.deterministic === false && "DETERMINISTIC = false",
    setting("RULES", collation.rules),
  ];
  return clauses(
    "CREATE COLLATION",
    ifNotExists && "IF NOT EXISTS",
    quoteName(collation),
    `(${settings.filter(Boolean).join(", ")})`,
  );
}

function setting(key: string, value: string | undefined): Clause {
  return value !== undefined && `${key} = ${quoteLiteral(value)}`;
}
