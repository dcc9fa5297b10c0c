import type { OperationDefinition } from "../operations/mod.ts";
import type { NamingConvention, OwnershipRules } from "../schema/mod.ts";
import type { AutogenerateHooks } from "./autogenerate_hooks.ts";

/**
 * A time span: `"500ms"`, `"2s"`, `"5min"`, `"1h"`, or a number of seconds.
 *
 * @example The same time in two ways
 * ```ts
 * import type { Config, Duration } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const waits: readonly Duration[] = ["5min", 300];
 * const config: Config = { lockWait: waits[0], lockRetryFor: waits[1] };
 * strictEqual(config.lockWait, "5min");
 * ```
 */
export type Duration = string | number;

/**
 * A command that is run on each file that was written.
 *
 * @example Formatting each new migration
 * ```ts
 * import type { AfterWriteCommand, Config } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const format: AfterWriteCommand = {
 *   command: "deno",
 *   args: ["fmt", "--quiet", "{file}"],
 * };
 * const config: Config = { afterWrite: [format] };
 * deepStrictEqual(config.afterWrite, [format]);
 * ```
 */
export interface AfterWriteCommand {
  /** The program, found on the path. */
  readonly command: string;
  /** Its arguments; `{file}` stands for the file, which otherwise comes last. */
  readonly args?: readonly string[] | undefined;
}

/**
 * What is done with each file that was written.
 *
 * @example A command and a function
 * ```ts
 * import type { AfterWriteHook, Config } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const written: string[] = [];
 * const remember: AfterWriteHook = (file) => {
 *   written.push(file);
 * };
 * const config: Config = {
 *   afterWrite: [{ command: "deno", args: ["fmt"] }, remember],
 * };
 * strictEqual(config.afterWrite?.length, 2);
 * ```
 */
export type AfterWriteHook =
  | AfterWriteCommand
  | ((file: string) => void | Promise<void>);

/**
 * What `retort.config.ts` may hold, apart from its environments.
 *
 * @example What differs in production
 * ```ts
 * import type { Config, EnvironmentConfig } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const production: EnvironmentConfig = {
 *   lockWait: "5min",
 *   owner: "booking_owner",
 * };
 * const config: Config = {
 *   migrations: "migrations",
 *   environments: { production },
 * };
 * strictEqual(config.environments?.production?.owner, "booking_owner");
 * ```
 */
export interface EnvironmentConfig {
  /** The database: a URL, `embedded`, `embedded:memory` or `embedded:PATH`. */
  readonly database?: string | undefined;
  /** Its URL past a pooler, where `database` leads to one. */
  readonly directUrl?: string | undefined;
  /** The folder or folders of migrations; `"migrations"` if absent. */
  readonly migrations?: string | readonly string[] | undefined;
  /** Whether folders inside them hold migrations too; they do not if absent. */
  readonly recursive?: boolean | undefined;
  /**
   * The version table; `retort_version`, found through the search path, if
   * absent.
   */
  readonly versionTable?:
    | string
    | {
      readonly name?: string | undefined;
      readonly schema?: string | undefined;
    }
    | undefined;
  /**
   * The name of a new migration's file, without extension; `{rev}_{slug}` if
   * absent.
   */
  readonly fileTemplate?: string | undefined;
  /**
   * The most characters that the message gives to the file's name; 40 if
   * absent.
   */
  readonly slugLength?: number | undefined;
  /** The time zone of dates in file names, an IANA name; `UTC` if absent. */
  readonly timezone?: string | undefined;
  /**
   * How new revisions are named: random digits (`hash`, if absent), the time,
   * or `001`, `002` …
   */
  readonly revisionIds?: "hash" | "timestamp" | "sequential" | undefined;
  /**
   * Where a new migration imports its types from; `jsr:@retort/retort` if
   * absent.
   */
  readonly importFrom?: string | undefined;
  /** Names for constraints and indexes that are left unnamed. */
  readonly naming?: NamingConvention | undefined;
  /** The wanted schema: a file, a folder, or another database's URL. */
  readonly schema?: string | undefined;
  /** The schemas that are compared; all if absent. */
  readonly schemas?: readonly string[] | undefined;
  /** Patterns of the objects that are compared; everything if absent. */
  readonly include?: readonly string[] | undefined;
  /** Patterns of the objects that are not compared; nothing if absent. */
  readonly exclude?: readonly string[] | undefined;
  /**
   * Who answers for which objects, by pattern; everything is managed if absent.
   */
  readonly ownership?: OwnershipRules | undefined;
  /**
   * One transaction for each migration (if absent), for all of them, or none.
   */
  readonly transaction?: "each" | "all" | "none" | undefined;
  /**
   * What keeps runs apart: an advisory lock (if absent), or behind a pooler a
   * leased row.
   */
  readonly lock?: "advisory" | "lease" | undefined;
  /** How long to wait for another run to end; `"60s"` if absent. */
  readonly lockWait?: Duration | undefined;
  /**
   * How long a statement may wait for a lock on a table; `"2s"` if absent, 0 is
   * for ever.
   */
  readonly lockTimeout?: Duration | undefined;
  /**
   * For how long a migration that got no lock is tried again; `"60s"` if
   * absent.
   */
  readonly lockRetryFor?: Duration | undefined;
  /** The search path while migrations run; the role's own if absent. */
  readonly searchPath?: readonly string[] | undefined;
  /**
   * The role that migrations run as, and that owns what they make; the one that
   * connects if absent.
   */
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
