import type { Operation } from "../operations/mod.ts";
import type { SqlParser, Statement } from "../sql/mod.ts";

/** What statements are made for. */
export interface CompileOptions {
  /** The server's version as a number: `150018` is 15.18. */
  readonly serverVersion: number;
  /**
   * Reads the SQL of `op.execute`, so that its facts are known; without it they
   * are judged by the statements' first words.
   */
  readonly parser?: SqlParser | undefined;
  /** Whether many rows may go by `COPY … FROM STDIN`; as `INSERT` if absent. */
  readonly copy?: true | undefined;
}

/** What each compiler is given besides its operation. */
export interface CompileContext extends CompileOptions {
  /** Compiles an operation that another one holds. */
  readonly compile: (operation: Operation) => readonly Statement[];
}
