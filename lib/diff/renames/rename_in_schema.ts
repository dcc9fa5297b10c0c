import type { ObservedSchema } from "../../schema/mod.ts";
import { type QualifiedName, quoteIdentifier } from "../../sql/mod.ts";
import type { RenameCandidate } from "./candidate.ts";
import { moveAlong } from "./move_along.ts";
import { keepSequences, renameColumn } from "./rename_column.ts";
import { escapeWord, replaceWord, walk } from "./walk.ts";

/** The schema as the server describes it once something is renamed. */
export function renameInSchema(
  schema: ObservedSchema,
  rename: RenameCandidate,
): ObservedSchema {
  switch (rename.kind) {
    case "table":
    case "enum":
      return renameObject(schema, rename);
    case "column":
      return renameColumnBelow(renameColumn(schema, rename), rename);
    case "enumValue":
      return renameValue(schema, rename);
  }
}

/** The children of a table have its column by its new name as well. */
function renameColumnBelow(
  schema: ObservedSchema,
  rename: RenameCandidate,
): ObservedSchema {
  const isAbove = (parent: QualifiedName | undefined): boolean =>
    parent?.schema === rename.schema && parent.name === rename.of;
  return schema.model.tables
    .filter(({ partitionOf, inherits = [], columns }) =>
      [partitionOf?.parent, ...inherits].some(isAbove) &&
      columns.some(({ name, inherited, merged }) =>
        name === rename.from && (inherited || merged)
      )
    )
    .reduce(
      (known, { schema: place, name: of }) =>
        renameInSchema(known, { ...rename, schema: place ?? "", of }),
      schema,
    );
}

function renameObject(
  schema: ObservedSchema,
  rename: RenameCandidate,
): ObservedSchema {
  const from = { schema: rename.schema, name: rename.from };
  const to = { schema: rename.toSchema ?? rename.schema, name: rename.to };
  const kept = rename.kind === "table"
    ? moveAlong(keepSequences(schema, from), from, rename.toSchema)
    : schema;
  const dotted = `${quoteIdentifier(from.schema)}.${
    quoteIdentifier(from.name)
  }`;
  const target = `${quoteIdentifier(to.schema)}.${quoteIdentifier(to.name)}`;
  const inText = (text: string): string =>
    replaceWord(text, dotted, target)
      .replaceAll(
        new RegExp(
          `(?<![\\w".$])${escapeWord(quoteIdentifier(from.name))}(?=\\.)`,
          "g",
        ),
        () => quoteIdentifier(to.name),
      );
  return walk(kept, {
    object: (value) =>
      value["schema"] === from.schema && value["name"] === from.name
        ? { ...value, ...to }
        : value,
    text: inText,
  });
}

function renameValue(
  schema: ObservedSchema,
  { schema: place, of, from, to }: RenameCandidate,
): ObservedSchema {
  const type = `${quoteIdentifier(place)}.${quoteIdentifier(of ?? "")}`;
  const literal = (value: string): string =>
    `'${value.replaceAll("'", "''")}'::${type}`;
  const renamed = walk(schema, {
    object: (value) => value,
    text: (text) => text.replaceAll(literal(from), () => literal(to)),
  });
  const enums = renamed.model.enums.map((one) =>
    one.schema !== place || one.name !== of ? one : {
      ...one,
      values: one.values.map((value) => value === from ? to : value),
    }
  );
  return { ...renamed, model: { ...renamed.model, enums } };
}
