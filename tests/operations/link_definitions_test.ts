import { deepStrictEqual, throws } from "node:assert/strict";
import {
  createRecorder,
  isRetortError,
  type Operation,
  type Operations,
  reverse,
} from "../../mod.ts";
import { linkDefinitions, revisionsNamed } from "../../lib/operations/mod.ts";

function record(calls: (op: Operations) => void): readonly Operation[] {
  const { op, finish } = createRecorder();
  calls(op);
  return finish();
}

const EARLIER = record((op) => {
  op.createView("active", { query: "SELECT 1" });
  op.replaceView("active", { query: "SELECT 2" });
  op.createView("active", { query: "SELECT 'elsewhere'" }, { schema: "app" });
  op.createFunction("f", { arguments: "a text", returns: "text", body: "x" });
  op.createFunction("f", { arguments: "a int", returns: "int", body: "y" });
});

const REPLACEMENT = record((op) => {
  op.replaceView("active", { query: "SELECT 3" }, { from: "ae10" });
  op.replaceFunction("f", {
    arguments: "a int",
    returns: "int",
    body: "z",
  }, { from: "ae10" });
});

Deno.test("revisionsNamed() lists what replacements name once", () => {
  deepStrictEqual(revisionsNamed(REPLACEMENT), ["ae10"]);
  deepStrictEqual(revisionsNamed(EARLIER), []);
});

Deno.test("linkDefinitions() restores what a revision defined last", () => {
  const linked = linkDefinitions(REPLACEMENT, new Map([["ae10", EARLIER]]));
  deepStrictEqual(
    reverse(linked).map((operation) =>
      operation.kind === "replaceView"
        ? operation.definition.query
        : operation.kind === "replaceFunction" && operation.definition.body
    ),
    ["y", "SELECT 2"],
  );
});

Deno.test("linkDefinitions() refuses a revision that defines no such object", () => {
  throws(
    () => linkDefinitions(REPLACEMENT, new Map([["ae10", []]])),
    (error: unknown) =>
      isRetortError(error, "operation/irreversible") &&
      error.message ===
        'Cannot reverse replaceView: revision "ae10" does not define "active"',
  );
});

Deno.test("reverse() says that a replacement can name a revision", () => {
  throws(
    () =>
      reverse(record((op) => op.replaceView("active", { query: "SELECT 3" }))),
    (error: unknown) =>
      isRetortError(error, "operation/irreversible") &&
      error.hint ===
        "Give the option `existing` what was there, or `from` the revision that made it",
  );
});
