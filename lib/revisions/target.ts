/**
 * What somebody typed to name revisions, taken apart. A `name` is an id, a
 * partial id, a label, or one of `head`, `heads` and `base`.
 *
 * @example Two steps down a branch
 * ```ts
 * import { parseTarget, type Target } from "@retort/retort";
 * import { deepStrictEqual, ok } from "node:assert/strict";
 *
 * const target: Target = parseTarget("billing@-2");
 * ok(target.kind === "relative");
 * deepStrictEqual([target.branch, target.steps], ["billing", -2]);
 * ```
 */
export type Target =
  | {
    readonly kind: "absolute";
    /** The branch before the `@`. */
    readonly branch?: string | undefined;
    readonly name: string;
  }
  | {
    readonly kind: "relative";
    readonly branch?: string | undefined;
    /** What is counted from; without it, what is applied. */
    readonly name?: string | undefined;
    /** Steps up, or down where negative. */
    readonly steps: number;
  };

const STEPS_REGEXP = /[+-]\d+$/;

let relative: RegExp | undefined;

// Which characters are letters is looked up where a literal is parsed: by every
// command, though few targets count.
function relativeRegExp(): RegExp {
  return relative ??= new RegExp(
    String.raw`^(?:(.+?)@)?([\p{L}\p{N}_]+)?([+-]\d+)$`,
    "u",
  );
}

/**
 * Takes apart what somebody typed: `head`, `ae10`, `billing@head`, `+2`,
 * `billing@-1`, `ae10+1`. It does not look whether there is such a revision.
 *
 * @example
 * ```ts
 * import { parseTarget } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * deepStrictEqual(parseTarget("billing@head-1"), {
 *   kind: "relative",
 *   branch: "billing",
 *   name: "head",
 *   steps: -1,
 * });
 * ```
 */
export function parseTarget(text: string): Target {
  const counted = STEPS_REGEXP.test(text) ? relativeRegExp().exec(text) : null;
  if (counted !== null) {
    const [, branch, name, steps] = counted;
    return { kind: "relative", branch, name, steps: Number(steps) };
  }
  return { kind: "absolute", ...splitBranch(text) };
}

/** Splits at the first `@`; an empty branch is none. */
export function splitBranch(
  text: string,
): { readonly branch?: string; readonly name: string } {
  const place = text.indexOf("@");
  if (place === -1) return { name: text };
  const name = text.slice(place + 1);
  return place === 0 ? { name } : { branch: text.slice(0, place), name };
}
