import type { QualifiedName } from "../sql/mod.ts";
import type { Options, SchemaObject } from "./common.ts";

/** `CREATE TYPE … AS ENUM`. */
export interface EnumType extends SchemaObject {
  /** The values, in order. */
  readonly values: readonly string[];
  /** What it was called before, in a wanted schema. */
  readonly renamedFrom?: string | undefined;
}

/** A `CHECK` of a domain. */
export interface DomainCheck {
  /** Its name. */
  readonly name?: string | undefined;
  /** The expression as SQL. */
  readonly expression: string;
  /** Whether what was there before is not checked (yet). */
  readonly notValid?: true | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** `CREATE DOMAIN`. */
export interface Domain extends SchemaObject {
  /** The type underneath. */
  readonly type: string;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Its default. */
  readonly default?: string | undefined;
  /** Whether a value must be there. */
  readonly notNull?: true | undefined;
  /** Its check constraints. */
  readonly checks?: readonly DomainCheck[] | undefined;
}

/** An attribute of a composite type. */
export interface CompositeAttribute {
  /** Its name. */
  readonly name: string;
  /** Its type. */
  readonly type: string;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** `CREATE TYPE … AS (…)`. */
export interface CompositeType extends SchemaObject {
  /** Its attributes, in order. */
  readonly attributes: readonly CompositeAttribute[];
}

/** `CREATE TYPE … AS RANGE`. */
export interface RangeType extends SchemaObject {
  /** The type of its bounds. */
  readonly subtype: string;
  /** The operator class of its subtype. */
  readonly subtypeOpclass?: QualifiedName | undefined;
  /** Its collation. */
  readonly collation?: QualifiedName | undefined;
  /** The function that gives its values one form. */
  readonly canonical?: QualifiedName | undefined;
  /** The function that measures how far two bounds are apart. */
  readonly subtypeDiff?: QualifiedName | undefined;
  /** The multirange type's name (PostgreSQL 14). */
  readonly multirange?: QualifiedName | undefined;
}

/** `CREATE COLLATION`. */
export interface Collation extends SchemaObject {
  /** Where it comes from. */
  readonly provider: "libc" | "icu" | "builtin";
  /** Its locale. */
  readonly locale?: string | undefined;
  /** Its locale for order. */
  readonly lcCollate?: string | undefined;
  /** Its locale for characters. */
  readonly lcCtype?: string | undefined;
  /** False where different texts can be equal. */
  readonly deterministic?: false | undefined;
  /** ICU rules (PostgreSQL 16). */
  readonly rules?: string | undefined;
}

/** `CREATE CAST`. */
export interface Cast {
  /** What is cast. */
  readonly source: string;
  /** The target. */
  readonly target: string;
  /** How it is done. */
  readonly method:
    | { readonly function: QualifiedName; readonly arguments: string }
    | "inout"
    | "binary";
  /** Where it is done without being asked for. */
  readonly context: "explicit" | "assignment" | "implicit";
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** `CREATE OPERATOR`. */
export interface Operator extends SchemaObject {
  /** The type of the left operand. */
  readonly left?: string | undefined;
  /** The type of the right operand. */
  readonly right: string;
  /** The function it calls. */
  readonly function: QualifiedName;
  /** The operator with its operands exchanged. */
  readonly commutator?: string | undefined;
  /** The operator that says the opposite. */
  readonly negator?: string | undefined;
  /** The function that estimates how many rows it selects. */
  readonly restrict?: QualifiedName | undefined;
  /** The function that estimates how many rows it joins. */
  readonly join?: QualifiedName | undefined;
  /** Whether it can be used for hash joins. */
  readonly hashes?: true | undefined;
  /** Whether it can be used for merge joins. */
  readonly merges?: true | undefined;
}

/** `CREATE TEXT SEARCH CONFIGURATION` with its mappings. */
export interface TextSearchConfiguration extends SchemaObject {
  /** Its parser. */
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
  /** The template it is made from. */
  readonly template: QualifiedName;
  /** Its options by name. */
  readonly options?: Options | undefined;
}
