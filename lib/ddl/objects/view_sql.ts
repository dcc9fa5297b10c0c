import type {
  CreateViewOperation,
  ReplaceViewOperation,
} from "../../operations/mod.ts";
import type { MaterializedView, View } from "../../schema/mod.ts";
import {
  clauses,
  parenthesized,
  quoteIdentifier,
  quoteName,
} from "../../sql/mod.ts";
import type { CompileOptions } from "../compile_options.ts";
import { needsVersion } from "./needs_version.ts";
import { optionList } from "./options_sql.ts";
import { queryText } from "./query_text.ts";

/** `CREATE VIEW`. */
export function viewSql(
  operation: CreateViewOperation | ReplaceViewOperation,
  options: CompileOptions,
): string {
  const view = operation.definition;
  if (view.securityInvoker) {
    const feature = { feature: "security_invoker", since: 150000 };
    needsVersion(operation, feature, options);
  }
  const settings = viewOptions(view);
  return clauses(
    "CREATE",
    operation.kind === "replaceView" && !operation.recreate && "OR REPLACE",
    view.recursive && "RECURSIVE",
    "VIEW",
    quoteName(view),
    columnNames(view),
    Object.keys(settings).length > 0 && `WITH ${optionList(settings)}`,
    `AS\n${queryText(view.query)}`,
  );
}

/** `CREATE MATERIALIZED VIEW`, without its indexes. */
export function materializedViewSql(
  view: MaterializedView,
  { ifNotExists }: { readonly ifNotExists?: true | undefined } = {},
): string {
  const { options = {}, using, tablespace } = view;
  const query = queryText(view.query);
  return clauses(
    "CREATE MATERIALIZED VIEW",
    ifNotExists && "IF NOT EXISTS",
    quoteName(view),
    columnNames(view),
    using !== undefined && `USING ${quoteIdentifier(using)}`,
    Object.keys(options).length > 0 && `WITH ${optionList(options)}`,
    tablespace !== undefined && `TABLESPACE ${quoteIdentifier(tablespace)}`,
    `AS\n${query}`,
  ) + (view.populated === false ? "\nWITH NO DATA" : "");
}

function viewOptions(view: View): { readonly [name: string]: string } {
  return {
    // Before AS rather than after the query, which may end in a comment.
    ...(view.checkOption && { check_option: view.checkOption }),
    ...(view.securityBarrier && { security_barrier: "true" }),
    ...(view.securityInvoker && { security_invoker: "true" }),
  };
}

function columnNames(view: View | MaterializedView): string {
  return view.columnNames === undefined
    ? ""
    : parenthesized(view.columnNames.map(quoteIdentifier));
}
