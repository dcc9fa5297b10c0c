import {
  argumentIdentity,
  describeValue,
  identifier,
  isPlainObject,
  nonEmptyText,
  object,
  type Refuse,
  required,
  type RequiredKey,
  text,
} from "../../schema/mod.ts";
import type { Checker } from "../../schema/mod.ts";
import type {
  CastTarget,
  DomainConstraintTarget,
  OperatorClassTarget,
  OperatorTarget,
  RoutineTarget,
  TablePartTarget,
  TransformTarget,
} from "./compound_targets.ts";
import type { ObjectReference, ReferenceKind } from "./object_reference.ts";

/**
 * An object that one name in a schema addresses.
 *
 * @example One key, which is the kind
 * ```ts
 * import { compile, createRecorder, type NamedTarget } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: NamedTarget<"table" | "view"> = { view: "open_bookings" };
 * const { op, take } = createRecorder();
 * op.comment(target, "Bookings that wait");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON VIEW open_bookings IS 'Bookings that wait'",
 * );
 * ```
 */
export type NamedTarget<Key extends string> = {
  readonly [Name in Key]: { readonly [Each in Name]: string };
}[Key];

/**
 * Objects that are in no schema.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type GlobalTarget } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: GlobalTarget = { role: "report" };
 * const { op, take } = createRecorder();
 * op.comment(target, "Reads everything");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON ROLE report IS 'Reads everything'",
 * );
 * ```
 */
export type GlobalTarget = NamedTarget<
  | "accessMethod"
  | "database"
  | "eventTrigger"
  | "extension"
  | "foreignDataWrapper"
  | "foreignServer"
  | "language"
  | "publication"
  | "role"
  | "schema"
  | "subscription"
  | "tablespace"
>;

/**
 * Objects that are in a schema.
 *
 * @example
 * ```ts
 * import { compile, createRecorder, type SchemaTarget } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const target: SchemaTarget = { enum: "booking_status", schema: "booking" };
 * const { op, take } = createRecorder();
 * op.comment(target, "How far a booking is");
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "COMMENT ON TYPE booking.booking_status IS 'How far a booking is'",
 * );
 * ```
 */
export type SchemaTarget =
  & NamedTarget<
    | "baseType"
    | "collation"
    | "compositeType"
    | "conversion"
    | "domain"
    | "enum"
    | "foreignTable"
    | "index"
    | "materializedView"
    | "rangeType"
    | "sequence"
    | "statistics"
    | "table"
    | "textSearchConfiguration"
    | "textSearchDictionary"
    | "textSearchParser"
    | "textSearchTemplate"
    | "type"
    | "view"
  >
  & { readonly schema?: string };

/**
 * Any object: `{ table: "bookings" }`, `{ column: "id", table: "bookings" }`.
 *
 * @example A table, a column and a function
 * ```ts
 * import { compile, createRecorder, type ObjectTarget } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const targets: readonly ObjectTarget[] = [
 *   { table: "bookings" },
 *   { column: "status", table: "bookings" },
 *   { function: "nights", arguments: "date, date" },
 * ];
 * const { op, take } = createRecorder();
 * for (const target of targets) op.comment(target, null);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "COMMENT ON TABLE bookings IS NULL",
 *   "COMMENT ON COLUMN bookings.status IS NULL",
 *   "COMMENT ON FUNCTION nights(date, date) IS NULL",
 * ]);
 * ```
 */
export type ObjectTarget =
  | CastTarget
  | DomainConstraintTarget
  | GlobalTarget
  | OperatorClassTarget
  | OperatorTarget
  | RoutineTarget
  | SchemaTarget
  | TablePartTarget
  | TransformTarget;

type Keys = Readonly<Record<string, Checker | RequiredKey>>;

const IN_TABLE: Keys = { table: required(identifier), schema: identifier };
const IN_SCHEMA: Keys = { schema: identifier };
const ROUTINE: Keys = { arguments: text, schema: identifier };
const USING: Keys = { using: required(identifier), schema: identifier };

