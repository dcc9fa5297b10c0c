import type { QualifiedName } from "../sql/mod.ts";

/** What `CREATE TRIGGER` says. */
export interface Trigger {
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** When it fires. */
  readonly timing: "before" | "after" | "instead of";
  /** Sorted as insert, update, delete, truncate. */
  readonly events: readonly ("insert" | "update" | "delete" | "truncate")[];
  /** `UPDATE OF` these columns. */
  readonly updateOf?: readonly string[] | undefined;
  /** Whether it fires for each row or once. */
  readonly level: "row" | "statement";
  /** The condition without its outer parentheses. */
  readonly when?: string | undefined;
  /** What it calls the rows before. */
  readonly oldTable?: string | undefined;
  /** What it calls the rows after. */
  readonly newTable?: string | undefined;
  /** The function it calls. */
  readonly function: QualifiedName;
  /** Literal text arguments. */
  readonly arguments?: readonly string[] | undefined;
  /** Set for a constraint trigger. */
  readonly constraint?: {
    readonly from?: QualifiedName | undefined;
    readonly deferrable?: true | undefined;
    readonly initiallyDeferred?: true | undefined;
  } | undefined;
  /** When it fires; absent means `origin`. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** What `CREATE POLICY` says. */
export interface Policy {
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** Whether it lets rows through or holds them back. */
  readonly permissive: boolean;
  /** The command it is for. */
  readonly command: "all" | "select" | "insert" | "update" | "delete";
  /** Sorted role names; absent means `public`. */
  readonly roles?: readonly string[] | undefined;
  /** What is used for it. */
  readonly using?: string | undefined;
  /** The condition for rows that are written. */
  readonly withCheck?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** What `CREATE RULE` says, other than a view's own. */
export interface Rule {
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** From `AS ON` on, as SQL: `ON INSERT TO t DO INSTEAD NOTHING`. */
  readonly definition: string;
  /** Whether, or when, it takes effect. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/** What `CREATE STATISTICS` says. */
export interface ExtendedStatistics extends QualifiedName {
  /** The table. */
  readonly table: QualifiedName;
  /** `ndistinct`, `dependencies`, `mcv`; absent means all. */
  readonly kinds?: readonly string[] | undefined;
  /** Columns by name, expressions as `{ sql }`. */
  readonly expressions: readonly (string | { readonly sql: string })[];
  /** How much is collected. */
  readonly target?: number | undefined;
  /** The role that owns it. */
  readonly owner?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}
