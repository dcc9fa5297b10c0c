import {
  FOREIGN_DATA_WRAPPER,
  FOREIGN_SERVER,
  FOREIGN_TABLE,
  type ForeignDataWrapperDefinition,
  type ForeignServerDefinition,
  type ForeignTableDefinition,
  identifier,
  nameList,
  nameOrNull,
  nameOrQualified,
  nullOr,
  object,
  recordOf,
  required,
  text,
  textOptions,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { ForeignDataWrapperSettings } from "./foreign_operations.ts";
import type {
  AlterForeignDataWrapperSettings,
  AlterForeignServerSettings,
  ImportForeignSchemaDefinition,
} from "./foreign_options.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type {
  AlterGlobalOptions,
  AlterOptions,
  CreateGlobalOptions,
  DropGlobalOptions,
  DropObjectOptions,
} from "./object_options.ts";
import type { OptionSettings } from "./table_setting_operations.ts";
import {
  createUserMappingMethods,
  type UserMappingCalls,
} from "./user_mapping_methods.ts";

/**
 * Calls on foreign data.
 *
 * @example
 * ```ts
 * import { createRecorder, type ForeignCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: ForeignCalls): void {
 *   op.createForeignServer("archive", { wrapper: "postgres_fdw" });
 *   op.createUserMapping("report", "archive", { options: { user: "reader" } });
 *   op.importForeignSchema("public", { server: "archive", into: "old" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createForeignServer",
 *   "createUserMapping",
 *   "importForeignSchema",
 * ]);
 * ```
 */
export interface ForeignCalls extends UserMappingCalls {
  /** Creates a foreign data wrapper. */
  createForeignDataWrapper(
    name: string,
    definition: ForeignDataWrapperDefinition,
  ): void;
  /** Alters a foreign data wrapper. */
  alterForeignDataWrapper(
    name: string,
    settings: AlterForeignDataWrapperSettings,
    options?: AlterGlobalOptions<AlterForeignDataWrapperSettings>,
  ): void;
  /** Drops a foreign data wrapper. */
  dropForeignDataWrapper(
    name: string,
    options?: DropGlobalOptions<ForeignDataWrapperDefinition>,
  ): void;
  /** Creates a foreign server. */
  createForeignServer(
    name: string,
    definition: ForeignServerDefinition,
    options?: CreateGlobalOptions,
  ): void;
  /** Alters a foreign server. */
  alterForeignServer(
    name: string,
    settings: AlterForeignServerSettings,
    options?: AlterGlobalOptions<AlterForeignServerSettings>,
  ): void;
  /** Drops a foreign server. */
  dropForeignServer(
    name: string,
    options?: DropGlobalOptions<ForeignServerDefinition>,
  ): void;
  /** Creates a foreign table. */
  createForeignTable(
    name: string,
    definition: ForeignTableDefinition,
    options?: CreateOptions,
  ): void;
  /** Alters a foreign table's options. */
  alterForeignTable(
    name: string,
    settings: OptionSettings,
    options?: AlterOptions<OptionSettings>,
  ): void;
  /** Drops a foreign table; its rows are elsewhere. */
  dropForeignTable(
    name: string,
    options?: DropObjectOptions<ForeignTableDefinition>,
  ): void;
  /** Creates foreign tables for the tables of a schema at the other end. */
  importForeignSchema(
    remoteSchema: string,
    definition: ImportForeignSchemaDefinition,
  ): void;
}

const OPTIONS = recordOf(nullOr(text));
const WRAPPER_SETTINGS = object<AlterForeignDataWrapperSettings>({
  handler: nullOr(nameOrQualified),
  validator: nullOr(nameOrQualified),
  options: OPTIONS,
});
const SERVER_SETTINGS = object<AlterForeignServerSettings>({
  version: nullOr(text),
  options: OPTIONS,
});
const IMPORT = object<ImportForeignSchemaDefinition>({
  server: required(identifier),
  into: required(identifier),
  only: nameList,
  except: nameList,
  options: textOptions,
});

/** The methods of `op` on foreign data. */
export function createForeignMethods(recording: Recording): ForeignCalls {
  return {
    ...createWrapperMethods(recording),
    ...createServerMethods(recording),
    ...createUserMappingMethods(recording),
    ...createForeignTableMethods(recording),
  };
}

