import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type { Options, SchemaModel, Table } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterStorageParameters, inPlace, type Pair } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "./name_of.ts";

/**
 * The storage parameters for a table's long values. They are lost where the
 * table has no column of such a type, so that they come after the columns.
 */
export const toastParametersRule: Rule<Table> = {
  rank: 76,
  list: (model: SchemaModel) =>
    model.tables
      .filter(({ options }) => toastOf(options) !== undefined)
      .map((table) => {
        const of: EntityAddress = { kind: "table", ...nameOf(table) };
        return entity({ ...of, kind: "toastParameters" }, table, of);
      }),
  references: ({ value: { columns, ...table } }) =>
    columns.map(({ name }) => ({
      kind: "column",
      ...nameOf(table),
      member: name,
    })),
  stays: () => true,
  comesWithParent: () => true,
  create: ({ value: after }) => setParameters({ before: undefined, after }),
  drop: ({ value: before }) => setParameters({ before, after: undefined }),
  alter: ({ value: before }, { value: after }) =>
    inPlace(setParameters({ before, after })),
};

function setParameters(
  { before, after }: Pair<Table | undefined>,
): readonly Operation[] {
  const table = after ?? before;
  if (table === undefined) return [];
  const on: ObjectReference = { kind: "table", ...nameOf(table) };
  return alterStorageParameters(on, {
    before: toastOf(before?.options),
    after: toastOf(after?.options),
  });
}

function toastOf(options: Options | undefined): Options | undefined {
  return pick(options, isToast);
}

/** The storage parameters of a table itself. */
export function withoutToast(
  options: Options | undefined,
): Options | undefined {
  return pick(options, (name) => !isToast(name));
}

function isToast(name: string): boolean {
  return name.startsWith("toast.");
}

function pick(
  options: Options | undefined,
  isWanted: (name: string) => boolean,
): Options | undefined {
  const picked = Object.entries(options ?? {})
    .filter(([name]) => isWanted(name));
  return picked.length === 0 ? undefined : Object.fromEntries(picked);
}
