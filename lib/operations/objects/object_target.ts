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
import type { ObjectReference, ReferenceKind } from "./object_reference.ts";

/** An object that one name in a schema addresses. */
export type NamedTarget<Key extends string> = {
  readonly [Name in Key]: { readonly [Each in Name]: string };
}[Key];

/** Objects that are in no schema. */
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

/** Objects that are in a schema. */
export type SchemaTarget =
  & NamedTarget<
    | "collation"
    | "compositeType"
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

/** Routines; `arguments` tells namesakes apart, and aggregates always. */
export type RoutineTarget =
  & NamedTarget<"aggregate" | "function" | "procedure" | "routine">
  & { readonly arguments?: string; readonly schema?: string };

/** Parts of a table; columns of a view or composite type too. */
export type TablePartTarget =
  & NamedTarget<"column" | "constraint" | "policy" | "rule" | "trigger">
  & { readonly table: string; readonly schema?: string };

/** Constraints of a domain. */
export interface DomainConstraintTarget {
  /** The constraint. */
  readonly constraint: string;
  /** The domain. */
  readonly domain: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/** A cast by its types. */
export interface CastTarget {
  /** The type that is cast, as SQL. */
  readonly cast: string;
  /** The type it is cast to, as SQL. */
  readonly to: string;
}

/** An operator by its types; a prefix operator has none on the left. */
export interface OperatorTarget {
  /** The operator's sign: `+`, `&&`. */
  readonly operator: string;
  /** The type of the left operand. */
  readonly left?: string;
  /** The type of the right operand. */
  readonly right: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
}

/** An operator class or family by its access method. */
export type OperatorClassTarget =
  & NamedTarget<"operatorClass" | "operatorFamily">
  & { readonly using: string; readonly schema?: string };

/** Any object: `{ table: "bookings" }`, `{ column: "id", table: "bookings" }`. */
export type ObjectTarget =
  | CastTarget
  | DomainConstraintTarget
  | GlobalTarget
  | OperatorClassTarget
  | OperatorTarget
  | RoutineTarget
  | SchemaTarget
  | TablePartTarget;

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
  ["operator", {
    left: nonEmptyText,
    right: required(nonEmptyText),
    schema: identifier,
  }],
  ["operatorClass", USING],
  ["operatorFamily", USING],
  ["collation", IN_SCHEMA],
  ["compositeType", IN_SCHEMA],
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
      kind === "cast" || kind === "operator" ? text : identifier,
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
