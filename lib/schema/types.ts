import type { QualifiedName } from "../sql/mod.ts";
import type { Options, SchemaObject } from "./common.ts";

/** `CREATE TYPE … AS ENUM`. */
export interface EnumType extends SchemaObject {
  readonly values: readonly string[];
  readonly renamedFrom?: string | undefined;
}

/** A `CHECK` of a domain. */
export interface DomainCheck {
  readonly name?: string | undefined;
  readonly expression: string;
  readonly notValid?: true | undefined;
  readonly comment?: string | undefined;
}

/** `CREATE DOMAIN`. */
export interface Domain extends SchemaObject {
  /** The type underneath. */
  readonly type: string;
  readonly collation?: QualifiedName | undefined;
  readonly default?: string | undefined;
  readonly notNull?: true | undefined;
  readonly checks?: readonly DomainCheck[] | undefined;
}

/** An attribute of a composite type. */
export interface CompositeAttribute {
  readonly name: string;
  readonly type: string;
  readonly collation?: QualifiedName | undefined;
  readonly comment?: string | undefined;
}

/** `CREATE TYPE … AS (…)`. */
export interface CompositeType extends SchemaObject {
  readonly attributes: readonly CompositeAttribute[];
}

/** `CREATE TYPE … AS RANGE`. */
export interface RangeType extends SchemaObject {
  readonly subtype: string;
  readonly subtypeOpclass?: QualifiedName | undefined;
  readonly collation?: QualifiedName | undefined;
  readonly canonical?: QualifiedName | undefined;
  readonly subtypeDiff?: QualifiedName | undefined;
  /** The multirange type's name (PostgreSQL 14). */
  readonly multirange?: QualifiedName | undefined;
}

/** `CREATE COLLATION`. */
export interface Collation extends SchemaObject {
  readonly provider: "libc" | "icu" | "builtin";
  readonly locale?: string | undefined;
  readonly lcCollate?: string | undefined;
  readonly lcCtype?: string | undefined;
  readonly deterministic?: false | undefined;
  /** ICU rules (PostgreSQL 16). */
  readonly rules?: string | undefined;
}

/** `CREATE CAST`. */
export interface Cast {
  readonly source: string;
  readonly target: string;
  readonly method:
    | { readonly function: QualifiedName; readonly arguments: string }
    | "inout"
    | "binary";
  readonly context: "explicit" | "assignment" | "implicit";
  readonly comment?: string | undefined;
}

/** `CREATE OPERATOR`. */
export interface Operator extends SchemaObject {
  readonly left?: string | undefined;
  readonly right: string;
  readonly function: QualifiedName;
  readonly commutator?: string | undefined;
  readonly negator?: string | undefined;
  readonly restrict?: QualifiedName | undefined;
  readonly join?: QualifiedName | undefined;
  readonly hashes?: true | undefined;
  readonly merges?: true | undefined;
}

/** `CREATE TEXT SEARCH CONFIGURATION` with its mappings. */
export interface TextSearchConfiguration extends SchemaObject {
  readonly parser: QualifiedName;
  /** The configuration it begins as a copy of; never set by inspection. */
  readonly copy?: QualifiedName | undefined;
  /** Token type to dictionaries, in order. */
  readonly mappings: {
    readonly [tokenType: string]: readonly QualifiedName[];
  };
}

/** `CREATE TEXT SEARCH DICTIONARY`. */
export interface TextSearchDictionary extends SchemaObject {
  readonly template: QualifiedName;
  readonly options?: Options | undefined;
}
