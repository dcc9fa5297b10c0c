import type { CliCommand } from "./command.ts";

/** What the program knows of a command before it loads it. */
export interface CommandEntry {
  readonly name: string;
  readonly summary: string;
  readonly group: "Project" | "Run" | "Look" | "Schema" | "Care";
  /** Whether its name alone is a whole command line, which only looks. */
  readonly isPlain?: true;
  /** Loads the rest; only of the one that runs. */
  readonly load: () => Promise<CliCommand>;
}

/** Every command, in the order of the help. */
export const COMMANDS: readonly CommandEntry[] = [
  {
    name: "init",
    summary: "Set up a project: config, migrations folder, what to type next.",
    group: "Project",
    load: async () => (await import("./commands/init.ts")).initCommand,
  },
  {
    name: "list-templates",
    summary: "Show what a project can begin with.",
    group: "Project",
    load: async () =>
      (await import("./commands/list_templates.ts")).listTemplatesCommand,
  },
  {
    name: "revision",
    summary: "Write a new migration file.",
    group: "Project",
    load: async () => (await import("./commands/revision.ts")).revisionCommand,
  },
  {
    name: "merge",
    summary: "Write a migration that joins branches.",
    group: "Project",
    load: async () => (await import("./commands/merge.ts")).mergeCommand,
  },
  {
    name: "edit",
    summary: "Open migrations in your editor.",
    group: "Project",
    load: async () => (await import("./commands/edit.ts")).editCommand,
  },
  {
    name: "rename",
    summary: "Give a revision another id.",
    group: "Project",
    load: async () => (await import("./commands/rename.ts")).renameCommand,
  },
  {
    name: "check",
    summary: "Compare the wanted schema with what the migrations make.",
    group: "Schema",
    load: async () => (await import("./commands/check.ts")).checkCommand,
  },
  {
    name: "diff",
    summary: "Show what leads from one schema to another.",
    group: "Schema",
    load: async () => (await import("./commands/diff.ts")).diffCommand,
  },
  {
    name: "upgrade",
    summary: "Apply migrations up to a target.",
    group: "Run",
    load: async () => (await import("./commands/upgrade.ts")).upgradeCommand,
  },
  {
    name: "downgrade",
    summary: "Take migrations back down to a target.",
    group: "Run",
    load: async () =>
      (await import("./commands/downgrade.ts")).downgradeCommand,
  },
  {
    name: "stamp",
    summary: "Say what a database is at, without running migrations.",
    group: "Run",
    load: async () => (await import("./commands/stamp.ts")).stampCommand,
  },
  {
    name: "ensure-version",
    summary: "Make the version table where it is not there.",
    group: "Run",
    load: async () =>
      (await import("./commands/ensure_version.ts")).ensureVersionCommand,
  },
  {
    name: "status",
    summary: "Compare a database with the migration files.",
    group: "Look",
    isPlain: true,
    load: async () => (await import("./commands/status.ts")).statusCommand,
  },
  {
    name: "current",
    summary: "Show the revisions that a database is at.",
    group: "Look",
    isPlain: true,
    load: async () => (await import("./commands/current.ts")).currentCommand,
  },
  {
    name: "heads",
    summary: "Show the newest revisions.",
    group: "Look",
    isPlain: true,
    load: async () => (await import("./commands/heads.ts")).headsCommand,
  },
  {
    name: "branches",
    summary: "Show where branches go out.",
    group: "Look",
    isPlain: true,
    load: async () => (await import("./commands/branches.ts")).branchesCommand,
  },
  {
    name: "history",
    summary: "List revisions, newest first.",
    group: "Look",
    isPlain: true,
    load: async () => (await import("./commands/history.ts")).historyCommand,
  },
  {
    name: "graph",
    summary: "Draw the history.",
    group: "Look",
    load: async () => (await import("./commands/graph.ts")).graphCommand,
  },
  {
    name: "show",
    summary: "Show everything about a revision.",
    group: "Look",
    load: async () => (await import("./commands/show.ts")).showCommand,
  },
  {
    name: "drift",
    summary: "Compare a database with what its migrations build.",
    group: "Schema",
    load: async () => (await import("./commands/drift.ts")).driftCommand,
  },
  {
    name: "schema",
    summary: "Print a schema as SQL, as a module, as JSON or as a picture.",
    group: "Schema",
    load: async () => (await import("./commands/schema.ts")).schemaCommand,
  },
  {
    name: "journal",
    summary: "Show what was run, when, by whom, and how it ended.",
    group: "Care",
    load: async () => (await import("./commands/journal.ts")).journalCommand,
  },
  {
    name: "doctor",
    summary: "Look a database over for what needs mending.",
    group: "Care",
    load: async () => (await import("./commands/doctor.ts")).doctorCommand,
  },
  {
    name: "repair",
    summary: "Put the record right: a changed file, a half done step.",
    group: "Care",
    load: async () => (await import("./commands/repair.ts")).repairCommand,
  },
];
