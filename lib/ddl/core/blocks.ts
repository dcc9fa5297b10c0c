import {
  type AutocommitOperation,
  createRecorder,
  type CustomOperation,
} from "../../operations/mod.ts";
import type { Statement } from "../../sql/mod.ts";
import type { CompileContext } from "../compile_options.ts";

/** What is recorded in `op.autocommit`: nothing of it in a transaction. */
export function autocommit(
  { operations }: AutocommitOperation,
  { compile }: CompileContext,
): readonly Statement[] {
  return operations.flatMap(compile)
    .map((statement) => ({ ...statement, transaction: "outside" }));
}

/** What a project's own operation says with the operations that there are. */
export function custom(
  { definition, input, source }: CustomOperation,
  { compile, serverVersion }: CompileContext,
): readonly Statement[] {
  const { op, finish } = createRecorder({
    serverVersion,
    locate: () => source,
  });
  definition.compile(input as never, op);
  return finish().flatMap(compile);
}
