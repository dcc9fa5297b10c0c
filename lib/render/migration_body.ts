import type { Operation } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import { callOf } from "./call_of.ts";
import { literal } from "./literal.ts";
import { localize } from "./localize.ts";
import { remarkOn } from "./remark.ts";

/** How operations are written. */
export interface RenderOptions {
  /** The schema that need not be named. */
  readonly defaultSchema: string;
  /** The statements of an operation, for what `op` has no call for. */
  readonly compile: (operation: Operation) => readonly Statement[];
  /** The operations that take an operation back, for the same. */
  readonly reverse: (operation: Operation) => readonly Operation[];
  /** Another text for an operation; `undefined` leaves it as it is. */
  readonly renderItem?:
    | ((operation: Operation) => string | null | undefined)
    | undefined;
}

/** The body of a migration's function in TypeScript, a line for each call. */
export function typescriptBody(
  operations: readonly Operation[],
  options: RenderOptions,
): string {
  return operations.flatMap((operation) => {
    const own = options.renderItem?.(operation);
    if (own === null) return [];
    const text = own ?? callText(operation, options);
    const remark = remarkOn(operation);
    return remark === undefined ? [text] : [`// ${remark}.`, text];
  }).join("\n");
}

/** One call of `op` as TypeScript. */
export function callText(
  operation: Operation,
  options: RenderOptions,
): string {
  const [local = operation] = localize([operation], options.defaultSchema);
  const call = callOf(local) ?? executeCall(operation, options);
  const args = call.args.map((argument) => literal(argument, "  "));
  const line = `op.${call.method}(${args.join(", ")});`;
  const fits = line.length <= 76 || args.length === 1 ||
    !line.includes("\n") && args.slice(0, -1).join(", ").length > 60;
  if (fits || isLastOnly(args)) return line;
  const inner = call.args
    .map((argument) =>
      `  ${literal(argument, "    ")},\n`
        .replaceAll("\n  ", "\n  ")
    ).join("");
  return `op.${call.method}(\n${inner});`;
}

/** Whether only the last argument goes over several lines. */
function isLastOnly(args: readonly string[]): boolean {
  const head = args.slice(0, -1);
  return head.every((argument) => !argument.includes("\n")) &&
    head.join(", ").length <= 60;
}

function executeCall(
  operation: Operation,
  { compile, reverse }: RenderOptions,
): { readonly method: string; readonly args: readonly unknown[] } {
  const back = reverse(operation).flatMap(compile);
  const sql = textOf(compile(operation));
  return {
    method: "execute",
    args: back.length === 0 ? [sql] : [sql, { reverse: textOf(back) }],
  };
}

function textOf(statements: readonly Statement[]): string {
  return statements.map(({ sql }) => sql).join(";\n");
}

/** The body of a migration in SQL, a statement after the other. */
export function sqlBody(
  operations: readonly Operation[],
  { compile, renderItem }: RenderOptions,
): string {
  return operations.flatMap((operation) => {
    const own = renderItem?.(operation);
    if (own === null) return [];
    const texts = own === undefined
      ? compile(operation).map(({ sql }) => `${sql};`)
      : [own];
    const remark = remarkOn(operation);
    return remark === undefined ? texts : [`-- ${remark}.`, ...texts];
  }).join("\n");
}
