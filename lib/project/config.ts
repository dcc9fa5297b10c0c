import type { Operation, OperationDefinition } from "../operations/mod.ts";
import type {
  NamingConvention,
  ObjectAddress,
  OwnershipRules,
} from "../schema/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";

/** A time span: `"500ms"`, `"2s"`, `"5min"`, `"1h"`, or a number of seconds. */
export type Duration = string | number;

/** A command that is run on each file that was written. */
export interface AfterWriteCommand {
  /** The program, found on the path. */
  readonly command: string;
  /** Its arguments; `{file}` stands for the file, which otherwise comes last. */
  readonly args?: readonly string[] | undefined;
}

/** What is done with each file that was written. */
export type AfterWriteHook =
  | AfterWriteCommand
  | ((file: string) => void | Promise<void>);

/** A column of which two values differ. */
export interface ComparedColumn {
  /** The table that it belongs to. */
  readonly table: QualifiedName;
  /** The column. */
  readonly column: string;
  /** What is there, as SQL; absent where there is none. */
  readonly present?: string | undefined;
  /** What is wanted, as SQL; absent where there is none. */
  readonly wanted?: string | undefined;
}

/** What a project may decide about autogeneration itself. */
export interface AutogenerateHooks {
  /** Whether an object is compared at all. */
  readonly includeObject?:
    | ((object: ObjectAddress, origin: "wanted" | "present") => boolean)
    | undefined;
  /** `false` says that two types that differ mean the same. */
  readonly compareType?:
    | ((column: ComparedColumn) => boolean | undefined)
    | undefined;
  /** `false` says that two defaults that differ mean the same. */
  readonly compareDefault?:
    | ((column: ComparedColumn) => boolean | undefined)
    | undefined;
  /** The text of an operation; `null` leaves it out, `undefined` as it is. */
  readonly renderItem?:
    | ((operation: Operation) => string | null | undefined)
    | undefined;
  /** The operations to write, given those that were found. */
  readonly processOperations?:
    | ((operations: readonly Operation[]) => readonly Operation[])
    | undefined;
}

/** What `retort.config.ts` may hold, apart from its environments. */
export interface EnvironmentConfig {
  /** The database: a URL, `embedded`, `embedded:memory` or `embedded:PATH`. */
  readonly database?: string | undefined;
  /** Its URL past a pooler, where `database` leads to one. */
  readonly directUrl?: string | undefined;
  /** The folder or folders of migrations. */
  readonly migrations?: string | readonly string[] | undefined;
  /** Whether folders inside them hold migrations too. */
  readonly recursive?: boolean | undefined;
  /** The version table. */
  readonly versionTable?:
    | string
    | {
      readonly name?: string | undefined;
      readonly schema?: string | undefined;
    }
    | undefined;
  /** The name of a new migration's file, without its extension. */
  readonly fileTemplate?: string | undefined;
  /** The most characters that the message gives to the file's name. */
  readonly slugLength?: number | undefined;
  /** The time zone of dates in file names, an IANA name. */
  readonly timezone?: string | undefined;
  /** How new revisions are named. */
  readonly revisionIds?: "hash" | "timestamp" | "sequential" | undefined;
  /** Where a new migration imports its types from. */
  readonly importFrom?: string | undefined;
  /** Names for constraints and indexes that are left unnamed. */
  readonly naming?: NamingConvention | undefined;
  /** The wanted schema: a file, a folder, or another database's URL. */
  readonly schema?: string | undefined;
  /** The schemas that are compared. */
  readonly schemas?: readonly string[] | undefined;
  /** Patterns of the objects that are compared. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of the objects that are not compared. */
  readonly exclude?: readonly string[] | undefined;
  /** Who answers for which objects, by pattern. */
  readonly ownership?: OwnershipRules | undefined;
  /** What one transaction holds. */
  readonly transaction?: "each" | "all" | "none" | undefined;
  /** What keeps runs apart. */
  readonly lock?: "advisory" | "lease" | undefined;
  /** How long to wait for another run. */
  readonly lockWait?: Duration | undefined;
  /** How long a statement may wait for a lock on a table. */
  readonly lockTimeout?: Duration | undefined;
  /** For how long a migration that got no lock is tried again. */
  readonly lockRetryFor?: Duration | undefined;
  /** The search path while migrations run. */
  readonly searchPath?: readonly string[] | undefined;
  /** The role that migrations run as. */
  readonly owner?: string | undefined;
  /** What is done with each file that was written. */
  readonly afterWrite?: readonly AfterWriteHook[] | undefined;
  /** The project's own operations. */
  readonly operations?: readonly OperationDefinition[] | undefined;
  /** What the project decides about autogeneration itself. */
  readonly autogenerate?: AutogenerateHooks | undefined;
}

/**
 * What `retort.config.ts` exports as its default.
 *
 * @example
 * ```ts
 * import type { Config } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const config = {
 *   migrations: "db/migrations",
 *   environments: { production: { lockWait: "5min" } },
 * } satisfies Config;
 * strictEqual(config.migrations, "db/migrations");
 * ```
 */
export interface Config extends EnvironmentConfig {
  /** Keys that differ where `--env` names one of these. */
  readonly environments?:
    | { readonly [name: string]: EnvironmentConfig }
    | undefined;
}

/** The config with everything decided. */
export interface ProjectConfig {
  readonly database?: string | undefined;
  readonly directUrl?: string | undefined;
  readonly migrations: readonly string[];
  readonly recursive: boolean;
  readonly versionTable: {
    readonly name: string;
    readonly schema?: string | undefined;
    readonly path?: readonly string[] | undefined;
  };
  readonly fileTemplate: string;
  readonly slugLength: number;
  readonly timezone: string;
  readonly revisionIds: "hash" | "timestamp" | "sequential";
  readonly importFrom: string;
  readonly naming: NamingConvention;
  readonly schema?: string | undefined;
  readonly schemas: readonly string[];
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  readonly ownership: OwnershipRules;
  readonly transaction: "each" | "all" | "none";
  readonly lock: "advisory" | "lease";
  readonly lockWaitMs: number;
  readonly lockTimeoutMs: number;
  readonly lockRetryForMs: number;
  readonly searchPath?: readonly string[] | undefined;
  readonly owner?: string | undefined;
  readonly afterWrite: readonly AfterWriteHook[];
  readonly operations: readonly OperationDefinition[];
  readonly autogenerate: AutogenerateHooks;
}
