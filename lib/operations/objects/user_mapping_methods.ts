import {
  flag,
  flagOf,
  identifier,
  nullOr,
  object,
  type Options,
  recordOf,
  text,
  textOptions,
} from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import type { OptionSettings } from "./table_setting_operations.ts";

/** How a role is known at the other end. */
export interface UserMappingDefinition {
  /** `user`, `password` and what else the foreign data wrapper knows. */
  readonly options?: Options;
}

/** How to create a user mapping. */
export interface CreateUserMappingOptions extends UserMappingDefinition {
  /** Do nothing where there already is one. */
  readonly ifNotExists?: boolean;
}

/** How to drop a user mapping. */
export interface DropUserMappingOptions {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: UserMappingDefinition;
}

/** Calls on user mappings; the role is a name, or `public` for everyone. */
export interface UserMappingCalls {
  /** Says how a role is known on a foreign server. */
  createUserMapping(
    user: string,
    server: string,
    options?: CreateUserMappingOptions,
  ): void;
  /** Alters how a role is known on a foreign server. */
  alterUserMapping(
    user: string,
    server: string,
    settings: OptionSettings,
    options?: { readonly existing?: OptionSettings },
  ): void;
  /** Forgets how a role is known on a foreign server. */
  dropUserMapping(
    user: string,
    server: string,
    options?: DropUserMappingOptions,
  ): void;
}

const OPTIONS = recordOf(nullOr(text));
const DEFINITION = object<UserMappingDefinition>({ options: textOptions });
const CREATE = object<CreateUserMappingOptions>({
  options: textOptions,
  ifNotExists: flag,
});
const DROP = object<DropUserMappingOptions>({
  ifExists: flag,
  definition: DEFINITION,
});

/** The methods of `op` on user mappings. */
export function createUserMappingMethods(
  recording: Recording,
): UserMappingCalls {
  return {
    createUserMapping: (...args) => createUserMapping(recording, ...args),
    alterUserMapping: (...args) => alterUserMapping(recording, ...args),
    dropUserMapping: (...args) => dropUserMapping(recording, ...args),
  };
}

function createUserMapping(
  recording: Recording,
  ...[user, server, options = {}]: Parameters<
    UserMappingCalls["createUserMapping"]
  >
): void {
  const call = recording.call("createUserMapping");
  call.check("user", user, identifier);
  call.check("server", server, identifier);
  call.check("options", options, CREATE);
  call.record({
    kind: "createUserMapping",
    definition: { user, server, options: options.options },
    ifNotExists: flagOf(options.ifNotExists),
  });
}

function alterUserMapping(
  recording: Recording,
  ...[user, server, settings, options = {}]: Parameters<
    UserMappingCalls["alterUserMapping"]
  >
): void {
  const call = recording.call("alterUserMapping");
  call.check("user", user, identifier);
  call.check("server", server, identifier);
  call.check("settings", settings, OPTIONS);
  call.check("options", options, object({ existing: OPTIONS }));
  call.record({
    kind: "alterUserMapping",
    user,
    server,
    options: settings,
    existing: options.existing,
  });
}

function dropUserMapping(
  recording: Recording,
  ...[user, server, options = {}]: Parameters<
    UserMappingCalls["dropUserMapping"]
  >
): void {
  const call = recording.call("dropUserMapping");
  call.check("user", user, identifier);
  call.check("server", server, identifier);
  call.check("options", options, DROP);
  const { definition } = options;
  call.record({
    kind: "dropUserMapping",
    user,
    server,
    ifExists: flagOf(options.ifExists),
    definition: definition && { user, server, ...definition },
  });
}
