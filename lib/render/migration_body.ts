import type { Operation } from "../operations/mod.ts";
import type { Statement } from "../sql/mod.ts";
import { callOf } from "./call_of.ts";
import { literal, onOneLine, overLines } from "./literal.ts";
import { localize } from "./localize.ts";
import { lockRemark, tablesMadeBy } from "./lock_remark.ts";
import { remarkOn } from "./remark.ts";

/** What fits on a line of a function's body. */
const WIDTH = 76;

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
  const made = tablesMadeBy(operations);
  return operations.flatMap((operation) => {
    const own = options.renderItem?.(operation);
    if (own === null) return [];
    const text = own ?? callText(operation, options);
    const remark = remarkOn(operation) ??
      lockRemark(options.compile(operation), made);
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
  const start = `op.${call.method}(`;
  const lines = call.args.map(onOneLine);
  const line = `${start}${lines.join(", ")});`;
  if (!lines.includes(undefined) && line.length <= WIDTH) return line;
  const head = lines.slice(0, -1);
  const last = call.args.at(-1);
  const isLong = head.includes(undefined) || typeof last !== "object" ||
    `${start}${head.join(", ")}`.length > WIDTH - 3;
  if (!isLong) {
    return `${start}${[...head, overLines(last, "")].join(", ")});`;
  }
  const args = call.args.map((argument) =>
    `  ${literal(argument, { indent: "  ", taken: 1 })},\n`
  );
  return `${start}\n${args.join("")});`;
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
  const made = tablesMadeBy(operations);
  return operations.flatMap((operation) => {
    const own = renderItem?.(operation);
    if (own === null) return [];
    const statements = compile(operation);
    const texts = own === undefined
      ? statements.map(({ sql }) => `${sql};`)
      : [own];
    const remark = remarkOn(operation) ?? lockRemark(statements, made);
    return remark === undefined ? texts : [`-- ${remark}.`, ...texts];
  }).join("\n");
}
