import type { OperationExample } from "../operation_example.ts";

const FUNCTIONS = `CREATE TYPE number_too;
  CREATE FUNCTION number_too_in(cstring) RETURNS number_too
    LANGUAGE internal IMMUTABLE STRICT AS 'int4in';
  CREATE FUNCTION number_too_out(number_too) RETURNS cstring
    LANGUAGE internal IMMUTABLE STRICT AS 'int4out';`;

/** Base types. */
export const BASE_TYPE_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createShellType",
    shows: "creates the name and the functions of a base type, and the type",
    record: (op) => {
      op.createShellType("number_too");
      op.createFunction("number_too_in", {
        arguments: "cstring",
        returns: "number_too",
        language: "internal",
        body: "int4in",
        volatility: "immutable",
        strict: true,
      });
      op.createFunction("number_too_out", {
        arguments: "number_too",
        returns: "cstring",
        language: "internal",
        body: "int4out",
        volatility: "immutable",
        strict: true,
      });
      op.createBaseType("number_too", {
        input: "number_too_in",
        output: "number_too_out",
        length: 4,
        passedByValue: true,
      });
    },
  },
  {
    operation: "dropShellType",
    shows: "drops a name that no function uses",
    before: "CREATE TYPE number_too",
    record: (op) => {
      op.dropShellType("number_too");
    },
  },
  {
    operation: "createBaseType",
    shows: "creates a base type whose name and functions are there",
    before: FUNCTIONS,
    record: (op) => {
      op.createBaseType("number_too", {
        input: "number_too_in",
        output: "number_too_out",
        length: 4,
        passedByValue: true,
        category: "N",
      });
    },
  },
  {
    operation: "dropBaseType",
    shows: "takes a base type back to its name",
    before:
      `${FUNCTIONS} CREATE TYPE number_too (INPUT = number_too_in, OUTPUT = number_too_out,
      INTERNALLENGTH = 4, PASSEDBYVALUE)`,
    record: (op) => {
      op.dropBaseType("number_too", {
        definition: {
          input: "number_too_in",
          output: "number_too_out",
          length: 4,
          passedByValue: true,
        },
      });
    },
  },
];
