import type { QualifiedName } from "../../sql/mod.ts";
import type { EnumType, SchemaObject } from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/** `CREATE TYPE … AS ENUM`. */
export type CreateEnumOperation = CreateOperation<"createEnum", EnumType>;

/** `DROP TYPE` of an enum. */
export type DropEnumOperation = DropOperation<"dropEnum", EnumType>;

/** A column that holds values of an enum. */
export interface EnumColumn {
  /** The table. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** Its default as an SQL expression, set again once the type is replaced. */
  readonly default?: string | undefined;
  /** Whether it holds arrays of the values. */
  readonly array?: true | undefined;
}

/** The values an enum shall have, and where values it had go. */
export interface EnumReplacement {
  /** The values, in order. */
  readonly values: readonly string[];
  /**
   * Old value to new one; a value that is in both lists stays. A value that is
   * in neither must not be in any row.
   */
  readonly mapping?: { readonly [value: string]: string } | undefined;
  /** Every column that uses the type. */
  readonly columns: readonly EnumColumn[];
}

/** `ALTER TYPE … ADD VALUE`. */
export interface AddEnumValueOperation extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "addEnumValue";
  /** The value. */
  readonly value: string;
  /** The value it comes before. */
  readonly before?: string | undefined;
  /** The value it comes after; last where neither is given. */
  readonly after?: string | undefined;
  /** Does nothing where there already is one. */
  readonly ifNotExists?: true | undefined;
  /** The type as it was, so that the value can be taken away again. */
  readonly existing?: EnumReplacement | undefined;
}

/** `ALTER TYPE … RENAME VALUE`. */
export interface RenameEnumValueOperation
  extends OperationFacts, QualifiedName {
  /** Which operation it is. */
  readonly kind: "renameEnumValue";
  /** The value. */
  readonly value: string;
  /** What it becomes. */
  readonly to: string;
}

/** Makes the enum anew with other values and converts the columns that use it. */
export interface ReplaceEnumOperation
  extends OperationFacts, SchemaObject, EnumReplacement {
  /** Which operation it is. */
  readonly kind: "replaceEnum";
  /** What it was, so that the replacement can be reversed. */
  readonly existing?: EnumReplacement | undefined;
}

/** Operations on enums. */
export type EnumOperation =
  | CreateEnumOperation
  | DropEnumOperation
  | AddEnumValueOperation
  | RenameEnumValueOperation
  | ReplaceEnumOperation;
