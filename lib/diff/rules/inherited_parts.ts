import type { Operation } from "../../operations/mod.ts";
import type { Table } from "../../schema/mod.ts";
import type { Entity, EntityAddress } from "../entity.ts";
import { alterConstraintComments } from "./constraint_comments.ts";
import {
  columnGrants,
  differFromParents,
  followParents,
  type InheritedColumn,
  type Lookup,
  parentsOf,
} from "./inherited_column.ts";
import { nameOf } from "./name_of.ts";

/** What comes and goes with a table, and where to find its parents. */
export interface Company {
  readonly parts: readonly Entity[];
  readonly lookup: Lookup;
}

/** The names of the parts of a kind. */
export function namesOf(
  parts: readonly Entity[],
  kind: EntityAddress["kind"],
): ReadonlySet<string> {
  const ofKind = parts.filter(({ address }) => address.kind === kind);
  return new Set(ofKind.map(({ address }) => address.member ?? address.name));
}

/**
 * What a new table has of its own where its parents give it columns and
 * constraints, which its definition does not tell.
 */
export function ownOfInherited(
  table: Table,
  { parts, lookup }: Company,
): readonly Operation[] {
  return [
    ...inheritedColumns(table, parts).flatMap((column) => [
      ...differFromParents(column, lookup),
      ...columnGrants(column, {
        before: undefined,
        after: column.column.grants,
      }),
    ]),
    ...inheritedConstraints(table, parts).flatMap((after) =>
      alterConstraintComments(nameOf(table), { before: undefined, after })
    ),
  ];
}

/** Takes that away from a table that goes, whose definition could not give it back. */
export function nothingOwnOfInherited(
  table: Table,
  { parts, lookup }: Company,
): readonly Operation[] {
  return [
    ...inheritedConstraints(table, parts).flatMap((before) =>
      alterConstraintComments(nameOf(table), { before, after: undefined })
    ),
    ...inheritedColumns(table, parts).flatMap((column) => [
      ...columnGrants(column, {
        before: column.column.grants,
        after: undefined,
      }),
      ...followParents(column, lookup),
    ]),
  ];
}

function inheritedColumns(
  table: Table,
  parts: readonly Entity[],
): readonly InheritedColumn[] {
  const columns = namesOf(parts, "column");
  const [of, parents] = [nameOf(table), parentsOf(table)];
  return table.columns
    .filter(({ name, inherited }) => inherited && columns.has(name))
    .map((column) => ({ table: of, parents, column }));
}

function inheritedConstraints(
  table: Table,
  parts: readonly Entity[],
): Table["constraints"] {
  const constraints = namesOf(parts, "constraint");
  return table.constraints.filter(({ name, inherited }) =>
    inherited && constraints.has(name ?? "")
  );
}
