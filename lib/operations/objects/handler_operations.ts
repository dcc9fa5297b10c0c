import type {
  AccessMethod,
  Conversion,
  Language,
  Transform,
} from "../../schema/mod.ts";
import type { OperationFacts } from "../core_operation.ts";
import type {
  CreateOperation,
  DropOperation,
  ReplaceOperation,
} from "./lifecycle.ts";
import type { TextSearchHandlerOperation } from "./text_search_operations.ts";

/**
 * `CREATE LANGUAGE`.
 *
 * @example
 * ```ts
 * import type { CreateLanguageOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateLanguageOperation = {
 *   kind: "createLanguage",
 *   definition: { name: "plsample", handler: { name: "plsample_handler" } },
 * };
 * strictEqual(operation.definition.trusted, undefined);
 * ```
 */
export type CreateLanguageOperation = CreateOperation<
  "createLanguage",
  Language
>;

/**
 * `CREATE OR REPLACE LANGUAGE`.
 *
 * @example
 * ```ts
 * import type { ReplaceLanguageOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: ReplaceLanguageOperation = {
 *   kind: "replaceLanguage",
 *   definition: { name: "plsample", handler: { name: "plsample_handler" } },
 * };
 * strictEqual(operation.existing, undefined);
 * ```
 */
export type ReplaceLanguageOperation = ReplaceOperation<
  "replaceLanguage",
  Language
>;

/**
 * `DROP LANGUAGE`.
 *
 * @example
 * ```ts
 * import type { DropLanguageOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropLanguageOperation = {
 *   kind: "dropLanguage",
 *   name: "plsample",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropLanguageOperation = DropOperation<"dropLanguage", Language>;

/**
 * `CREATE TRANSFORM`.
 *
 * @example
 * ```ts
 * import type { CreateTransformOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateTransformOperation = {
 *   kind: "createTransform",
 *   definition: {
 *     type: "point3",
 *     language: "plpython3u",
 *     fromSql: { name: "point3_to_python" },
 *   },
 * };
 * strictEqual(operation.definition.toSql, undefined);
 * ```
 */
export type CreateTransformOperation = CreateOperation<
  "createTransform",
  Transform
>;

/**
 * `DROP TRANSFORM`.
 *
 * @example
 * ```ts
 * import type { DropTransformOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropTransformOperation = {
 *   kind: "dropTransform",
 *   type: "point3",
 *   language: "plpython3u",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export interface DropTransformOperation extends OperationFacts {
  /** Which operation it is. */
  readonly kind: "dropTransform";
  /** The type. */
  readonly type: string;
  /** The language. */
  readonly language: string;
  /** Does nothing where there is none. */
  readonly ifExists?: true | undefined;
  /** Drops what depends on it too. */
  readonly cascade?: true | undefined;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: Transform | undefined;
}

/**
 * `CREATE CONVERSION`.
 *
 * @example
 * ```ts
 * import type { CreateConversionOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateConversionOperation = {
 *   kind: "createConversion",
 *   definition: {
 *     name: "latin1_to_utf8",
 *     from: "LATIN1",
 *     to: "UTF8",
 *     function: { name: "iso8859_1_to_utf8" },
 *   },
 * };
 * strictEqual(operation.definition.default, undefined);
 * ```
 */
export type CreateConversionOperation = CreateOperation<
  "createConversion",
  Conversion
>;

/**
 * `DROP CONVERSION`.
 *
 * @example
 * ```ts
 * import type { DropConversionOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropConversionOperation = {
 *   kind: "dropConversion",
 *   name: "latin1_to_utf8",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropConversionOperation = DropOperation<
  "dropConversion",
  Conversion
>;

/**
 * `CREATE ACCESS METHOD`.
 *
 * @example
 * ```ts
 * import type { CreateAccessMethodOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateAccessMethodOperation = {
 *   kind: "createAccessMethod",
 *   definition: {
 *     name: "heap_too",
 *     type: "table",
 *     handler: { name: "heap_tableam_handler" },
 *   },
 * };
 * strictEqual(operation.definition.comment, undefined);
 * ```
 */
export type CreateAccessMethodOperation = CreateOperation<
  "createAccessMethod",
  AccessMethod
>;

/**
 * `DROP ACCESS METHOD`.
 *
 * @example
 * ```ts
 * import type { DropAccessMethodOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropAccessMethodOperation = {
 *   kind: "dropAccessMethod",
 *   name: "heap_too",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropAccessMethodOperation = DropOperation<
  "dropAccessMethod",
  AccessMethod
>;

/**
 * Operations on what hands work to functions: languages, transforms,
 * conversions, access methods, text search parsers and templates.
 *
 * @example
 * ```ts
 * import type { HandlerOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: HandlerOperation = { kind: "dropLanguage", name: "plsample" };
 * strictEqual(operation.kind, "dropLanguage");
 * ```
 */
export type HandlerOperation =
  | CreateLanguageOperation
  | ReplaceLanguageOperation
  | DropLanguageOperation
  | CreateTransformOperation
  | DropTransformOperation
  | CreateConversionOperation
  | DropConversionOperation
  | CreateAccessMethodOperation
  | DropAccessMethodOperation
  | TextSearchHandlerOperation;
