import { deepStrictEqual } from "node:assert/strict";
import fc from "fast-check";
import { compile } from "../../lib/ddl/mod.ts";
import { type Operation, reverse } from "../../lib/operations/mod.ts";
import { isRetortError } from "../../mod.ts";
import { someOperations } from "../support/every_operation.ts";

const SERVER = { serverVersion: 180000 };

/** Flags that say how, and not what: a way back has them not. */
const HOW = /"(ifExists|ifNotExists|cascade|recreate|concurrently|finalize)":/;

function reversed(operation: Operation): readonly Operation[] | undefined {
  try {
    return reverse([operation]);
  } catch (error) {
    if (isRetortError(error, "operation/irreversible")) return undefined;
    throw error;
  }
}

function saysHow(operation: Operation): boolean {
  return HOW.test(JSON.stringify(
    operation,
    (_, value) => typeof value === "bigint" ? Number(value) : value,
  ));
}

Deno.test("compile() gives the same statements each time", () => {
  fc.assert(
    fc.property(someOperations, (operations) => {
      const compileAll = (): unknown =>
        operations.map((operation) => compile(operation, SERVER));
      deepStrictEqual(compileAll(), compileAll());
    }),
    { numRuns: 10 },
  );
});

Deno.test("reverse() of what reverse() gives is the operation, with any names", () => {
  fc.assert(
    fc.property(someOperations, (operations) => {
      for (const operation of operations) {
        if (saysHow(operation)) continue;
        const back = reversed(operation) ?? [];
        const again = back.toReversed().map(reversed);
        // Some leave nothing to take back, and some of what is taken back is lost.
        if (back.length === 0 || again.includes(undefined)) continue;
        deepStrictEqual(
          again.flatMap((some) => some ?? [])
            .flatMap((one) => compile(one, SERVER)),
          compile(operation, SERVER),
        );
      }
    }),
    { numRuns: 10 },
  );
});
