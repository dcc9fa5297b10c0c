import { clauses } from "../../sql/mod.ts";

/** `DROP` of an object that is named as `name` says. */
export function dropSql(
  keyword: string,
  { name, ifExists, cascade }: {
    /** The name as SQL. */
    readonly name: string;
    readonly ifExists?: true | undefined;
    readonly cascade?: true | undefined;
  },
): string {
  return clauses(
    "DROP",
    keyword,
    ifExists && "IF EXISTS",
    name,
    cascade && "CASCADE",
  );
}
