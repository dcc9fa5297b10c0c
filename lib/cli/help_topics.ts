/** A page of the documentation that `retort help` shows. */
export interface HelpTopic {
  readonly name: string;
  /** The page's name in docs/, without its extension. */
  readonly page: string;
  readonly summary: string;
  readonly load: () => Promise<{ readonly PAGE: string }>;
}

/** The pages that `retort help` shows, in the order of its list. */
export const HELP_TOPICS: readonly HelpTopic[] = [
  {
    name: "targets",
    page: "targets",
    summary: "how to say which revision is meant",
    load: () => import("./topics/targets.ts"),
  },
  {
    name: "files",
    page: "files",
    summary: "what a migration file holds",
    load: () => import("./topics/files.ts"),
  },
  {
    name: "patterns",
    page: "patterns",
    summary: "the safe way to do what often goes wrong",
    load: () => import("./topics/patterns.ts"),
  },
  {
    name: "config",
    page: "config",
    summary: "every key of the config",
    load: () => import("./topics/config.ts"),
  },
  {
    name: "ci",
    page: "ci",
    summary: "running in CI, exit codes",
    load: () => import("./topics/ci.ts"),
  },
  {
    name: "alembic",
    page: "alembic",
    summary: "coming from Alembic",
    load: () => import("./topics/alembic.ts"),
  },
];
