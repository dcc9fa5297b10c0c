import type { Operation } from "../../operations/mod.ts";
import type { Extension, Namespace } from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";

/** What `initdb` says of `public`; a schema model leaves it out. */
const PUBLIC_COMMENT = "standard public schema";

function withBuiltInComment(namespace: Namespace): Namespace {
  return namespace.name === "public" && namespace.comment === undefined
    ? { ...namespace, comment: PUBLIC_COMMENT }
    : namespace;
}

/** Schemas. */
export const schemaRule: Rule<Namespace> = {
  rank: 0,
  list: (model) =>
    model.namespaces.map((namespace) =>
      entity({ kind: "schema", name: namespace.name }, namespace)
    ),
  create: ({ value }) => [{ kind: "createSchema", definition: value }],
  drop: ({ value }) => [
    { kind: "dropSchema", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    inPlace(
      alterFacts({ kind: "schema", name: after.name }, {
        before: withBuiltInComment(before),
        after: withBuiltInComment(after),
      }),
    ),
};

/** Extensions; their objects are not in the model. */
export const extensionRule: Rule<Extension> = {
  rank: 10,
  list: (model) =>
    model.extensions.map((extension) =>
      entity({ kind: "extension", name: extension.name }, extension)
    ),
  references: ({ value: { schema } }) =>
    schema === undefined ? [] : [{ kind: "schema", name: schema }],
  create: ({ value }) => [{ kind: "createExtension", definition: value }],
  drop: ({ value }) => [
    { kind: "dropExtension", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterExtension({ before, after }),
};

function alterExtension({ before, after }: Pair<Extension>): Alteration {
  const { name } = after;
  const settings = (to: Extension, from: Extension): object => ({
    ...(to.version !== from.version && { version: to.version ?? null }),
    ...(to.schema !== from.schema && { schema: to.schema }),
  });
  const set = settings(after, before);
  const altered: readonly Operation[] = Object.keys(set).length === 0 ? [] : [{
    kind: "alterExtension",
    name,
    settings: set,
    existing: settings(before, after),
  }];
  return inPlace([
    ...altered,
    ...alterComment({ kind: "extension", name }, {
      before: before.comment,
      after: after.comment,
    }),
  ]);
}
