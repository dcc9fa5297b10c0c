import type { Operation } from "../../operations/mod.ts";
import type { MaterializedView, View, ViewColumn } from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import {
  alterComment,
  alterGrants,
  alterStorageParameters,
  alterTablespace,
  inPlace,
  type Pair,
} from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { differingSettings } from "./differs.ts";
import { withoutClustering } from "./clustering.ts";
import { keepsOperators } from "./keeps_operators.ts";
import { newTable } from "../default_grants.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { alterRelationFacts } from "./relation_facts.ts";
import { keepsColumns } from "./select_list.ts";
import { relationClaim } from "./table.ts";

/** Views. */
export const viewRule: Rule<View> = {
  rank: 80,
  list: (model) =>
    model.views.map((view) => entity({ kind: "view", ...nameOf(view) }, view)),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [{ kind: "createView", definition: value }],
  drop: ({ value }) => [
    { kind: "dropView", ...nameOf(value), definition: value },
  ],
  asNew: ({ value }) => newTable({ kind: "view", ...nameOf(value) }, value),
  alter: ({ value: before }, { value: after }) => alterView({ before, after }),
  holdsNothing: true,
  stays: keepsOperators,
  claims: ({ value }) => [relationClaim(value)],
};

function alterView({ before, after }: Pair<View>): Alteration {
  if (isSame(before, after)) return { how: "none" };
  const name = nameOf(after);
  const on = { kind: "view" as const, ...name };
  const isOther = before.query !== after.query ||
    !isSame(before.columnNames, after.columnNames) ||
    before.recursive !== after.recursive;
  const facts = [
    ...alterRelationFacts(on, { before, after }),
    ...alterViewColumns(after, {
      before: before.columns,
      after: after.columns,
    }),
  ];
  if (!isOther) {
    return inPlace([...alterSettings({ before, after }), ...facts]);
  }
  if (!keepsColumns({ before, after })) return { how: "replace" };
  const text = (view: View): View => {
    const { owner: _owner, comment: _comment, grants: _grants, ...rest } = view;
    const { columns: _columns, ...definition } = rest;
    return definition;
  };
  const replaced: Operation = {
    kind: "replaceView",
    definition: text(after),
    existing: text(before),
  };
  return inPlace([replaced, ...facts]);
}

function alterSettings({ before, after }: Pair<View>): readonly Operation[] {
  const settings = differingSettings({ before, after }, [
    "securityBarrier",
    "securityInvoker",
    "checkOption",
  ]);
  return settings === undefined ? [] : [{
    kind: "alterView",
    ...nameOf(after),
    settings: settings.after,
    existing: settings.before,
  }];
}

/** What is said about single columns: comments, defaults, privileges. */
function alterViewColumns(
  view: View | MaterializedView,
  { before, after }: Pair<readonly ViewColumn[] | undefined>,
): readonly Operation[] {
  if (isSame(before, after)) return [];
  const had = new Map(before?.map((column) => [column.name, column]));
  const has = new Map(after?.map((column) => [column.name, column]));
  const names = [...new Set([...had.keys(), ...has.keys()])].sort();
  const name = nameOf(view);
  return names.flatMap((member): readonly Operation[] => {
    const was = had.get(member);
    const is = has.get(member);
    const defaults: readonly Operation[] = was?.default === is?.default
      ? []
      : [{
        kind: "alterView",
        ...name,
        settings: { defaults: { [member]: is?.default ?? null } },
        existing: { defaults: { [member]: was?.default ?? null } },
      }];
    return [
      ...defaults,
      ...alterComment({ kind: "column", ...name, member }, {
        before: was?.comment,
        after: is?.comment,
      }),
      ...alterGrants({ kind: "view", ...name }, {
        before: was?.grants,
        after: is?.grants,
        columns: [member],
      }),
    ];
  });
}

/** Materialised views; their indexes have a rule of their own. */
export const materializedViewRule: Rule<MaterializedView> = {
  rank: 82,
  list: (model) =>
    model.materializedViews.map((view) =>
      entity({ kind: "materializedView", ...nameOf(view) }, view)
    ),
  references: ({ value }) => schemaOf(value),
  create: ({ value }, parts) => [{
    kind: "createMaterializedView",
    definition: withIndexes(value, parts),
  }],
  drop: ({ value }, parts) => [{
    kind: "dropMaterializedView",
    ...nameOf(value),
    definition: withIndexes(value, parts),
  }],
  asNew: ({ value }) =>
    newTable({ kind: "materializedView", ...nameOf(value) }, value),
  alter: ({ value: before }, { value: after }) =>
    alterMaterializedView({ before, after }),
  stays: keepsOperators,
  claims: ({ value }) => [relationClaim(value)],
};

function withIndexes(
  view: MaterializedView,
  parts: Parameters<Rule["create"]>[1],
): MaterializedView {
  const names = new Set(parts.map(({ address }) => address.name));
  return {
    ...view,
    indexes: view.indexes.filter(({ name }) => names.has(name ?? ""))
      .map(withoutClustering),
  };
}

function alterMaterializedView(
  { before, after }: Pair<MaterializedView>,
): Alteration {
  const isOther = before.query !== after.query ||
    !isSame(before.columnNames, after.columnNames) ||
    before.using !== after.using;
  if (isOther) return { how: "replace" };
  const name = nameOf(after);
  const on = { kind: "materializedView" as const, ...name };
  return inPlace([
    ...alterStorageParameters(on, {
      before: before.options,
      after: after.options,
    }),
    ...alterTablespace(on, {
      before: before.tablespace,
      after: after.tablespace,
    }),
    ...alterPopulation({ before, after }),
    ...alterRelationFacts(on, { before, after }),
    ...alterViewColumns(after, {
      before: before.columns,
      after: after.columns,
    }),
  ]);
}

function alterPopulation(
  { before, after }: Pair<MaterializedView>,
): readonly Operation[] {
  if (before.populated === after.populated) return [];
  return [{
    kind: "refreshMaterializedView",
    ...nameOf(after),
    ...(after.populated === false && { withNoData: true as const }),
  }];
}
