import type { QualifiedName } from "../sql/mod.ts";
import type { SchemaObject } from "./common.ts";

/**
 * `CREATE TYPE` with functions that read and write its values.
 *
 * @example
 * ```ts
 * import type { BaseType } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const type: BaseType = {
 *   schema: "app",
 *   name: "number_too",
 *   input: { schema: "app", name: "number_too_in" },
 *   output: { schema: "app", name: "number_too_out" },
 *   length: 4,
 *   passedByValue: true,
 * };
 * strictEqual(type.storage, undefined);
 * ```
 */
export interface BaseType extends SchemaObject {
  /** The function that reads text. */
  readonly input: QualifiedName;
  /** The function that writes text. */
  readonly output: QualifiedName;
  /** The function that reads the binary form. */
  readonly receive?: QualifiedName | undefined;
  /** The function that writes the binary form. */
  readonly send?: QualifiedName | undefined;
  /** The function that reads modifiers such as `(3)`. */
  readonly typmodIn?: QualifiedName | undefined;
  /** The function that writes modifiers. */
  readonly typmodOut?: QualifiedName | undefined;
  /** The function that collects statistics. */
  readonly analyze?: QualifiedName | undefined;
  /** The function that subscripts (PostgreSQL 14). */
  readonly subscript?: QualifiedName | undefined;
  /** The bytes that every value has; absent where they differ. */
  readonly length?: number | undefined;
  /** Whether values are passed by value. */
  readonly passedByValue?: true | undefined;
  /** How values are aligned; `int4` if absent. */
  readonly alignment?: "char" | "int2" | "double" | undefined;
  /** How values are stored; `plain` if absent. */
  readonly storage?: "external" | "extended" | "main" | undefined;
  /** The category for implicit casts; `U` if absent. */
  readonly category?: string | undefined;
  /** Whether it is preferred in its category. */
  readonly preferred?: true | undefined;
  /** Its default, as text that it reads. */
  readonly default?: string | undefined;
  /** The type of its elements. */
  readonly element?: string | undefined;
  /** What separates values in an array of them; a comma if absent. */
  readonly delimiter?: string | undefined;
  /** Whether it can have a collation. */
  readonly collatable?: true | undefined;
}
