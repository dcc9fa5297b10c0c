import type { QualifiedName } from "../sql/mod.ts";

/** What `CREATE TRIGGER` says. */
export interface Trigger {
  readonly name: string;
  readonly table: QualifiedName;
  readonly timing: "before" | "after" | "instead of";
  /** Sorted as insert, update, delete, truncate. */
  readonly events: readonly ("insert" | "update" | "delete" | "truncate")[];
  /** `UPDATE OF` these columns. */
  readonly updateOf?: readonly string[] | undefined;
  readonly level: "row" | "statement";
  /** The condition without its outer parentheses. */
  readonly when?: string | undefined;
  readonly oldTable?: string | undefined;
  readonly newTable?: string | undefined;
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
  readonly comment?: string | undefined;
}

/** What `CREATE POLICY` says. */
export interface Policy {
  readonly name: string;
  readonly table: QualifiedName;
  readonly permissive: boolean;
  readonly command: "all" | "select" | "insert" | "update" | "delete";
  /** Sorted role names; absent means `public`. */
  readonly roles?: readonly string[] | undefined;
  readonly using?: string | undefined;
  readonly withCheck?: string | undefined;
  readonly comment?: string | undefined;
}

/** What `CREATE RULE` says, other than a view's own. */
export interface Rule {
  readonly name: string;
  readonly table: QualifiedName;
  /** From `AS ON` on, as SQL: `ON INSERT TO t DO INSTEAD NOTHING`. */
  readonly definition: string;
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
  readonly comment?: string | undefined;
}

/** What `CREATE STATISTICS` says. */
export interface ExtendedStatistics extends QualifiedName {
  readonly table: QualifiedName;
  /** `ndistinct`, `dependencies`, `mcv`; absent means all. */
  readonly kinds?: readonly string[] | undefined;
  /** Columns by name, expressions as `{ sql }`. */
  readonly expressions: readonly (string | { readonly sql: string })[];
  readonly target?: number | undefined;
  readonly owner?: string | undefined;
  readonly comment?: string | undefined;
}
