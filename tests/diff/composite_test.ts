import { deepStrictEqual } from "node:assert/strict";
import { diff } from "../../lib/diff/mod.ts";
import {
  type CompositeAttribute,
  EMPTY_SCHEMA,
  type ObservedSchema,
} from "../../lib/schema/mod.ts";

const A: CompositeAttribute = { name: "a", type: "integer" };
const B: CompositeAttribute = { name: "b", type: "integer" };

function heldAs(...attributes: readonly CompositeAttribute[]): ObservedSchema {
  return {
    model: {
      ...EMPTY_SCHEMA,
      compositeTypes: [{ schema: "public", name: "pair", attributes }],
      tables: [{
        schema: "public",
        name: "t",
        columns: [{ name: "held", type: "public.pair[]", nullable: true }],
        constraints: [],
        indexes: [],
      }],
    },
    dependencies: [],
  };
}

Deno.test("diff() leaves the attributes of a stored type in their places", () => {
  deepStrictEqual(diff(heldAs(A, B), heldAs(B, A)), []);
});

Deno.test("diff() makes a stored type anew where an attribute has another type, in the places there were", () => {
  const text: CompositeAttribute = { name: "a", type: "text" };
  deepStrictEqual(
    diff(heldAs(A, B), heldAs(B, text)).flatMap((operation) =>
      operation.kind === "createCompositeType"
        ? operation.definition.attributes
        : []
    ),
    [text, B],
  );
});
