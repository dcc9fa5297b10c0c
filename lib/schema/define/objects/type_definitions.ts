import type { QualifiedName } from "../../../sql/mod.ts";
import type { SqlExpression } from "../../common.ts";
import type { TypeName } from "../type_name.ts";
import type { Scalar } from "../value.ts";
import type { FactsDefinition } from "./facts_definition.ts";

/** A name; `{ schema, name }` where it is not on the search path. */
export type NameDefinition = string | QualifiedName;

/** A check of a domain. */
export interface DomainCheckDefinition {
  /** Its name. */
  readonly name?: string;
  /** The condition on `VALUE`. */
  readonly expression: string | SqlExpression;
  /** Do not check the values that are there. */
  readonly notValid?: boolean;
  /** Its comment. */
  readonly comment?: string;
}

/** A domain as it is written in a migration or a schema file. */
export interface DomainDefinition extends FactsDefinition {
  /** The type underneath. */
  readonly type: TypeName;
  /** Its collation. */
  readonly collation?: NameDefinition;
  /** A value, which becomes a literal, or `{ sql: "now()" }`. */
  readonly default?: Scalar | SqlExpression;
  /** Whether a value must be there. */
  readonly notNull?: boolean;
  /** Its check constraints. */
  readonly checks?: readonly (string | DomainCheckDefinition)[];
}

/** An attribute of a composite type: its type, or more about it. */
export type AttributeDefinition = TypeName | {
  readonly type: TypeName;
  readonly collation?: NameDefinition;
  readonly comment?: string;
};

/** A composite type as it is written in a migration or a schema file. */
export interface CompositeTypeDefinition extends FactsDefinition {
  /** The attributes by name, in order. */
  readonly attributes: { readonly [name: string]: AttributeDefinition };
}

/** A range type as it is written in a migration or a schema file. */
export interface RangeTypeDefinition extends FactsDefinition {
  /** The type of the bounds. */
  readonly subtype: TypeName;
  /** The operator class of its subtype. */
  readonly subtypeOpclass?: NameDefinition;
  /** Its collation. */
  readonly collation?: NameDefinition;
  /** The function that gives its values one form. */
  readonly canonical?: NameDefinition;
  /** The function that measures how far two bounds are apart. */
  readonly subtypeDiff?: NameDefinition;
  /** PostgreSQL 14: the multirange type's name. */
  readonly multirange?: NameDefinition;
}

/** A collation as it is written in a migration or a schema file. */
export interface CollationDefinition extends FactsDefinition {
  /** `libc` if left out; `builtin` since PostgreSQL 17. */
  readonly provider?: "libc" | "icu" | "builtin";
  /** Its locale. */
  readonly locale?: string;
  /** Its locale for order. */
  readonly lcCollate?: string;
  /** Its locale for characters. */
  readonly lcCtype?: string;
  /** `false` for `DETERMINISTIC = false`. */
  readonly deterministic?: boolean;
  /** PostgreSQL 16: ICU rules. */
  readonly rules?: string;
}
