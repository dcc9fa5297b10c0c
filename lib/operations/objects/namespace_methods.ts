import {
  defineFacts,
  FACTS_SHAPE,
  type FactsDefinition,
  flag,
  flagOf,
  identifier,
  nullOr,
  object,
  text,
} from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import type { ExtensionSettings } from "./namespace_operations.ts";
import type {
  AlterExtensionSettings,
  CreateExtensionOptions,
  CreateSchemaOptions,
  DropExtensionOptions,
  DropSchemaOptions,
  ExtensionDefinition,
} from "./namespace_options.ts";

/**
 * Calls on schemas and extensions.
 *
 * @example
 * ```ts
 * import { createRecorder, type NamespaceCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: NamespaceCalls): void {
 *   op.createSchema("booking");
 *   op.createExtension("btree_gist", { schema: "booking" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createSchema",
 *   "createExtension",
 * ]);
 * ```
 */
export interface NamespaceCalls {
  /** Creates a schema. */
  createSchema(name: string, options?: CreateSchemaOptions): void;
  /** Drops a schema. */
  dropSchema(name: string, options?: DropSchemaOptions): void;
  /** Creates an extension. */
  createExtension(name: string, options?: CreateExtensionOptions): void;
  /** Updates an extension, or moves its objects to another schema. */
  alterExtension(
    name: string,
    settings: AlterExtensionSettings,
    options?: { readonly existing?: AlterExtensionSettings },
  ): void;
  /** Drops an extension. */
  dropExtension(name: string, options?: DropExtensionOptions): void;
}

const CREATE_SCHEMA = object<CreateSchemaOptions>({
  ...FACTS_SHAPE,
  ifNotExists: flag,
});
const DROP_SCHEMA = object<DropSchemaOptions>({
  ifExists: flag,
  cascade: flag,
  definition: object<FactsDefinition>(FACTS_SHAPE),
});
const EXTENSION_SHAPE = {
  schema: identifier,
  version: text,
  comment: text,
};
const CREATE_EXTENSION = object<CreateExtensionOptions>({
  ...EXTENSION_SHAPE,
  ifNotExists: flag,
  cascade: flag,
});
const DROP_EXTENSION = object<DropExtensionOptions>({
  ifExists: flag,
  cascade: flag,
  definition: object<ExtensionDefinition>(EXTENSION_SHAPE),
});
const SETTINGS = object<ExtensionSettings>({
  version: nullOr(text),
  schema: identifier,
});

/** The methods of `op` on schemas and extensions. */
export function createNamespaceMethods(recording: Recording): NamespaceCalls {
  return {
    createSchema: (...args) => createSchema(recording, ...args),
    dropSchema: (...args) => dropSchema(recording, ...args),
    createExtension: (...args) => createExtension(recording, ...args),
    alterExtension: (...args) => alterExtension(recording, ...args),
    dropExtension: (...args) => dropExtension(recording, ...args),
  };
}

function createSchema(
  recording: Recording,
  ...[name, options = {}]: Parameters<NamespaceCalls["createSchema"]>
): void {
  const call = recording.call("createSchema");
  call.check("name", name, identifier);
  call.check("options", options, CREATE_SCHEMA);
  call.record({
    kind: "createSchema",
    definition: { name, ...defineFacts(options) },
    ifNotExists: flagOf(options.ifNotExists),
  });
}

function dropSchema(
  recording: Recording,
  ...[name, options = {}]: Parameters<NamespaceCalls["dropSchema"]>
): void {
  const call = recording.call("dropSchema");
  call.check("name", name, identifier);
  call.check("options", options, DROP_SCHEMA);
  call.record({
    kind: "dropSchema",
    name,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: options.definition &&
      { name, ...defineFacts(options.definition) },
  });
}

function createExtension(
  recording: Recording,
  ...[name, options = {}]: Parameters<NamespaceCalls["createExtension"]>
): void {
  const call = recording.call("createExtension");
  call.check("name", name, identifier);
  call.check("options", options, CREATE_EXTENSION);
  const { ifNotExists, cascade, ...definition } = options;
  call.record({
    kind: "createExtension",
    definition: { name, ...definition },
    ifNotExists: flagOf(ifNotExists),
    cascade: flagOf(cascade),
  });
}

function alterExtension(
  recording: Recording,
  ...[name, settings, options = {}]: Parameters<
    NamespaceCalls["alterExtension"]
  >
): void {
  const call = recording.call("alterExtension");
  call.check("name", name, identifier);
  call.check("settings", settings, SETTINGS);
  call.check("options", options, object({ existing: SETTINGS }));
  const { existing } = options;
  call.record({ kind: "alterExtension", name, settings, existing });
}

function dropExtension(
  recording: Recording,
  ...[name, options = {}]: Parameters<NamespaceCalls["dropExtension"]>
): void {
  const call = recording.call("dropExtension");
  call.check("name", name, identifier);
  call.check("options", options, DROP_EXTENSION);
  call.record({
    kind: "dropExtension",
    name,
    ifExists: flagOf(options.ifExists),
    cascade: flagOf(options.cascade),
    definition: options.definition && { name, ...options.definition },
  });
}
