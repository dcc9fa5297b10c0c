import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type {
  AccessMethod,
  Conversion,
  Language,
  Transform,
} from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import { alterComment, alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { typeAddresses } from "./type_addresses.ts";

/** Procedural languages. */
export const languageRule: Rule<Language> = {
  rank: 17,
  list: (model) =>
    model.languages.map((language) =>
      entity({ kind: "language", name: language.name }, language)
    ),
  create: ({ value }) => [{ kind: "createLanguage", definition: value }],
  drop: ({ value }) => [
    { kind: "dropLanguage", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterLanguage({ before, after }),
};

function alterLanguage({ before, after }: Pair<Language>): Alteration {
  const facts = alterFacts({ kind: "language", name: after.name }, {
    before,
    after,
  });
  const isOther = differsBeyond({ before, after }, [
    "owner",
    "comment",
    "grants",
  ]);
  const replaced: readonly Operation[] = isOther
    ? [{
      kind: "replaceLanguage",
      definition: bare(after),
      existing: bare(before),
    }]
    : [];
  // One that nobody trusts is nothing to have privileges on.
  return inPlace(
    after.trusted ? [...replaced, ...facts] : [...facts, ...replaced],
  );
}

function bare(language: Language): Language {
  const { owner: _owner, comment: _comment, grants: _grants, ...rest } =
    language;
  return rest;
}

/** Transforms. */
export const transformRule: Rule<Transform> = {
  // A function may need one, and what calls the function does not say so.
  rank: 27,
  list: (model) =>
    model.transforms.map((transform) =>
      entity(
        {
          kind: "transform",
          name: transform.type,
          identity: transform.language,
        },
        transform,
      )
    ),
  references: ({ value }) => [
    ...typeAddresses(value.type),
    { kind: "language", name: value.language },
  ],
  create: ({ value }) => [{ kind: "createTransform", definition: value }],
  drop: ({ value }) => [{
    kind: "dropTransform",
    type: value.type,
    language: value.language,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterCommented(
      { kind: "transform", name: after.type, identity: after.language },
      { before, after },
    ),
};

/** Conversions. */
export const conversionRule: Rule<Conversion> = {
  rank: 98,
  list: (model) =>
    model.conversions.map((conversion) =>
      entity({ kind: "conversion", ...nameOf(conversion) }, conversion)
    ),
  references: ({ value }) => schemaOf(value),
  create: ({ value }) => [{ kind: "createConversion", definition: value }],
  drop: ({ value }) => [
    { kind: "dropConversion", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    differsBeyond({ before, after }, ["owner", "comment"])
      ? { how: "replace" }
      : inPlace(
        alterFacts({ kind: "conversion", ...nameOf(after) }, { before, after }),
      ),
  claims: ({ value }) =>
    // A schema has one default from an encoding to another.
    value.default
      ? [`conversion\0${value.schema ?? ""}\0${value.from}\0${value.to}`]
      : [],
};

/** Access methods. */
export const accessMethodRule: Rule<AccessMethod> = {
  rank: 16,
  list: (model) =>
    model.accessMethods.map((method) =>
      entity({ kind: "accessMethod", name: method.name }, method)
    ),
  create: ({ value }) => [{ kind: "createAccessMethod", definition: value }],
  drop: ({ value }) => [
    { kind: "dropAccessMethod", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterCommented({ kind: "accessMethod", name: after.name }, {
      before,
      after,
    }),
};

/** What of which only the comment can be altered. */
export function alterCommented<
  Value extends { readonly comment?: string | undefined },
>(
  on: ObjectReference,
  { before, after }: Pair<Value>,
): Alteration {
  return differsBeyond({ before, after }, ["comment"])
    ? { how: "replace" }
    : inPlace(
      alterComment(on, { before: before.comment, after: after.comment }),
    );
}
