import {
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  type TextSearchParserDefinition,
  type TextSearchTemplateDefinition,
} from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type { DropObjectOptions } from "./object_options.ts";

/**
 * Calls on text search parsers and templates.
 *
 * @example
 * ```ts
 * import { createRecorder, type TextSearchHandlerCalls } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const { op, take } = createRecorder();
 * const calls: TextSearchHandlerCalls = op;
 * calls.dropTextSearchParser("words");
 * strictEqual(take()[0]?.kind, "dropTextSearchParser");
 * ```
 */
export interface TextSearchHandlerCalls {
  /** Creates a text search parser. */
  createTextSearchParser(
    name: string,
    definition: TextSearchParserDefinition,
    options?: InSchema,
  ): void;
  /** Drops a text search parser. */
  dropTextSearchParser(
    name: string,
    options?: DropObjectOptions<TextSearchParserDefinition>,
  ): void;
  /** Creates a text search template. */
  createTextSearchTemplate(
    name: string,
    definition: TextSearchTemplateDefinition,
    options?: InSchema,
  ): void;
  /** Drops a text search template. */
  dropTextSearchTemplate(
    name: string,
    options?: DropObjectOptions<TextSearchTemplateDefinition>,
  ): void;
}

/** The methods of `op` on text search parsers and templates. */
export function createTextSearchHandlerMethods(
  recording: Recording,
): TextSearchHandlerCalls {
  const parser = { recording, kind: TEXT_SEARCH_PARSER };
  const template = { recording, kind: TEXT_SEARCH_TEMPLATE };
  return {
    createTextSearchParser: (...args) =>
      recordCreate(
        { ...parser, call: "createTextSearchParser" },
        args,
        (facts) => ({ kind: "createTextSearchParser", ...facts }),
      ),
    dropTextSearchParser: (...args) =>
      recordDrop(
        { ...parser, call: "dropTextSearchParser" },
        args,
        (facts) => ({ kind: "dropTextSearchParser", ...facts }),
      ),
    createTextSearchTemplate: (...args) =>
      recordCreate(
        { ...template, call: "createTextSearchTemplate" },
        args,
        (facts) => ({ kind: "createTextSearchTemplate", ...facts }),
      ),
    dropTextSearchTemplate: (...args) =>
      recordDrop(
        { ...template, call: "dropTextSearchTemplate" },
        args,
        (facts) => ({ kind: "dropTextSearchTemplate", ...facts }),
      ),
  };
}
