import type {
  ForeignDataWrapperSettings,
  ForeignServerSettings,
  Operation,
} from "../../operations/mod.ts";
import type {
  ForeignDataWrapper,
  ForeignServer,
  UserMapping,
} from "../../schema/mod.ts";
import { entity } from "../entity.ts";
import { alterFacts, inPlace, optionSettings, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { differingSettings } from "./differs.ts";

/** Foreign data wrappers. */
export const foreignDataWrapperRule: Rule<ForeignDataWrapper> = {
  rank: 12,
  list: (model) =>
    model.foreignDataWrappers.map((wrapper) =>
      entity({ kind: "foreignDataWrapper", name: wrapper.name }, wrapper)
    ),
  create: ({ value }) => [
    { kind: "createForeignDataWrapper", definition: value },
  ],
  drop: ({ value }) => [
    { kind: "dropForeignDataWrapper", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterWrapper({ before, after }),
};

function alterWrapper({ before, after }: Pair<ForeignDataWrapper>): Alteration {
  const { name } = after;
  const functions = differingSettings({ before, after }, [
    "handler",
    "validator",
  ]);
  const options = optionSettings({
    before: before.options,
    after: after.options,
  });
  const settings = (side: "before" | "after"): ForeignDataWrapperSettings => ({
    ...functions?.[side],
    ...(options && { options: options[side] }),
  });
  const altered: readonly Operation[] = functions || options
    ? [{
      kind: "alterForeignDataWrapper",
      name,
      settings: settings("after"),
      existing: settings("before"),
    }]
    : [];
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "foreignDataWrapper", name }, { before, after }),
  ]);
}

/** Foreign servers. */
export const foreignServerRule: Rule<ForeignServer> = {
  rank: 13,
  list: (model) =>
    model.foreignServers.map((server) =>
      entity({ kind: "foreignServer", name: server.name }, server)
    ),
  references: ({ value }) => [
    { kind: "foreignDataWrapper", name: value.wrapper },
    { kind: "extension", name: value.wrapper },
  ],
  create: ({ value }) => [{ kind: "createForeignServer", definition: value }],
  drop: ({ value }) => [
    { kind: "dropForeignServer", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterServer({ before, after }),
};

function alterServer({ before, after }: Pair<ForeignServer>): Alteration {
  if (before.wrapper !== after.wrapper || before.type !== after.type) {
    return { how: "replace" };
  }
  const { name } = after;
  const version = differingSettings({ before, after }, ["version"]);
  const options = optionSettings({
    before: before.options,
    after: after.options,
  });
  const settings = (side: "before" | "after"): ForeignServerSettings => ({
    ...version?.[side],
    ...(options && { options: options[side] }),
  });
  const altered: readonly Operation[] = version || options
    ? [{
      kind: "alterForeignServer",
      name,
      settings: settings("after"),
      existing: settings("before"),
    }]
    : [];
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "foreignServer", name }, { before, after }),
  ]);
}

/** User mappings. */
export const userMappingRule: Rule<UserMapping> = {
  rank: 14,
  list: (model) =>
    model.userMappings.map((mapping) =>
      entity(
        { kind: "userMapping", name: mapping.user, identity: mapping.server },
        mapping,
      )
    ),
  references: ({ value }) => [{ kind: "foreignServer", name: value.server }],
  create: ({ value }) => [{ kind: "createUserMapping", definition: value }],
  drop: ({ value }) => [{
    kind: "dropUserMapping",
    user: value.user,
    server: value.server,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterMapping({ before, after }),
};

function alterMapping({ before, after }: Pair<UserMapping>): Alteration {
  const options = optionSettings({
    before: before.options,
    after: after.options,
  });
  return inPlace(
    options === undefined ? [] : [{
      kind: "alterUserMapping",
      user: after.user,
      server: after.server,
      options: options.after,
      existing: options.before,
    }],
  );
}
