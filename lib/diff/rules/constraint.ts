import type { ConstraintDeferral, Operation } from "../../operations/mod.ts";
import type { Constraint, ForeignKey, SchemaModel } from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { type Entity, entity, type EntityAddress, keyOf } from "../entity.ts";
import { inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { alterConstraintComments } from "./constraint_comments.ts";
import { indexKey, type IndexTrees, indexTrees } from "./index_tree.ts";
import { parentsOf } from "./inherited_column.ts";
import { nameOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";

/** A constraint with the table it is on, and what its table may be found by. */
export interface ConstraintValue {
  readonly table: QualifiedName;
  readonly constraint: Constraint;
  /** The tables above its table. */
  readonly parents: readonly QualifiedName[];
  /** For a foreign key: what makes the referred columns unique. */
  readonly leansOn: readonly EntityAddress[];
  /** What makes them unique in partitions, which completes the other. */
  readonly awaits: readonly EntityAddress[];
}

/** Constraints of tables. */
export const constraintRule: Rule<ConstraintValue> = {
  rank: 60,
  list,
  references: ({ value }) => [...references(value), ...aboveOf(value)],
  leavesAfter: ({ value: { parents, constraint } }) =>
    constraint.merged
      ? parents.map((parent) => addressOf(parent, constraint.name ?? ""))
      : [],
  // A key leans on whichever fits it that the server finds first.
  awaitsPartsOf: ({ value: { constraint } }) =>
    constraint.kind === "foreignKey"
      ? [{ kind: "table", ...nameOf(constraint.references) }]
      : [],
  stays: ({ value: { constraint, leansOn, awaits } }, on) =>
    awaits.some((one) => isSameAddress(one, on)) ||
    // That of a partition outlives the one above it, which it has left.
    (on.kind === "constraint" && !isFromAbove(constraint) &&
      !leansOn.some((one) => isSameAddress(one, on))),
  comesWithParent: () => true,
  detaches: ({ value }) =>
    value.constraint.kind === "foreignKey"
      ? 0
      : value.constraint.kind === "check"
      ? 1
      : 3,
  create: ({ value: { table, constraint } }) =>
    isFromAbove(constraint)
      ? alterConstraintComments(table, { before: undefined, after: constraint })
      : [{ kind: "addConstraint", table, constraint }],
  drop: ({ value: { table, constraint } }) =>
    constraint.inherited
      ? alterConstraintComments(table, { before: constraint, after: undefined })
      : [{
        kind: "dropConstraint",
        table,
        name: constraint.name ?? "",
        definition: constraint,
      }],
  alter: ({ value: before }, { value: after }) =>
    alterConstraint({ before, after }),
  // What a parent gives up it takes from its children too.
  claims: ({ value: { table, constraint, parents } }) => [
    ...[table, ...parents].map(({ schema, name }) =>
      `constraint\0${schema ?? ""}\0${name}\0${constraint.name}`
    ),
    ...(isIndexed(constraint)
      ? [relationClaim({ schema: table.schema, name: constraint.name ?? "" })]
      : []),
    ...(constraint.kind === "primaryKey"
      ? [`primaryKey\0${table.schema ?? ""}\0${table.name}`]
      : []),
  ],
};

function isSameAddress(one: EntityAddress, other: EntityAddress): boolean {
  return keyOf(one) === keyOf(other);
}

/** Whether a parent's constraint brings it about. */
function isFromAbove({ inherited, merged }: Constraint): boolean {
  return inherited === true || merged === true;
}

function isIndexed({ kind }: Constraint): boolean {
  return kind === "primaryKey" || kind === "unique" || kind === "exclude";
}

function list(model: SchemaModel): readonly Entity<ConstraintValue>[] {
  const uniques = uniquesOf(model);
  const trees = indexTrees(model);
  const leansOn = (constraint: Constraint): readonly EntityAddress[] => {
    if (constraint.kind !== "foreignKey") return [];
    const { references } = constraint;
    return uniques.get(uniqueKey(references, references.columns ?? [])) ?? [];
  };
  return model.tables.flatMap((table) =>
    table.constraints.map((constraint) =>
      entity(
        addressOf(table, constraint.name ?? ""),
        {
          table: nameOf(table),
          constraint,
          parents: parentsOf(table),
          leansOn: leansOn(constraint),
          awaits: leansOn(constraint).flatMap((one) => attachedTo(one, trees)),
        },
        { kind: "table", ...nameOf(table) },
      )
    )
  );
}

/** What is attached to an index by itself, before which that is not complete. */
function attachedTo(
  { kind, schema, name }: EntityAddress,
  trees: IndexTrees,
): readonly EntityAddress[] {
  const tree = kind === "index"
    ? trees.get(indexKey(schema === undefined ? { name } : { schema, name }))
    : undefined;
  return tree?.isSpelled
    ? tree.below.map((one): EntityAddress => ({ kind: "index", ...one }))
    : [];
}

/** What makes columns unique, by table and columns. */
function uniquesOf(
  { tables }: SchemaModel,
): ReadonlyMap<string, readonly EntityAddress[]> {
  const uniques = new Map<string, EntityAddress[]>();
  const note = (key: string, by: EntityAddress): void => {
    uniques.set(key, [...uniques.get(key) ?? [], by]);
  };
  for (const table of tables) {
    for (const constraint of table.constraints) {
      if (constraint.kind === "primaryKey" || constraint.kind === "unique") {
        const { columns, name = "" } = constraint;
        note(uniqueKey(table, columns), addressOf(table, name));
      }
    }
    for (const { keys, name = "", unique, where } of table.indexes) {
      const columns = keys.flatMap(({ expression }) =>
        typeof expression === "string" ? [expression] : []
      );
      if (!unique || where || columns.length !== keys.length) continue;
      const by = { kind: "index" as const, schema: table.schema, name };
      note(uniqueKey(table, columns), by);
    }
  }
  return uniques;
}

function uniqueKey(table: QualifiedName, columns: readonly string[]): string {
  return JSON.stringify([table.schema, table.name, ...columns.toSorted()]);
}

function addressOf(table: QualifiedName, name: string): EntityAddress {
  return { kind: "constraint", ...nameOf(table), member: name };
}

function columnAddresses(
  table: QualifiedName,
  columns: readonly string[],
): readonly EntityAddress[] {
  return columns.map((member) => ({
    kind: "column",
    ...nameOf(table),
    member,
  }));
}

/** The parents' constraints that give it to the table. */
function aboveOf(
  { parents, constraint }: ConstraintValue,
): readonly EntityAddress[] {
  return constraint.inherited
    ? parents.map((parent) => addressOf(parent, constraint.name ?? ""))
    : [];
}

function references(
  { table, constraint, leansOn, awaits }: ConstraintValue,
): readonly EntityAddress[] {
  switch (constraint.kind) {
    case "primaryKey":
    case "unique":
      return columnAddresses(table, [
        ...constraint.columns,
        ...constraint.include ?? [],
      ]);
    case "foreignKey":
      return [
        ...columnAddresses(table, constraint.columns),
        { kind: "table", ...nameOf(constraint.references) },
        ...columnAddresses(
          constraint.references,
          constraint.references.columns ?? [],
        ),
        ...leansOn,
        ...awaits,
      ];
    case "exclude":
      return columnAddresses(
        table,
        constraint.elements.flatMap(({ expression }) =>
          typeof expression === "string" ? [expression] : []
        ),
      );
    case "notNull":
      return columnAddresses(table, [constraint.column]);
    case "check":
      return [];
  }
}

function alterConstraint({ before, after }: Pair<ConstraintValue>): Alteration {
  const was = before.constraint;
  const is = after.constraint;
  if (isSame(was, is)) return { how: "none" };
  const { table } = after;
  const comment = alterConstraintComments(table, { before: was, after: is });
  const core = { before: coreOf(was), after: coreOf(is) };
  const isOther = !isSame(core.before, core.after);
  if (isFromAbove(was) && isFromAbove(is)) {
    const isAnother = !isSame(withoutValidity(was), withoutValidity(is));
    return was.merged && isAnother ? { how: "replace" } : inPlace(comment);
  }
  // With the parent's goes what the table does not have by itself.
  if (was.inherited && !isFromAbove(is)) return { how: "replace" };
  if (!isOther) return inPlace(comment);
  if (was.notValid && isSame(withoutValidity(was), core.after)) {
    const name = is.name ?? "";
    return inPlace([{ kind: "validateConstraint", table, name }, ...comment]);
  }
  if (was.kind !== "foreignKey" || is.kind !== "foreignKey") {
    return { how: "replace" };
  }
  const timeless = { before: withoutTiming(was), after: withoutTiming(is) };
  if (!isSame(timeless.before, timeless.after)) return { how: "replace" };
  const deferral: Operation = {
    kind: "alterConstraint",
    table,
    name: is.name ?? "",
    deferral: deferralOf(is),
    existing: deferralOf(was),
  };
  return inPlace([deferral, ...comment]);
}

function coreOf(
  constraint: Constraint & { readonly indexComment?: string | undefined },
): object {
  const {
    comment: _comment,
    indexComment: _indexComment,
    inherited: _inherited,
    merged: _merged,
    ...rest
  } = constraint;
  return rest;
}

function withoutValidity(constraint: Constraint): object {
  const { notValid: _notValid, ...rest } = constraint;
  return coreOf(rest);
}

function withoutTiming(constraint: ForeignKey): object {
  const { deferrable: _able, initiallyDeferred: _deferred, ...rest } =
    constraint;
  return coreOf(rest);
}

function deferralOf(constraint: Constraint): ConstraintDeferral {
  if (constraint.initiallyDeferred) return "initially deferred";
  return constraint.deferrable ? "deferrable" : "not deferrable";
}
