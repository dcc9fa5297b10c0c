import type {
  AlterViewOperation,
  DropMaterializedViewOperation,
  DropViewOperation,
  ViewOperation,
  ViewSettings,
} from "../../operations/mod.ts";
import type { MaterializedView, View } from "../../schema/mod.ts";
import {
  clauses,
  quoteIdentifier,
  quoteName,
  type Statement,
} from "../../sql/mod.ts";
import type { CompileContext, CompileOptions } from "../compile_options.ts";
import { makeStatement } from "../make_statement.ts";
import {
  alterFacts,
  type CompilersOf,
  dropFacts,
  lock,
  nameOf,
} from "./compilers.ts";
import { columnFacts, creationFacts } from "./creation_facts.ts";
import { dropSql } from "./drop_sql.ts";
import { needsVersion } from "./needs_version.ts";
import { optionList, optionNames, sortedEntries } from "./options_sql.ts";
import { materializedViewSql, viewSql } from "./view_sql.ts";

/** The statements of operations on views, materialised or not. */
export const VIEW_COMPILERS: CompilersOf<ViewOperation> = {
  createView: (operation, options) => [
    makeStatement(viewSql(operation, options)),
    ...viewFacts("view", operation.definition),
  ],
  replaceView: (operation, options) => {
    const { definition, existing, recreate } = operation;
    const { schema, name } = definition;
    const create = makeStatement(viewSql(operation, options), {
      locks: recreate ? [] : [lock(definition, "ACCESS EXCLUSIVE")],
      ...alterFacts(operation),
    });
    if (!recreate) return [create, ...viewFacts("view", definition)];
    return [
      dropView({ kind: "dropView", schema, name, definition: existing }),
      create,
      ...viewFacts("view", definition),
    ];
  },
  alterView: alterViewStatements,
  dropView: (operation) => [dropView(operation)],
  createMaterializedView: ({ definition, ifNotExists }, options) => [
    makeStatement(materializedViewSql(definition, { ifNotExists })),
    ...materializedViewParts(definition, options),
  ],
  replaceMaterializedView: ({ definition, existing }, options) => {
    const { schema, name } = definition;
    const kind = "dropMaterializedView";
    return [
      dropView({ kind, schema, name, definition: existing }),
      makeStatement(materializedViewSql(definition)),
      ...materializedViewParts(definition, options),
    ];
  },
  refreshMaterializedView: (operation) => [
    makeStatement(
      clauses(
        "REFRESH MATERIALIZED VIEW",
        operation.concurrently && "CONCURRENTLY",
        quoteName(operation),
        operation.withNoData && "WITH NO DATA",
      ),
      operation.concurrently
        ? { locks: [lock(operation, "EXCLUSIVE")], scans: true }
        : {
          locks: [lock(operation, "ACCESS EXCLUSIVE")],
          rewrites: true,
          scans: !operation.withNoData,
        },
    ),
  ],
  dropMaterializedView: (operation) => [dropView(operation)],
};

function viewFacts(
  kind: "view" | "materializedView",
  view: View | MaterializedView,
): readonly Statement[] {
  const { schema, name, columns = [] } = view;
  return [
    ...columns.filter((column) => column.default !== undefined)
      .map((column) =>
        makeStatement(
          `ALTER VIEW ${quoteName(view)} ALTER COLUMN ${
            quoteIdentifier(column.name)
          } SET DEFAULT ${column.default}`,
        )
      ),
    ...creationFacts({ kind, schema, name }, view),
    ...columnFacts({ schema, name }, columns),
  ];
}

function materializedViewParts(
  view: MaterializedView,
  { compile }: CompileContext,
): readonly Statement[] {
  return [
    ...view.indexes.flatMap((index) =>
      compile({ kind: "createIndex", table: nameOf(view), index })
    ),
    ...viewFacts("materializedView", view),
  ];
}

function dropView(
  operation: DropViewOperation | DropMaterializedViewOperation,
): Statement {
  const keyword = operation.kind === "dropView" ? "VIEW" : "MATERIALIZED VIEW";
  return makeStatement(
    dropSql(keyword, { ...operation, name: quoteName(operation) }),
    {
      locks: [lock(operation, "ACCESS EXCLUSIVE")],
      ...(operation.cascade
        ? { reversibility: "irreversible" }
        : dropFacts(operation)),
    },
  );
}

function alterViewStatements(
  operation: AlterViewOperation,
  options: CompileOptions,
): readonly Statement[] {
  const { settings } = operation;
  if (settings.securityInvoker) {
    const feature = { feature: "security_invoker", since: 150000 };
    needsVersion(operation, feature, options);
  }
  const alter = `ALTER VIEW ${quoteName(operation)}`;
  const { set, reset } = viewOptionChanges(settings);
  const actions = [
    Object.keys(set).length > 0 && `SET ${optionList(set)}`,
    reset.length > 0 && `RESET ${optionNames(reset)}`,
    ...sortedEntries(settings.defaults ?? {}).map(([column, value]) =>
      `ALTER COLUMN ${quoteIdentifier(column)} ${
        value === null ? "DROP DEFAULT" : `SET DEFAULT ${value}`
      }`
    ),
  ];
  return actions.filter((action) => action !== false).map((action) =>
    makeStatement(`${alter} ${action}`, {
      locks: [lock(operation, "ACCESS EXCLUSIVE")],
      ...alterFacts(operation),
    })
  );
}

function viewOptionChanges(settings: ViewSettings): {
  readonly set: { readonly [name: string]: string };
  readonly reset: readonly string[];
} {
  const options = {
    check_option: settings.checkOption,
    security_barrier: settings.securityBarrier,
    security_invoker: settings.securityInvoker,
  };
  const present = Object.entries(options)
    .filter(([, value]) => value !== undefined);
  return {
    set: Object.fromEntries(
      present.filter(([, value]) => value !== null)
        .map(([name, value]) => [name, String(value)]),
    ),
    reset: present.filter(([, value]) => value === null).map(([name]) => name),
  };
}
