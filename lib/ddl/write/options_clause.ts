import type { Options } from "../../schema/mod.ts";
import { optionList } from "../objects/options_sql.ts";

/** `WITH (…)`, or nothing where there are no parameters. */
export function withClause(options: Options | undefined): string {
  return options === undefined || Object.keys(options).length === 0
    ? ""
    : `WITH ${optionList(options)}`;
}
