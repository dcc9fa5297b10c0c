import type { ObservedSchema, Sequence, Table } from "../../schema/mod.ts";
import { type QualifiedName, quoteIdentifier } from "../../sql/mod.ts";
import { replaceWord, walk } from "./walk.ts";

/**
 * A schema in which what belongs to a table goes with it to another one: its
 * indexes and the sequences of its columns.
 */
export function moveAlong(
  schema: ObservedSchema,
  table: QualifiedName,
  to: string | undefined,
): ObservedSchema {
  if (to === undefined || to === table.schema) return schema;
  const { model } = schema;
  const isTable = (one: QualifiedName | undefined): boolean =>
    one?.schema === table.schema && one?.name === table.name;
  const owned = model.sequences.filter(({ ownedBy }) => isTable(ownedBy));
  const indexes = model.tables.filter(isTable).flatMap((one) => one.indexes);
  const moved = owned.reduce(
    (state, sequence) => moveSequence(state, sequence, to),
    schema,
  );
  const names = new Set([
    ...owned.map(({ name }) => `sequence\0${name}`),
    ...indexes.map(({ name }) => `index\0${name}`),
  ]);
  const follow = <Address extends QualifiedName & { readonly kind: string }>(
    address: Address,
  ): Address =>
    address.schema === table.schema &&
      names.has(`${address.kind}\0${address.name}`)
      ? { ...address, schema: to }
      : address;
  return {
    ...moved,
    model: {
      ...moved.model,
      tables: moved.model.tables.map((one) =>
        isTable(one) ? withSequencesIn(one, to) : one
      ),
    },
    dependencies: moved.dependencies.map(({ object, on }) => ({
      object: follow(object),
      on: follow(on),
    })),
  };
}

function moveSequence(
  schema: ObservedSchema,
  { schema: from = "", name }: Sequence,
  to: string,
): ObservedSchema {
  const nameIn = (place: string): string =>
    `${quoteIdentifier(place)}.${quoteIdentifier(name)}`;
  const moved = walk(schema, {
    object: (value) => value,
    text: (text) => replaceWord(text, nameIn(from), nameIn(to)),
  });
  const sequences = moved.model.sequences.map((one) =>
    one.schema === from && one.name === name ? { ...one, schema: to } : one
  );
  return { ...moved, model: { ...moved.model, sequences } };
}

/** The table whose identity columns have their sequences in a schema. */
function withSequencesIn(table: Table, to: string): Table {
  const columns = table.columns.map((column) =>
    column.identity?.sequence === undefined ? column : {
      ...column,
      identity: {
        ...column.identity,
        sequence: { ...column.identity.sequence, schema: to },
      },
    }
  );
  return { ...table, columns };
}
