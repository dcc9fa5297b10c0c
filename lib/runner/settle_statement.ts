import type { Session } from "../database/mod.ts";
import { type SqlParser, unwrapNode } from "../sql/mod.ts";
import { SETTLERS } from "./settlers.ts";
import type { StepQuery, StepStatement } from "./step_item.ts";

/** What is to be done about a statement that runs by itself. */
export type Settlement =
  /** It has done its work already. */
  | { readonly kind: "done"; readonly found: string }
  /** It is to be run, after what clears its way. */
  | {
    readonly kind: "run";
    readonly first: readonly string[];
    readonly found: string;
  }
  /** The database does not show what became of it. */
  | { readonly kind: "undecided"; readonly found: string };

/** What a statement is settled with. */
export interface SettleOptions {
  readonly session: Session;
  /** `begun`: an earlier run sent it, and what became of it is not known. */
  readonly state: "new" | "begun";
  readonly loadParser: () => Promise<SqlParser>;
}

const NOTHING_IN_THE_WAY: Settlement = { kind: "run", first: [], found: "" };

/**
 * Looks at the database to find out what became of a statement that an
 * earlier run began, or whether something that failed before is in its way.
 */
export async function settleStatement(
  item: StepStatement | StepQuery,
  { session, state, loadParser }: SettleOptions,
): Promise<Settlement> {
  if (state === "new" && !CREATE_INDEX_REGEXP.test(item.sql)) {
    return NOTHING_IN_THE_WAY;
  }
  const parser = await loadParser();
  const tree = parser.parse(item.sql);
  const node = tree === undefined ? { kind: "", fields: {} } : unwrapNode(tree);
  const settle = SETTLERS[node.kind];
  if (settle === undefined) {
    return {
      kind: "undecided",
      found: "the database does not show whether it was done",
    };
  }
  const settlement = await settle(session, node.fields);
  const isInTheWay = settlement.kind === "run" && settlement.first.length > 0;
  return state === "new" && !isInTheWay ? NOTHING_IN_THE_WAY : settlement;
}

const CREATE_INDEX_REGEXP = /^create\s+(?:unique\s+)?index\s+concurrently\b/i;
