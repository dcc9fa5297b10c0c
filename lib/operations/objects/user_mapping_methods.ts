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

/**
 * How a role is known at the other end.
 *
 * @example A drop that `change` can take back
 * ```ts
 * import {
 *   createRecorder,
 *   reverse,
 *   type UserMappingDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const definition: UserMappingDefinition = { options: { user: "reader" } };
 * const { op, take } = createRecorder();
 * op.dropUserMapping("report", "archive", { definition });
 * strictEqual(reverse(take())[0]?.kind, "createUserMapping");
 * ```
 */
export interface UserMappingDefinition {
  /** `user`, `password` and what else the foreign data wrapper knows. */
  readonly options?: Options;
}

/**
 * What `op.createUserMapping` says besides the role and the server.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type CreateUserMappingOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: CreateUserMappingOptions = {
 *   ifNotExists: true,
 *   options: { user: "reader" },
 * };
 * const { op, take } = createRecorder();
 * op.createUserMapping("report", "archive", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "CREATE USER MAPPING IF NOT EXISTS FOR report SERVER archive OPTIONS (\"user\" 'reader')",
 * );
 * ```
 */
export interface CreateUserMappingOptions extends UserMappingDefinition {
  /** Do nothing where there already is one. */
  readonly ifNotExists?: boolean;
}

/**
 * How `op.dropUserMapping` drops; with `definition` the drop can be reversed.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type DropUserMappingOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: DropUserMappingOptions = { ifExists: true };
 * const { op, take } = createRecorder();
 * op.dropUserMapping("report", "archive", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "DROP USER MAPPING IF EXISTS FOR report SERVER archive",
 * );
 * ```
 */
export interface DropUserMappingOptions {
  /** Do nothing where there is none. */
  readonly ifExists?: boolean;
  /** What is dropped, so that the drop can be reversed. */
  readonly definition?: UserMappingDefinition;
}

/**
 * Calls on user mappings; the role is a name, or `public` for everyone.
 *
 * @example
 * ```ts
 * import { createRecorder, type UserMappingCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: UserMappingCalls): void {
 *   op.createUserMapping("report", "archive", { options: { user: "reader" } });
 *   op.alterUserMapping("app", "archive", { user: "writer" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createUserMapping",
 *   "alterUserMapping",
 * ]);
 * ```
 */
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
