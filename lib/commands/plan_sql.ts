import { OLDEST_SERVER } from "../database/mod.ts";
import type { Plan } from "../revisions/mod.ts";
import { planAsSql } from "../runner/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import { runOptions, runSources, runStep } from "./run_migrations.ts";
import type { RunSettings } from "./run_settings.ts";

/** Writes a plan as SQL that `psql -v ON_ERROR_STOP=1 -f` runs. */
export function planSql(
  project: OpenedProject,
  plan: Plan,
  settings: RunSettings,
): Promise<string> {
  return planAsSql({
    ...runSources(project),
    steps: plan.steps.map(runStep),
    rows: plan.start,
    // Whoever runs the text is not known here, and the text must not differ.
    options: { ...runOptions(project, settings), actor: {} },
    serverVersion: OLDEST_SERVER,
  });
}
