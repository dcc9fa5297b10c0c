import type { TextSearchParser, TextSearchTemplate } from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import type { Rule } from "../rule.ts";
import { alterCommented } from "./handler.ts";
import { nameOf, schemaOf } from "./name_of.ts";

/** Text search parsers. */
export const textSearchParserRule: Rule<TextSearchParser> = {
  rank: 18,
  list: (model) =>
    model.textSearchParsers.map((parser) =>
      entity({ kind: "textSearchParser", ...nameOf(parser) }, parser)
    ),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [
    { kind: "createTextSearchParser", definition: value },
  ],
  drop: ({ value }) => [
    { kind: "dropTextSearchParser", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterCommented({ kind: "textSearchParser", ...nameOf(after) }, {
      before,
      after,
    }),
};

/** Text search templates. */
export const textSearchTemplateRule: Rule<TextSearchTemplate> = {
  rank: 19,
  list: (model) =>
    model.textSearchTemplates.map((template) =>
      entity({ kind: "textSearchTemplate", ...nameOf(template) }, template)
    ),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [
    { kind: "createTextSearchTemplate", definition: value },
  ],
  drop: ({ value }) => [
    { kind: "dropTextSearchTemplate", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterCommented({ kind: "textSearchTemplate", ...nameOf(after) }, {
      before,
      after,
    }),
};
