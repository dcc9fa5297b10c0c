import type { Duration, EnvironmentConfig, ProjectConfig } from "./config.ts";
import { parseDuration } from "./duration.ts";

function milliseconds(span: Duration | undefined, fallback: number): number {
  return span === undefined ? fallback : parseDuration(span) ?? fallback;
}

function tableName(
  { versionTable: table, searchPath }: EnvironmentConfig,
): ProjectConfig["versionTable"] {
  const { name = "retort_version", schema } = typeof table === "string"
    ? { name: table }
    : table ?? {};
  return {
    name,
    schema,
    ...(schema === undefined && searchPath && { path: searchPath }),
  };
}

function decideFilters(
  config: EnvironmentConfig,
): Pick<ProjectConfig, "schemas" | "include" | "exclude" | "ownership"> {
  return {
    schemas: config.schemas ?? [],
    include: config.include ?? [],
    exclude: config.exclude ?? [],
    ownership: config.ownership ?? {},
  };
}

/** Decides every key by the first of the configs that has it. */
export function decideConfig(
  configs: readonly EnvironmentConfig[],
): ProjectConfig {
  const config: EnvironmentConfig = Object.assign(
    {},
    ...configs.toReversed().map((it) =>
      Object.fromEntries(
        Object.entries(it).filter(([, value]) => value !== undefined),
      )
    ),
  );
  const { migrations = "migrations" } = config;
  return {
    database: config.database,
    directUrl: config.directUrl,
    migrations: typeof migrations === "string" ? [migrations] : migrations,
    recursive: config.recursive ?? false,
    versionTable: tableName(config),
    fileTemplate: config.fileTemplate ?? "{rev}_{slug}",
    slugLength: config.slugLength ?? 40,
    timezone: config.timezone ?? "UTC",
    revisionIds: config.revisionIds ?? "hash",
    importFrom: config.importFrom ?? "jsr:@retort/retort",
    naming: config.naming ?? {},
    schema: config.schema,
    ...decideFilters(config),
    transaction: config.transaction ?? "each",
    lock: config.lock ?? "advisory",
    lockWaitMs: milliseconds(config.lockWait, 60_000),
    lockTimeoutMs: milliseconds(config.lockTimeout, 2_000),
    lockRetryForMs: milliseconds(config.lockRetryFor, 60_000),
    searchPath: config.searchPath,
    owner: config.owner,
    afterWrite: config.afterWrite ?? [],
    operations: config.operations ?? [],
    autogenerate: config.autogenerate ?? {},
  };
}
