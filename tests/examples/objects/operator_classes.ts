import type { OperationExample } from "../operation_example.ts";

const DOWN = `CREATE FUNCTION compare_down(integer, integer) RETURNS integer
  LANGUAGE sql IMMUTABLE AS 'SELECT btint4cmp($2, $1)';`;

const FAMILY = `CREATE OPERATOR FAMILY number_ops USING btree;`;

/** Operator classes and families. */
export const OPERATOR_CLASS_EXAMPLES: readonly OperationExample[] = [
  {
    operation: "createOperatorFamily",
    shows: "creates a family that compares different types",
    record: (op) => {
      op.createOperatorFamily("number_ops", "btree", {
        operators: [
          { strategy: 1, operator: "<", left: "integer", right: "numeric" },
        ],
      });
    },
    before: `CREATE FUNCTION less(integer, numeric) RETURNS boolean
      LANGUAGE sql IMMUTABLE AS 'SELECT $1::numeric < $2';
      CREATE OPERATOR < (FUNCTION = less, LEFTARG = integer, RIGHTARG = numeric)`,
  },
  {
    operation: "alterOperatorFamily",
    shows: "adds members and drops others",
    before: `${FAMILY} ALTER OPERATOR FAMILY number_ops USING btree
      ADD OPERATOR 5 > (integer, bigint)`,
    record: (op) => {
      op.alterOperatorFamily("number_ops", "btree", {
        add: {
          operators: [
            { strategy: 1, operator: "<", left: "integer", right: "bigint" },
          ],
          functions: [{
            support: 1,
            function: "btint48cmp",
            left: "integer",
            right: "bigint",
          }],
        },
        drop: {
          operators: [
            { strategy: 5, operator: ">", left: "integer", right: "bigint" },
          ],
        },
      });
    },
  },
  {
    operation: "dropOperatorFamily",
    shows: "drops a family",
    before: FAMILY,
    record: (op) => {
      op.dropOperatorFamily("number_ops", "btree", { definition: {} });
    },
  },
  {
    operation: "createOperatorClass",
    shows: "creates a class that orders the other way round",
    before: DOWN,
    record: (op) => {
      op.createOperatorClass("integer_down", "btree", {
        type: "integer",
        operators: [
          { strategy: 1, operator: ">" },
          { strategy: 2, operator: ">=" },
          { strategy: 3, operator: "=" },
          { strategy: 4, operator: "<=" },
          { strategy: 5, operator: "<" },
        ],
        functions: [{ support: 1, function: "compare_down" }],
      });
      op.createIndex("rooms_capacity_idx", "rooms", [
        { expression: "capacity", opclass: "integer_down" },
      ]);
    },
  },
  {
    operation: "dropOperatorClass",
    shows: "drops a class",
    before: `${DOWN} CREATE OPERATOR CLASS integer_down FOR TYPE integer
      USING btree AS FUNCTION 1 compare_down(integer, integer)`,
    record: (op) => {
      op.dropOperatorClass("integer_down", "btree", {
        definition: {
          type: "integer",
          functions: [{ support: 1, function: "compare_down" }],
        },
      });
    },
  },
];
