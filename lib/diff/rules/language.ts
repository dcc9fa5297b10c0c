import type { Operation, TextSearchMappings } from "../../operations/mod.ts";
import type {
  Cast,
  Operator,
  TextSearchConfiguration,
  TextSearchDictionary,
} from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import {
  alterComment,
  alterFacts,
  inPlace,
  optionSettings,
  type Pair,
} from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { typeAddresses } from "./type_addresses.ts";
import { differingSettings, differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";

/** Casts. */
export const castRule: Rule<Cast> = {
  // What uses a cast depends on its function only, so it comes soon after that.
  rank: 25,
  list: (model) =>
    model.casts.map((cast) =>
      entity({ kind: "cast", name: cast.source, identity: cast.target }, cast)
    ),
  references: ({ value }) => [
    ...typeAddresses(value.source),
    ...typeAddresses(value.target),
    ...(typeof value.method === "object"
      ? [{
        kind: "routine" as const,
        ...nameOf(value.method.function),
        identity: value.method.arguments,
      }]
      : []),
  ],
  create: ({ value }) => [{ kind: "createCast", definition: value }],
  drop: ({ value }) => [{
    kind: "dropCast",
    from: value.source,
    to: value.target,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    differsBeyond({ before, after }, ["comment"])
      ? { how: "replace" }
      : inPlace(alterComment(
        { kind: "cast", name: after.source, identity: after.target },
        { before: before.comment, after: after.comment },
      )),
};

/** Operators. */
export const operatorRule: Rule<Operator> = {
  rank: 88,
  list: (model) =>
    model.operators.map((operator) => entity(addressOf(operator), operator)),
  references: ({ value }) => [
    ...schemaOf(value),
    ...typeAddresses(value.left ?? ""),
    ...typeAddresses(value.right),
    {
      kind: "routine",
      ...nameOf(value.function),
      identity: [value.left, value.right]
        .filter((type) => type !== undefined).join(", "),
    },
  ],
  create: ({ value }) => [{ kind: "createOperator", definition: value }],
  drop: ({ value }) => [{
    kind: "dropOperator",
    ...nameOf(value),
    left: value.left,
    right: value.right,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterOperator({ before, after }),
};

function addressOf(operator: Operator): EntityAddress {
  return {
    kind: "operator",
    ...nameOf(operator),
    identity: `${operator.left ?? ""},${operator.right}`,
  };
}

function alterOperator({ before, after }: Pair<Operator>): Alteration {
  const alterable = ["restrict", "join"] as const;
  const isOther = differsBeyond({ before, after }, [
    ...alterable,
    "owner",
    "comment",
  ]);
  if (isOther) return { how: "replace" };
  const settings = differingSettings({ before, after }, alterable);
  const altered: readonly Operation[] = settings === undefined ? [] : [{
    kind: "alterOperator",
    ...nameOf(after),
    left: after.left,
    right: after.right,
    settings: settings.after,
    existing: settings.before,
  }];
  const { kind: _kind, ...address } = addressOf(after);
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "operator", ...address }, { before, after }),
  ]);
}

/** Text search configurations. */
export const textSearchConfigurationRule: Rule<TextSearchConfiguration> = {
  rank: 27,
  list: (model) =>
    model.textSearchConfigurations.map((configuration) =>
      entity(
        { kind: "textSearchConfiguration", ...nameOf(configuration) },
        configuration,
      )
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    { kind: "textSearchParser" as const, ...nameOf(value.parser) },
    ...Object.values(value.mappings).flat().map((name): EntityAddress => ({
      kind: "textSearchDictionary",
      ...nameOf(name),
    })),
  ],
  create: ({ value }) => [
    { kind: "createTextSearchConfiguration", definition: value },
  ],
  drop: ({ value }) => [{
    kind: "dropTextSearchConfiguration",
    ...nameOf(value),
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterConfiguration({ before, after }),
};

function alterConfiguration(
  { before, after }: Pair<TextSearchConfiguration>,
): Alteration {
  if (!isSame(before.parser, after.parser)) return { how: "replace" };
  const tokens = [
    ...new Set([
      ...Object.keys(before.mappings),
      ...Object.keys(after.mappings),
    ]),
  ].filter((token) => !isSame(before.mappings[token], after.mappings[token]))
    .sort();
  const pick = (side: TextSearchConfiguration): TextSearchMappings =>
    Object.fromEntries(
      tokens.map((token) => [token, side.mappings[token] ?? null]),
    );
  const name = nameOf(after);
  const altered: readonly Operation[] = tokens.length === 0 ? [] : [{
    kind: "alterTextSearchConfiguration",
    ...name,
    mappings: pick(after),
    existing: pick(before),
  }];
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "textSearchConfiguration", ...name }, {
      before,
      after,
    }),
  ]);
}

/** Text search dictionaries. */
export const textSearchDictionaryRule: Rule<TextSearchDictionary> = {
  rank: 26,
  list: (model) =>
    model.textSearchDictionaries.map((dictionary) =>
      entity(
        { kind: "textSearchDictionary", ...nameOf(dictionary) },
        dictionary,
      )
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    { kind: "textSearchTemplate", ...nameOf(value.template) },
  ],
  create: ({ value }) => [
    { kind: "createTextSearchDictionary", definition: value },
  ],
  drop: ({ value }) => [{
    kind: "dropTextSearchDictionary",
    ...nameOf(value),
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterDictionary({ before, after }),
};

function alterDictionary(
  { before, after }: Pair<TextSearchDictionary>,
): Alteration {
  if (!isSame(before.template, after.template)) return { how: "replace" };
  const name = nameOf(after);
  const settings = optionSettings({
    before: before.options,
    after: after.options,
  });
  const altered: readonly Operation[] = settings === undefined ? [] : [{
    kind: "alterTextSearchDictionary",
    ...name,
    settings: settings.after,
    existing: settings.before,
  }];
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "textSearchDictionary", ...name }, {
      before,
      after,
    }),
  ]);
}
