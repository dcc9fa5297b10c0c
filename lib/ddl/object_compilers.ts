import type { HandlersOf, ObjectOperation } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { CompileContext } from "./compile_options.ts";

/** The statements of each operation on objects other than tables. */
export const OBJECT_COMPILERS: HandlersOf<
  ObjectOperation,
  readonly Statement[],
  [CompileContext]
> = {} as HandlersOf<ObjectOperation, readonly Statement[], [CompileContext]>;
