import type { CoreOperation, HandlersOf } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { CompileContext } from "./compile_options.ts";

/** The statements of each operation on tables, columns, constraints and rows. */
export const CORE_COMPILERS: HandlersOf<
  CoreOperation,
  readonly Statement[],
  [CompileContext]
> = {} as HandlersOf<CoreOperation, readonly Statement[], [CompileContext]>;