/** What besides its own key each kind takes; earlier ones go before later. */
const TARGETS: ReadonlyMap<ReferenceKind, Keys> = new Map<ReferenceKind, Keys>([
  ["column", IN_TABLE],
  ["constraint", IN_TABLE],
  ["policy", IN_TABLE],
  ["rule", IN_TABLE],
  ["trigger", IN_TABLE],
  ["aggregate", ROUTINE],
  ["function", ROUTINE],
  ["procedure", ROUTINE],
  ["routine", ROUTINE],
  ["cast", { to: required(nonEmptyText) }],
  ["transform", { language: required(identifier) }],
  ["operator", {
    left: nonEmptyText,
    right: required(nonEmptyText),
    schema: identifier,
  }],
  ["operatorClass", USING],
  ["operatorFamily", USING],
  ["baseType", IN_SCHEMA],
  ["collation", IN_SCHEMA],
  ["compositeType", IN_SCHEMA],
  ["conversion", IN_SCHEMA],
  ["domain", IN_SCHEMA],
  ["enum", IN_SCHEMA],
  ["foreignTable", IN_SCHEMA],
  ["index", IN_SCHEMA],
  ["materializedView", IN_SCHEMA],
  ["rangeType", IN_SCHEMA],
  ["sequence", IN_SCHEMA],
  ["statistics", IN_SCHEMA],
  ["table", IN_SCHEMA],
  ["textSearchConfiguration", IN_SCHEMA],
  ["textSearchDictionary", IN_SCHEMA],
  ["textSearchParser", IN_SCHEMA],
  ["textSearchTemplate", IN_SCHEMA],
  ["type", IN_SCHEMA],
  ["view", IN_SCHEMA],
  ["accessMethod", {}],
  ["database", {}],
  ["eventTrigger", {}],
  ["extension", {}],
  ["foreignDataWrapper", {}],
  ["foreignServer", {}],
  ["language", {}],
  ["publication", {}],
  ["role", {}],
  ["subscription", {}],
  ["tablespace", {}],
  ["schema", {}],
]);

/** Kinds whose names are signs or types. */
const NOT_IDENTIFIERS: ReadonlySet<ReferenceKind> = new Set([
  "cast",
  "operator",
  "transform",
]);

/** Looks at an {@linkcode ObjectTarget}. */
export function objectTarget(
  value: unknown,
  path: string,
  refuse: Refuse,
): void {
  if (!isPlainObject(value)) {
    return refuse(path, `expected an object, got ${describeValue(value)}`);
  }
  const kind = kindOf(value);
  const keys = kind && TARGETS.get(kind);
  if (kind === undefined || keys === undefined) {
    return refuse(
      path,
      "it names no object",
      'Write its kind and name: { table: "bookings" }',
    );
  }
  const isDomain = kind === "constraint" && "domain" in value;
  object<Readonly<Record<string, unknown>>>({
    ...(isDomain ? { domain: required(identifier), ...IN_SCHEMA } : keys),
    [kind]: required(
      NOT_IDENTIFIERS.has(kind) ? text : identifier,
    ),
  })(value, path, refuse);
}

/** A checked target as operations have it. */
export function referenceTo(target: ObjectTarget): ObjectReference {
  const value: Readonly<Record<string, string | undefined>> = { ...target };
  const { schema, arguments: parameters } = value;
  const kind = kindOf(value) ?? "schema";
  const name = `${value[kind]}`;
  if (kind === "schema") return { kind, name };
  if (kind === "cast") return { kind, name, identity: value["to"] };
  if (kind === "transform") return { kind, name, identity: value["language"] };
  if (kind === "operator") {
    const identity = `${value["left"] ?? ""},${value["right"]}`;
    return { kind, schema, name, identity };
  }
  if (value["table"] !== undefined && kind !== "table") {
    return { kind, schema, name: value["table"], member: name };
  }
  if (value["domain"] !== undefined && kind !== "domain") {
    const domain = value["domain"];
    return { kind: "domainConstraint", schema, name: domain, member: name };
  }
  const identity = parameters === undefined
    ? value["using"]
    : argumentIdentity(parameters);
  return { kind, schema, name, identity };
}

function kindOf(
  value: Readonly<Record<string, unknown>>,
): ReferenceKind | undefined {
  return [...TARGETS.keys()].find((kind) => value[kind] !== undefined);
}
