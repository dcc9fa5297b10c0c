import { missingRole } from "../errors/mod.ts";
import { NEWEST_SERVER } from "../database/mod.ts";
import type {
  InspectDatabaseOptions,
  InspectedSchema,
} from "../inspect/mod.ts";
import { loadSqlParser } from "../project/mod.ts";
import { planUpgrade } from "../revisions/mod.ts";
import {
  type RecordedUpgrades,
  recordUpgrades,
  runPlan,
} from "../runner/mod.ts";
import {
  type Build,
  COMMITTED_TOGETHER,
  inspectScratch,
  keptSchema,
  type SchemaRecipe,
  type Scratch,
  type ScratchPlace,
  trustDefinitions,
} from "../sources/mod.ts";
import { quoteIdentifier, type SqlParser } from "../sql/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import { runOptions, runSources, runStep } from "./run_migrations.ts";

/** How migrations are applied, and what is read of the outcome. */
interface ReadMigrationsOptions {
  readonly place: ScratchPlace;
  readonly inspect: InspectDatabaseOptions;
}

/** What migrations give, as far as it is known before they are run. */
interface Replay {
  readonly targets: readonly string[];
  readonly recorded: RecordedUpgrades | undefined;
  readonly loadParser: () => Promise<SqlParser>;
}

/** Applies the project's migrations in a scratch database, target by target. */
async function replay(
  project: OpenedProject,
  { targets, recorded, loadParser }: Replay,
  scratch: Scratch,
): Promise<void> {
  const options = runOptions(project, { allowDataLoss: true });
  const sources = runSources(project);
  for (const to of targets) {
    await runPlan({
      ...sources,
      load: async (revision) => ({
        ...await sources.load(revision),
        recorded: recorded?.operations.get(revision),
      }),
      loadParser,
      session: scratch.session,
      plan: (rows) =>
        planUpgrade(project.graph, { from: rows, to }).steps.map(runStep),
      options: {
        ...options,
        owner: undefined,
        transaction: "each",
        // Nothing else is there to wait for, and nothing to be rolled back to.
        commitEvery: scratch.isPrivate ? COMMITTED_TOGETHER : undefined,
      },
    });
  }
}

/**
 * Applies the migrations in scratch databases, until one has all the roles that
 * they name: those are the server's, and no migration of it need make them.
 */
async function replayApart(
  project: OpenedProject,
  given: Replay,
  { place, inspect }: ReadMigrationsOptions,
): Promise<InspectedSchema> {
  const roles: string[] = [];
  while (true) {
    try {
      return await inspectScratch(place, {
        build: async (scratch) => {
          for (const role of roles) {
            const sql = `CREATE ROLE ${quoteIdentifier(role)}`;
            await scratch.session.execute([sql]);
          }
          await replay(project, given, scratch);
        },
        inspect,
      });
    } catch (error) {
      // Those of a server are not ours to make.
      const role = place.on === "embedded" ? missingRole(error) : undefined;
      if (role === undefined || roles.includes(role)) throw error;
      roles.push(role);
    }
  }
}

/** The revisions that lead from nothing to some targets, in order. */
function revisionsTo(
  { graph }: OpenedProject,
  targets: readonly string[],
): readonly string[] {
  const revisions: string[] = [];
  let from: readonly string[] = [];
  for (const to of targets) {
    const { steps, end } = planUpgrade(graph, { from, to });
    revisions.push(...steps.map(({ revision }) => revision.id));
    from = end;
  }
  return revisions;
}

function recipeOf(
  { config }: OpenedProject,
  { statements }: RecordedUpgrades,
  inspect: InspectDatabaseOptions,
): SchemaRecipe | undefined {
  if (statements === undefined) return undefined;
  const { versionTable, searchPath } = config;
  const settings = { inspect, versionTable, searchPath };
  return { from: "migrations", statements, settings };
}

/**
 * Reads what the migrations up to some targets build, unfiltered.
 *
 * @throws {RetortError} `revision/…`, `run/…`
 */
export async function readMigrations(
  project: OpenedProject,
  targets: readonly string[],
  { place, inspect }: ReadMigrationsOptions,
): Promise<InspectedSchema> {
  const sources = runSources(project);
  const build: Build<InspectedSchema> = async (loadParser) => {
    const recorded = place.program === undefined
      ? undefined
      : await recordUpgrades(revisionsTo(project, targets), {
        recorder: sources.recorder ?? {},
        load: sources.load,
        loadParser,
        serverVersion: NEWEST_SERVER,
      });
    return await keptSchema(
      place,
      recorded && recipeOf(project, recorded, inspect),
      () =>
        replayApart(project, { targets, recorded, loadParser }, {
          place,
          inspect,
        }),
    );
  };
  return place.on === "embedded"
    ? await trustDefinitions(build)
    : await build(loadSqlParser);
}
