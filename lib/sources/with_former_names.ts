import type { Column, SchemaModel, Table } from "../schema/mod.ts";

function formerColumns(
  columns: readonly Column[],
  described: Table,
): readonly Column[] {
  return columns.map((column) => {
    const renamedFrom = described.columns
      .find(({ name }) => name === column.name)?.renamedFrom;
    return renamedFrom === undefined ? column : { ...column, renamedFrom };
  });
}

/** Adds to tables and columns what a schema file says they were called before. */
export function withFormerNames(
  model: SchemaModel,
  described: readonly Table[],
): SchemaModel {
  return {
    ...model,
    tables: model.tables.map((table) => {
      const found = described.find(({ schema = "public", name }) =>
        schema === table.schema && name === table.name
      );
      if (found === undefined) return table;
      const { renamedFrom } = found;
      const columns = formerColumns(table.columns, found);
      return renamedFrom === undefined
        ? { ...table, columns }
        : { ...table, columns, renamedFrom };
    }),
  };
}
