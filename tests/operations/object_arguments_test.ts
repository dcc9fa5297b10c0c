import { throws } from "node:assert/strict";
import { createRecorder, isRetortError, type Operations } from "../../mod.ts";

type Case = readonly [
  title: string,
  call: (op: Operations) => void,
  message: string,
];

/** What a program that is not checked by TypeScript may pass. */
function unchecked(value: unknown): never {
  return value as never;
}

const CASES: readonly Case[] = [
  [
    "an enum with a value that is there twice",
    (op) => op.createEnum("status", ["a", "b", "a"]),
    'Cannot use the argument "definition[2]" of createEnum: "a" is there twice',
  ],
  [
    "a value before and after others",
    (op) => op.addEnumValue("status", "c", { before: "a", after: "b" }),
    'Cannot use the argument "options" of addEnumValue: it takes "before" or "after", not both',
  ],
  [
    "a mapping to a value that there is not",
    (op) =>
      op.replaceEnum("status", {
        values: ["a"],
        mapping: { b: "c" },
        columns: [],
      }),
    'Cannot use the argument "definition.mapping.b" of replaceEnum: "c" is not one of the new values',
  ],
  [
    "an option that is misspelt",
    (op) =>
      op.createView(
        "v",
        unchecked({ query: "SELECT 1", securityInvokr: true }),
      ),
    'Cannot use the argument "definition.securityInvokr" of createView: there is no such option',
  ],
  [
    "a trigger without its level",
    (op) =>
      op.createTrigger(
        "g",
        "t",
        unchecked({ timing: "before", events: ["insert"], function: "f" }),
      ),
    'Cannot use the argument "definition.level" of createTrigger: it is missing',
  ],
  [
    "a transform that goes neither way",
    (op) => op.createTransform("point", "plpgsql", { comment: "x" }),
    'Cannot use the argument "definition" of createTransform: it has neither fromSql nor toSql',
  ],
  [
    "a member of a family without its type",
    (op) =>
      op.createOperatorFamily("numbers", "btree", {
        operators: [{ strategy: 1, operator: "<" }],
      }),
    'Cannot use the argument "definition.operators[0].left" of createOperatorFamily: it is missing',
  ],
  [
    "a strategy that is no number",
    (op) =>
      op.createOperatorClass("ops", "btree", {
        type: "integer",
        operators: [{ strategy: 0, operator: "<" }],
      }),
    'Cannot use the argument "definition.operators[0].strategy" of createOperatorClass: expected a number from 1, got the number 0',
  ],
  [
    "an operator that is a word",
    (op) =>
      op.alterOperatorFamily("numbers", "btree", {
        add: {
          operators: [{ strategy: 1, operator: "less", left: "integer" }],
        },
      }),
    'Cannot use the argument "changes.add.operators[0].operator" of alterOperatorFamily: expected an operator such as "+", got "less"',
  ],
  [
    "a language in a schema",
    (op) => op.dropLanguage("plsample", unchecked({ schema: "app" })),
    'Cannot use the argument "options.schema" of dropLanguage: there is no such option',
  ],
  [
    "a name of 64 bytes",
    (op) => op.createSequence("x".repeat(64), {}),
    `Cannot use the argument "name" of createSequence: the name "${
      "x".repeat(64)
    }" takes 64 bytes and PostgreSQL keeps 63`,
  ],
  [
    "privileges on nothing",
    (op) =>
      op.grant({
        privileges: "SELECT",
        on: unchecked({ tabel: "t" }),
        to: "r",
      }),
    'Cannot use the argument "definition.on" of grant: it names no object',
  ],
  [
    "SQL in the place of a privilege",
    (op) =>
      op.grant({ privileges: "SELECT; DROP", on: { table: "t" }, to: "r" }),
    'Cannot use the argument "definition.privileges" of grant: expected a privilege, got "SELECT; DROP"',
  ],
  [
    "a word in the place of an operator",
    (op) => op.createOperator("plus", { right: "text", function: "f" }),
    'Cannot use the argument "name" of createOperator: expected an operator such as "+", got "plus"',
  ],
  [
    "row security that says nothing",
    (op) => op.setRowSecurity("t", {}),
    'Cannot use the argument "settings" of setRowSecurity: it needs "enabled" or "forced"',
  ],
  [
    "a sequence that nothing is altered of",
    (op) => op.alterSequence("s", {}),
    'Cannot use the argument "settings" of alterSequence: there is nothing to alter',
  ],
];

for (const [title, call, message] of CASES) {
  Deno.test(`op refuses ${title}`, () => {
    throws(
      () => call(createRecorder().op),
      (error: unknown) =>
        isRetortError(error, "operation/invalid-argument") &&
        error.message === message,
    );
  });
}
