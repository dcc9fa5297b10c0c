import type { QualifiedName } from "../../sql/mod.ts";
import type { Options } from "../common.ts";
import {
  type Checker,
  describeValue,
  flag,
  identifier,
  isPlainObject,
  listOf,
  nonEmptyListOf,
  object,
  oneOf,
  recordOf,
  type Refuse,
  required,
  text,
} from "./check.ts";
import type { Shape } from "./check.ts";
import type { StorageParameters } from "./constraint_definition.ts";
import type {
  ConstraintTiming,
  ForeignKeyActions,
  ReferencesDefinition,
} from "./references_definition.ts";

const QUALIFIED_NAME = object<{ schema: string; name: string }>({
  schema: identifier,
  name: required(identifier),
});

/** Names of columns, at least one. */
export const columnList: Checker = nonEmptyListOf(identifier);

/** Names, possibly none. */
export const nameList: Checker = listOf(identifier);

/** Text by name. */
export const textOptions: Checker = recordOf(text);

/** A name, or `{ schema, name }`. */
export function nameOrQualified(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  (isPlainObject(value) ? QUALIFIED_NAME : identifier)(value, path, refuse);
}

/** A name, or `{ schema, name }`, as a qualified name. */
export function qualifiedOf(value: string | QualifiedName): QualifiedName {
  return typeof value === "string" ? { name: value } : value;
}

/** Storage parameters: text, numbers, `true` and `false` by name. */
export const storageParameters: Checker = recordOf((value, path, refuse) => {
  if (!["string", "number", "boolean"].includes(typeof value)) {
    refuse(
      path,
      `expected a string, a number, true or false, got ${describeValue(value)}`,
    );
  }
});

/** Storage parameters as PostgreSQL keeps them. */
export function optionsOf(
  parameters: StorageParameters | undefined,
): Options | undefined {
  if (parameters === undefined) return undefined;
  const entries = Object.entries(parameters)
    .map(([name, value]) => [name, String(value)] as const);
  return entries.length === 0 ? undefined : Object.fromEntries(entries);
}

/** What a referenced row's change does. */
export const referentialAction: Checker = oneOf(
  "no action",
  "restrict",
  "cascade",
  "set null",
  "set default",
);

/** The keys of {@linkcode ConstraintTiming}. */
export const TIMING_SHAPE: Shape<ConstraintTiming> = {
  deferrable: flag,
  initiallyDeferred: flag,
  notValid: flag,
  notEnforced: flag,
  comment: text,
};

/** The keys of {@linkcode ForeignKeyActions}. */
export const ACTIONS_SHAPE: Shape<ForeignKeyActions> = {
  onDelete: referentialAction,
  onUpdate: referentialAction,
  onDeleteColumns: columnList,
  match: oneOf("full", "simple"),
};

/** The keys of {@linkcode ReferencesDefinition}. */
export const REFERENCES_SHAPE: Shape<ReferencesDefinition> = {
  table: required(identifier),
  schema: identifier,
  columns: columnList,
};