function createWrapperMethods(
  recording: Recording,
): Pick<
  ForeignCalls,
  | "createForeignDataWrapper"
  | "alterForeignDataWrapper"
  | "dropForeignDataWrapper"
> {
  const kind = FOREIGN_DATA_WRAPPER;
  return {
    createForeignDataWrapper: (...args) =>
      recordCreate(
        { recording, call: "createForeignDataWrapper", kind, global: true },
        args,
        (facts) => ({ kind: "createForeignDataWrapper", ...facts }),
      ),
    alterForeignDataWrapper: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterForeignDataWrapper",
          global: true,
          check: WRAPPER_SETTINGS,
          define: defineWrapperSettings,
        },
        args,
        (facts) => ({ kind: "alterForeignDataWrapper", ...facts }),
      ),
    dropForeignDataWrapper: (...args) =>
      recordDrop(
        { recording, call: "dropForeignDataWrapper", kind, global: true },
        args,
        (facts) => ({ kind: "dropForeignDataWrapper", ...facts }),
      ),
  };
}

function createServerMethods(
  recording: Recording,
): Pick<
  ForeignCalls,
  "createForeignServer" | "alterForeignServer" | "dropForeignServer"
> {
  const facts = { recording, kind: FOREIGN_SERVER, global: true } as const;
  return {
    createForeignServer: (...args) =>
      recordCreate(
        { ...facts, call: "createForeignServer", ifNotExists: true },
        args,
        (parts) => ({ kind: "createForeignServer", ...parts }),
      ),
    alterForeignServer: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterForeignServer",
          global: true,
          check: SERVER_SETTINGS,
          define: (settings: AlterForeignServerSettings) => settings,
        },
        args,
        (parts) => ({ kind: "alterForeignServer", ...parts }),
      ),
    dropForeignServer: (...args) =>
      recordDrop(
        { ...facts, call: "dropForeignServer" },
        args,
        (parts) => ({ kind: "dropForeignServer", ...parts }),
      ),
  };
}

function createForeignTableMethods(
  recording: Recording,
): Pick<
  ForeignCalls,
  | "createForeignTable"
  | "alterForeignTable"
  | "dropForeignTable"
  | "importForeignSchema"
> {
  const kind = FOREIGN_TABLE;
  return {
    createForeignTable: (...args) =>
      recordCreate(
        { recording, call: "createForeignTable", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createForeignTable", ...facts }),
      ),
    alterForeignTable: (...args) => alterForeignTable(recording, ...args),
    dropForeignTable: (...args) =>
      recordDrop(
        { recording, call: "dropForeignTable", kind },
        args,
        (facts) => ({ kind: "dropForeignTable", ...facts }),
      ),
    importForeignSchema: (...args) => importForeignSchema(recording, ...args),
  };
}

function defineWrapperSettings(
  { handler, validator, options }: AlterForeignDataWrapperSettings,
): ForeignDataWrapperSettings {
  return {
    handler: nameOrNull(handler),
    validator: nameOrNull(validator),
    options,
  };
}

function alterForeignTable(
  recording: Recording,
  ...[name, options, { schema, existing } = {}]: Parameters<
    ForeignCalls["alterForeignTable"]
  >
): void {
  const call = recording.call("alterForeignTable");
  call.check("name", name, identifier);
  call.check("settings", options, OPTIONS);
  call.check(
    "options",
    { schema, existing },
    object({ ...IN_SCHEMA_SHAPE, existing: OPTIONS }),
  );
  const target = inSchema(name, {
    ...(schema !== undefined && { schema }),
  });
  call.record({ kind: "alterForeignTable", ...target, options, existing });
}

function importForeignSchema(
  recording: Recording,
  ...[remoteSchema, definition]: Parameters<ForeignCalls["importForeignSchema"]>
): void {
  const call = recording.call("importForeignSchema");
  call.check("remoteSchema", remoteSchema, identifier);
  call.check("definition", definition, IMPORT);
  if (definition.only !== undefined && definition.except !== undefined) {
    call.refuse("definition", 'it takes "only" or "except", not both');
  }
  call.record({ kind: "importForeignSchema", remoteSchema, ...definition });
}
