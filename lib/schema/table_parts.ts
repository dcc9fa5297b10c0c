import type { QualifiedName } from "../sql/mod.ts";

/**
 * What `CREATE TRIGGER` says.
 *
 * @example
 * ```ts
 * import { compile, type Trigger } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const touch: Trigger = {
 *   name: "bookings_touch",
 *   table: { name: "bookings" },
 *   timing: "before",
 *   events: ["update"],
 *   updateOf: ["status"],
 *   level: "row",
 *   function: { name: "touch" },
 * };
 * const [statement] = compile({ kind: "createTrigger", definition: touch }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE TRIGGER bookings_touch BEFORE UPDATE OF status ON bookings FOR EACH ROW EXECUTE FUNCTION touch()",
 * );
 * ```
 */
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
  /** When it fires; absent means in ordinary sessions. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * What `CREATE POLICY` says.
 *
 * @example Everyone sees their own bookings
 * ```ts
 * import { compile, type Policy } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const own: Policy = {
 *   name: "bookings_own",
 *   table: { name: "bookings" },
 *   permissive: true,
 *   command: "select",
 *   using: "requester_name = current_user",
 * };
 * const [statement] = compile({ kind: "createPolicy", definition: own }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE POLICY bookings_own ON bookings FOR SELECT USING (requester_name = current_user)",
 * );
 * ```
 */
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
  /** Which rows are seen, as SQL without its outer parentheses. */
  readonly using?: string | undefined;
  /** Which rows may be written, as SQL without its outer parentheses. */
  readonly withCheck?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * What `CREATE RULE` says, other than a view's own.
 *
 * @example
 * ```ts
 * import { compile, type Rule } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const readOnly: Rule = {
 *   name: "rooms_read_only",
 *   table: { name: "rooms" },
 *   definition: "ON DELETE TO rooms DO INSTEAD NOTHING",
 * };
 * const [statement] = compile({ kind: "createRule", definition: readOnly }, {
 *   serverVersion: 180000,
 * });
 * strictEqual(
 *   statement?.sql,
 *   "CREATE RULE rooms_read_only AS ON DELETE TO rooms DO INSTEAD NOTHING",
 * );
 * ```
 */
export interface Rule {
  /** Its name. */
  readonly name: string;
  /** The table. */
  readonly table: QualifiedName;
  /** From `AS ON` on, as SQL: `ON INSERT TO t DO INSTEAD NOTHING`. */
  readonly definition: string;
  /** When it takes effect; absent means in ordinary sessions. */
  readonly enabled?: "disabled" | "replica" | "always" | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}

/**
 * What `CREATE STATISTICS` says.
 *
 * @example Dates of a booking that go together
 * ```ts
 * import { compile, type ExtendedStatistics } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const dates: ExtendedStatistics = {
 *   name: "bookings_dates_stat",
 *   table: { name: "bookings" },
 *   kinds: ["ndistinct"],
 *   expressions: ["start_date", "end_date"],
 * };
 * const [statement] = compile(
 *   { kind: "createStatistics", definition: dates },
 *   { serverVersion: 180000 },
 * );
 * strictEqual(
 *   statement?.sql,
 *   "CREATE STATISTICS bookings_dates_stat (ndistinct) ON start_date, end_date FROM bookings",
 * );
 * ```
 */
export interface ExtendedStatistics extends QualifiedName {
  /** The table. */
  readonly table: QualifiedName;
  /** `ndistinct`, `dependencies`, `mcv`; absent means all. */
  readonly kinds?: readonly string[] | undefined;
  /** Columns by name, expressions as `{ sql }`. */
  readonly expressions: readonly (string | { readonly sql: string })[];
  /**
   * The statistics target, from 0 to 10000; absent where it is the system's.
   */
  readonly target?: number | undefined;
  /** The role that owns it. */
  readonly owner?: string | undefined;
  /** Its comment. */
  readonly comment?: string | undefined;
}
