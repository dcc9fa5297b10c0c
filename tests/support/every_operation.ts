import fc from "fast-check";
import {
  createRecorder,
  type Operation,
  type Operations,
} from "../../lib/operations/mod.ts";
import { EXAMPLES } from "../examples/mod.ts";
import { namedCases } from "../operations/objects/all_cases.ts";
import type { MakeName } from "../operations/objects/operation_case.ts";

function record(calls: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder({ serverVersion: 180000 });
  calls(op);
  return finish();
}

/** Operations of every kind, with names of one's own. */
export function everyOperation(n: MakeName): readonly Operation[] {
  return [
    ...namedCases().flatMap(({ up, down }) => [
      ...record((op) => up(op, n)),
      ...down === undefined ? [] : record((op) => down(op, n)),
    ]),
    ...Object.values(EXAMPLES).flat()
      .flatMap(({ record: calls }) => record(calls)),
  ];
}

/** Text that is part of a name, which has 63 bytes and no zero in it. */
const part = fc.string({ unit: "grapheme", maxLength: 8 })
  .filter((text) =>
    !text.includes("\0") && new TextEncoder().encode(text).length <= 16
  );

/** Some operations in any order, with any names. */
export const someOperations: fc.Arbitrary<readonly Operation[]> = fc
  .tuple(part, part)
  .chain(([first, last]) =>
    fc.shuffledSubarray(
      [...everyOperation((base) => `${first}${base}${last}`)],
    )
  );
