import type { Operation } from "../../operations/mod.ts";
import type { Table } from "../../schema/mod.ts";
import { type QualifiedName, quoteName } from "../../sql/mod.ts";
import { entity } from "../entity.ts";
import type { Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { nameOf } from "./name_of.ts";

/**
 * That a table follows a composite type. It does so once its columns are as the
 * type wants them, and stops while either is altered.
 */
export const tableTypeRule: Rule<Table> = {
  rank: 73,
  list: (model) =>
    model.tables.filter(({ ofType }) => ofType !== undefined)
      .map((table) =>
        entity({ kind: "tableType", ...nameOf(table) }, table, {
          kind: "table",
          ...nameOf(table),
        })
      ),
  references: ({ value: { ofType, columns, ...table } }) =>
    ofType === undefined ? [] : [
      { kind: "compositeType", ...nameOf(ofType) },
      ...columns.map(({ name }) => ({
        kind: "column" as const,
        ...nameOf(table),
        member: name,
      })),
    ],
  goesFirst: true,
  awaitsPartsOf: ({ value }) => [{ kind: "table", ...nameOf(value) }],
  create: ({ value }) =>
    value.ofType === undefined ? [] : [ofType(value, value.ofType)],
  drop: ({ value }) =>
    value.ofType === undefined ? [] : [notOfType(value, value.ofType)],
  alter: ({ value: before }, { value: after }) =>
    isSame(before.ofType, after.ofType) ? { how: "none" } : { how: "replace" },
};

function sqlOf(
  table: QualifiedName,
  type: QualifiedName,
): { readonly follow: string; readonly leave: string } {
  const name = quoteName(nameOf(table));
  return {
    follow: `ALTER TABLE ${name} OF ${quoteName(nameOf(type))}`,
    leave: `ALTER TABLE ${name} NOT OF`,
  };
}

function ofType(table: QualifiedName, type: QualifiedName): Operation {
  const { follow, leave } = sqlOf(table, type);
  return { kind: "execute", sql: follow, reverse: leave };
}

function notOfType(
  table: QualifiedName,
  type: QualifiedName,
): Operation {
  const { follow, leave } = sqlOf(table, type);
  return { kind: "execute", sql: leave, reverse: follow };
}
