import type { QualifiedName } from "../../../sql/mod.ts";
import type { Sequence } from "../../database_objects.ts";
import {
  type Checker,
  flag,
  identifier,
  object,
  oneOf,
  required,
  type Shape,
  wholeNumber,
} from "../check.ts";
import { type DefinitionKind, flagOf } from "./definition_kind.ts";
import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
} from "./facts_definition.ts";

/**
 * A column of a table.
 *
 * @example
 * ```ts
 * import {
 *   type ColumnReference,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const ownedBy: ColumnReference = { table: "invoices", column: "number" };
 * const { op, take } = createRecorder();
 * op.createSequence("invoice_number", { ownedBy });
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SEQUENCE invoice_number OWNED BY invoices.number",
 * );
 * ```
 */
export interface ColumnReference {
  /** The table. */
  readonly table: string;
  /** Its schema; the search path decides if left out. */
  readonly schema?: string;
  /** The column. */
  readonly column: string;
}

/**
 * The numbers a sequence gives.
 *
 * @example Even numbers up to 100, again and again
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type SequenceNumbers,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const numbers: SequenceNumbers = {
 *   type: "smallint",
 *   start: 2,
 *   increment: 2,
 *   maxValue: 100,
 *   cycle: true,
 * };
 * const { op, take } = createRecorder();
 * op.createSequence("locker_number", numbers);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SEQUENCE locker_number AS smallint INCREMENT BY 2 MAXVALUE 100 START WITH 2 CYCLE",
 * );
 * ```
 */
export interface SequenceNumbers {
  /** The type of its numbers; `bigint` if left out. */
  readonly type?: "smallint" | "integer" | "bigint";
  /** The first number. */
  readonly start?: number | bigint;
  /** What is added each time. */
  readonly increment?: number | bigint;
  /** The least number. */
  readonly minValue?: number | bigint;
  /** The greatest number. */
  readonly maxValue?: number | bigint;
  /** How many numbers a session takes at a time. */
  readonly cache?: number | bigint;
  /** Whether it begins anew at its end. */
  readonly cycle?: boolean;
}

/**
 * A sequence as it is written in a migration or a schema file.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type SequenceDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const numbers: SequenceDefinition = {
 *   start: 1000,
 *   ownedBy: { table: "invoices", column: "number" },
 * };
 * const { op, take } = createRecorder();
 * op.createSequence("invoice_number", numbers);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE SEQUENCE invoice_number START WITH 1000 OWNED BY invoices.number",
 * );
 * ```
 */
export interface SequenceDefinition extends SequenceNumbers, FactsDefinition {
  /** The column it is dropped with. */
  readonly ownedBy?: ColumnReference;
  /** PostgreSQL 15: its state does not survive a crash. */
  readonly unlogged?: boolean;
}

/** Looks at a {@linkcode ColumnReference}. */
export const columnReference: Checker = object<ColumnReference>({
  table: required(identifier),
  schema: identifier,
  column: required(identifier),
});

/** The keys of {@linkcode SequenceNumbers}. */
export const SEQUENCE_SHAPE: Shape<SequenceNumbers> = {
  type: oneOf("smallint", "integer", "bigint"),
  start: wholeNumber,
  increment: wholeNumber,
  minValue: wholeNumber,
  maxValue: wholeNumber,
  cache: wholeNumber,
  cycle: flag,
};

/** Sequences. */
export const SEQUENCE: DefinitionKind<SequenceDefinition, Sequence> = {
  check: object<SequenceDefinition>({
    ...SEQUENCE_SHAPE,
    ...FACTS_SHAPE,
    ownedBy: columnReference,
    unlogged: flag,
  }),
  define: (definition, name) => ({
    ...name,
    type: definition.type,
    start: bigintOf(definition.start),
    increment: bigintOf(definition.increment),
    minValue: bigintOf(definition.minValue),
    maxValue: bigintOf(definition.maxValue),
    cache: bigintOf(definition.cache),
    cycle: flagOf(definition.cycle),
    ownedBy: definition.ownedBy && defineColumnReference(definition.ownedBy),
    unlogged: flagOf(definition.unlogged),
    ...defineFacts(definition),
  }),
};

/** A column as the model refers to it. */
export function defineColumnReference(
  { table, schema, column }: ColumnReference,
): QualifiedName & { readonly column: string } {
  return { schema, name: table, column };
}

/** A whole number as the model has it. */
export function bigintOf(value: number | bigint): bigint;
export function bigintOf(
  value: number | bigint | undefined,
): bigint | undefined;
export function bigintOf(
  value: number | bigint | undefined,
): bigint | undefined {
  return value === undefined ? undefined : BigInt(value);
}
