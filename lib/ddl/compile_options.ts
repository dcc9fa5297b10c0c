import type { Operation } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";

/** What statements are made for. */
export interface CompileOptions {
  /** The server's version as a number: `150018` is 15.18. */
  readonly serverVersion: number;
}

/** What each compiler is given besides its operation. */
export interface CompileContext extends CompileOptions {
  /** Compiles an operation that another one holds. */
  readonly compile: (operation: Operation) => readonly Statement[];
}
