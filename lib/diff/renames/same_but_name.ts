import type { Operation } from "../../operations/mod.ts";
import type {
  Constraint,
  Index,
  ObservedSchema,
  Sequence,
  Table,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { isSame } from "../same.ts";
import { renameAttached } from "./rename_attached.ts";
import { constraintKey, renameBelow } from "./rename_below.ts";

/** A schema after renames, with the operations that make them. */
export interface Renamed {
  readonly schema: ObservedSchema;
  readonly operations: readonly Operation[];
}

/**
 * Renames what is the same but for its name and holds nothing that could be
 * mistaken for something else: constraints, indexes, sequences of columns.
 */
export function renameSame(
  before: ObservedSchema,
  after: ObservedSchema,
): Renamed {
  const sequences = renameSequences(before, after);
  const wanted = new Map(
    after.model.tables.map((
      table,
    ) => [`${table.schema}\0${table.name}`, table]),
  );
  const operations: Operation[] = [...sequences.operations];
  const moved = new Map<string, string>();
  const tables = sequences.schema.model.tables.map((table) => {
    const target = wanted.get(`${table.schema}\0${table.name}`);
    if (target === undefined) return table;
    return renameParts(table, target, { operations, moved });
  });
  const { schema } = sequences;
  const below = renameBelow(tables, moved);
  const attached = renameAttached(below, after.model, operations);
  for (const { index, to } of attached.operations) {
    moved.set(`index\0${index.schema}\0\0${index.name}`, to);
  }
  if (moved.size === 0) return sequences;
  return {
    schema: {
      model: { ...schema.model, tables: attached.tables },
      dependencies: follow(schema.dependencies, (address) => {
        const { kind, schema: place, name, member } = address;
        const of = member === undefined ? "" : name;
        const key = `${kind}\0${place}\0${of}\0${member ?? name}`;
        return moved.get(key);
      }),
    },
    operations: [...operations, ...attached.operations],
  };
}

type Address = ObservedSchema["dependencies"][number]["on"];

/** Dependencies with the new names of what has one. */
function follow(
  dependencies: ObservedSchema["dependencies"],
  nameOf: (address: Address) => string | undefined,
): ObservedSchema["dependencies"] {
  const renamed = (address: Address): Address => {
    const to = nameOf(address);
    if (to === undefined) return address;
    return address.member === undefined
      ? { ...address, name: to }
      : { ...address, member: to };
  };
  return dependencies.map(({ object, on }) => ({
    object: renamed(object),
    on: renamed(on),
  }));
}

function renameParts(
  table: Table,
  target: Table,
  into: {
    readonly operations: Operation[];
    readonly moved: Map<string, string>;
  },
): Table {
  const place = { schema: table.schema, name: table.name };
  const constraints = pairNames(table.constraints, target.constraints);
  const indexes = pairNames(table.indexes, target.indexes);
  for (const [name, to] of constraints) {
    into.operations.push({ kind: "renameConstraint", table: place, name, to });
    into.moved.set(constraintKey(table, name), to);
  }
  for (const [name, to] of indexes) {
    const index = { schema: table.schema, name };
    into.operations.push({ kind: "renameIndex", index, to });
    into.moved.set(`index\0${table.schema}\0\0${name}`, to);
  }
  if (constraints.size === 0 && indexes.size === 0) return table;
  const identity = table.replicaIdentity;
  const clusteredOn = constraints.get(table.clusteredOn ?? "");
  return {
    ...table,
    constraints: table.constraints.map((one) => renamed(one, constraints)),
    indexes: table.indexes.map((one) => renamed(one, indexes)),
    ...(clusteredOn !== undefined && { clusteredOn }),
    ...(typeof identity === "object" && {
      replicaIdentity: {
        index: indexes.get(identity.index) ??
          constraints.get(identity.index) ?? identity.index,
      },
    }),
  };
}

function renamed<Part extends { readonly name?: string | undefined }>(
  part: Part,
  names: ReadonlyMap<string, string>,
): Part {
  const to = names.get(part.name ?? "");
  return to === undefined ? part : { ...part, name: to };
}

/** Which parts have a counterpart that differs in nothing but its name. */
function pairNames<Part extends Constraint | Index>(
  before: readonly Part[],
  after: readonly Part[],
): ReadonlyMap<string, string> {
  const had = new Set(before.map(({ name }) => name));
  const has = new Set(after.map(({ name }) => name));
  const free = after.filter((part) => !had.has(part.name) && isOwn(part));
  const pairs = new Map<string, string>();
  for (const part of before) {
    if (has.has(part.name) || part.name === undefined || !isOwn(part)) continue;
    const at = free.findIndex((other) =>
      isSame({ ...part, name: "" }, { ...other, name: "" })
    );
    const [found] = at < 0 ? [] : free.splice(at, 1);
    if (found?.name !== undefined) pairs.set(part.name, found.name);
  }
  return pairs;
}

/** Whether a part can be renamed by itself: no parent has it as well. */
function isOwn(part: Constraint | Index): boolean {
  return "kind" in part
    ? !part.inherited && !part.merged
    : part.attachedTo === undefined;
}

function renameSequences(
  before: ObservedSchema,
  after: ObservedSchema,
): Renamed {
  const has = new Set(after.model.sequences.map(keyOf));
  const had = new Set(before.model.sequences.map(keyOf));
  const operations: Operation[] = [];
  let schema = before;
  for (const sequence of before.model.sequences) {
    if (has.has(keyOf(sequence)) || sequence.ownedBy === undefined) continue;
    const found = after.model.sequences.find((other) =>
      !had.has(keyOf(other)) && other.schema === sequence.schema &&
      isSame(other.ownedBy, sequence.ownedBy)
    );
    if (found === undefined) continue;
    const { schema: place, name } = sequence;
    operations.push({
      kind: "rename",
      on: { kind: "sequence", schema: place, name },
      to: found.name,
    });
    schema = renameSequence(schema, sequence, found.name);
  }
  return { schema, operations };
}

function keyOf({ schema, name }: Sequence): string {
  return `${schema}\0${name}`;
}

function renameSequence(
  { model, dependencies }: ObservedSchema,
  { schema: place, name }: Sequence,
  to: string,
): ObservedSchema {
  const isIt = (one: QualifiedName): boolean =>
    one.schema === place && one.name === name;
  const from = `${place}.${name}'::regclass`;
  const target = `${place}.${to}'::regclass`;
  const sequences = model.sequences.map((one) =>
    isIt(one) ? { ...one, name: to } : one
  );
  const tables = model.tables.map((table) => ({
    ...table,
    columns: table.columns.map((column) =>
      column.default?.includes(from)
        ? { ...column, default: column.default.replace(from, () => target) }
        : column
    ),
  }));
  return {
    model: { ...model, sequences, tables },
    dependencies: follow(
      dependencies,
      (address) =>
        address.kind === "sequence" && isIt(address) ? to : undefined,
    ),
  };
}
