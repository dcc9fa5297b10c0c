import type { TextSearchParser, TextSearchTemplate } from "../../schema/mod.ts";
import type { CreateOperation, DropOperation } from "./lifecycle.ts";

/**
 * `CREATE TEXT SEARCH PARSER`.
 *
 * @example
 * ```ts
 * import type { CreateTextSearchParserOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateTextSearchParserOperation = {
 *   kind: "createTextSearchParser",
 *   definition: {
 *     name: "words",
 *     start: { name: "prsd_start" },
 *     getToken: { name: "prsd_nexttoken" },
 *     end: { name: "prsd_end" },
 *     lexTypes: { name: "prsd_lextype" },
 *   },
 * };
 * strictEqual(operation.definition.headline, undefined);
 * ```
 */
export type CreateTextSearchParserOperation = CreateOperation<
  "createTextSearchParser",
  TextSearchParser
>;

/**
 * `DROP TEXT SEARCH PARSER`.
 *
 * @example
 * ```ts
 * import type { DropTextSearchParserOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropTextSearchParserOperation = {
 *   kind: "dropTextSearchParser",
 *   name: "words",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropTextSearchParserOperation = DropOperation<
  "dropTextSearchParser",
  TextSearchParser
>;

/**
 * `CREATE TEXT SEARCH TEMPLATE`.
 *
 * @example
 * ```ts
 * import type { CreateTextSearchTemplateOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: CreateTextSearchTemplateOperation = {
 *   kind: "createTextSearchTemplate",
 *   definition: { name: "plain", lexize: { name: "dsimple_lexize" } },
 * };
 * strictEqual(operation.definition.init, undefined);
 * ```
 */
export type CreateTextSearchTemplateOperation = CreateOperation<
  "createTextSearchTemplate",
  TextSearchTemplate
>;

/**
 * `DROP TEXT SEARCH TEMPLATE`.
 *
 * @example
 * ```ts
 * import type { DropTextSearchTemplateOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: DropTextSearchTemplateOperation = {
 *   kind: "dropTextSearchTemplate",
 *   name: "plain",
 * };
 * strictEqual(operation.definition, undefined);
 * ```
 */
export type DropTextSearchTemplateOperation = DropOperation<
  "dropTextSearchTemplate",
  TextSearchTemplate
>;

/**
 * Operations on text search parsers and templates.
 *
 * @example
 * ```ts
 * import type { TextSearchHandlerOperation } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const operation: TextSearchHandlerOperation = {
 *   kind: "dropTextSearchParser",
 *   name: "words",
 * };
 * strictEqual(operation.kind, "dropTextSearchParser");
 * ```
 */
export type TextSearchHandlerOperation =
  | CreateTextSearchParserOperation
  | DropTextSearchParserOperation
  | CreateTextSearchTemplateOperation
  | DropTextSearchTemplateOperation;
