import type { Session } from "../database/mod.ts";
import { quoteLiteral, quoteName } from "../sql/mod.ts";
import { guard } from "./guard_effects.ts";
import {
  CLOCK,
  insertEntry,
  type JournalEntry,
  textsOf,
} from "./insert_entry.ts";
import { finishAtOnce } from "./journal_sql.ts";
import type { OwnTables } from "./own_tables.ts";
import type { RunOptions } from "./run_options.ts";

const NAME = "retort_note";

/** What stays the same in all notes of a run. */
export interface NoteFacts {
  readonly session: Session;
  readonly tables: OwnTables;
  readonly role: string;
  readonly options: Pick<RunOptions, "actor" | "toolVersion">;
}

/**
 * The statement that moves a row of the version table and notes the step, which
 * nearly every step of a long run ends with: planning it anew each time takes
 * the server longer than running it. Until it is prepared, and for steps that
 * move other rows, it is written out.
 */
export class PreparedNote {
  readonly #facts: NoteFacts;
  #state: "unknown" | "asked" | "ready" | "refused" = "unknown";

  constructor(facts: NoteFacts) {
    this.#facts = facts;
  }

  /** Has it prepared behind what is on the wire; nothing waits for that. */
  prepare(): void {
    if (this.#state !== "unknown") return;
    this.#state = "asked";
    const { session } = this.#facts;
    session.executeAhead([prepareSql(this.#facts)]).outcome.then(
      () => this.#state = "ready",
      // Where a migration before it failed, so does this.
      () => this.#state = "unknown",
    );
  }

  /** Moves the version table's rows and notes the step, in one statement. */
  sql(entry: JournalEntry): string {
    const { tables, role } = this.#facts;
    const prepared = this.#state === "ready" ? executeSql(entry) : undefined;
    return prepared ?? finishAtOnce(tables, entry, role);
  }

  /**
   * Gives it up: a migration has made the session forget what is prepared.
   *
   * @returns whether it was in use
   */
  forget(): boolean {
    const wasReady = this.#state === "ready";
    this.#state = "refused";
    return wasReady;
  }

  /** Leaves nothing behind in the session. */
  async [Symbol.asyncDispose](): Promise<void> {
    if (this.#state !== "ready") return;
    await this.#facts.session.execute([`DEALLOCATE ${NAME}`]).catch(() => {});
  }
}

function prepareSql({ tables, role, options }: NoteFacts): string {
  const move = `UPDATE ${
    quoteName(tables.version)
  } SET version_num = $1 WHERE version_num = $2`;
  const guarded = guard([move], { revision: "$3", direction: "$4", role });
  const entry = insertEntry(tables, options, {
    revision: guarded.revision,
    direction: guarded.direction,
    outcome: "'done'",
    finishedAt: CLOCK,
    texts: { contentHash: "$5", meaningHash: "$6", statements: "$7" },
  });
  return `PREPARE ${NAME} (text, text, text, text, text, text, jsonb) AS ${guarded.with}${entry}`;
}

function executeSql(entry: JournalEntry): string | undefined {
  const [effect, ...others] = entry.step.rowEffects;
  if (effect?.kind !== "update" || others.length > 0) return undefined;
  const { revision, direction } = entry.step;
  const { contentHash, meaningHash, statements } = textsOf(entry);
  const names = [effect.to, effect.from, revision, direction];
  const values = [
    ...names.map(quoteLiteral),
    contentHash,
    meaningHash,
    statements,
  ];
  return `EXECUTE ${NAME}(${values.join(", ")})`;
}
