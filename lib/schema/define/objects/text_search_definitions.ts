import type {
  TextSearchParser,
  TextSearchTemplate,
} from "../../handler_objects.ts";
import { object, required, text } from "../check.ts";
import { nameOrQualified, qualifiedOf } from "../common_shapes.ts";
import { optionalName } from "./define_types.ts";
import type { DefinitionKind } from "./definition_kind.ts";
import type { NameDefinition } from "./type_definitions.ts";

/**
 * A text search parser as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { TextSearchParserDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const parser: TextSearchParserDefinition = {
 *   start: "prsd_start",
 *   getToken: "prsd_nexttoken",
 *   end: "prsd_end",
 *   lexTypes: "prsd_lextype",
 * };
 * strictEqual(parser.headline, undefined);
 * ```
 */
export interface TextSearchParserDefinition {
  /** The function that begins with a text. */
  readonly start: NameDefinition;
  /** The function that gives the next token. */
  readonly getToken: NameDefinition;
  /** The function that is called at the end. */
  readonly end: NameDefinition;
  /** The function that tells which types of tokens there are. */
  readonly lexTypes: NameDefinition;
  /** The function that marks what was found. */
  readonly headline?: NameDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/**
 * A text search template as it is written in a migration.
 *
 * @example
 * ```ts
 * import type { TextSearchTemplateDefinition } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const template: TextSearchTemplateDefinition = { lexize: "dsimple_lexize" };
 * strictEqual(template.init, undefined);
 * ```
 */
export interface TextSearchTemplateDefinition {
  /** The function that reads the options of a dictionary. */
  readonly init?: NameDefinition;
  /** The function that looks words up. */
  readonly lexize: NameDefinition;
  /** Its comment. */
  readonly comment?: string;
}

/** Text search parsers. */
export const TEXT_SEARCH_PARSER: DefinitionKind<
  TextSearchParserDefinition,
  TextSearchParser
> = {
  check: object<TextSearchParserDefinition>({
    start: required(nameOrQualified),
    getToken: required(nameOrQualified),
    end: required(nameOrQualified),
    lexTypes: required(nameOrQualified),
    headline: nameOrQualified,
    comment: text,
  }),
  define: (definition, name) => ({
    ...name,
    start: qualifiedOf(definition.start),
    getToken: qualifiedOf(definition.getToken),
    end: qualifiedOf(definition.end),
    lexTypes: qualifiedOf(definition.lexTypes),
    headline: optionalName(definition.headline),
    comment: definition.comment,
  }),
};

/** Text search templates. */
export const TEXT_SEARCH_TEMPLATE: DefinitionKind<
  TextSearchTemplateDefinition,
  TextSearchTemplate
> = {
  check: object<TextSearchTemplateDefinition>({
    init: nameOrQualified,
    lexize: required(nameOrQualified),
    comment: text,
  }),
  define: ({ init, lexize, comment }, name) => ({
    ...name,
    init: optionalName(init),
    lexize: qualifiedOf(lexize),
    comment,
  }),
};
