import type { Operation } from "../../operations/mod.ts";
import type {
  Extension,
  ObservedSchema,
  SchemaModel,
} from "../../schema/mod.ts";
import { quoteIdentifier } from "../../sql/mod.ts";
import type { Renamed } from "./same_but_name.ts";
import { asPlain, escapeWord, type Plain } from "./walk.ts";

/** An extension that goes from one schema to another. */
interface Move {
  readonly name: string;
  readonly from: string;
  readonly to: string;
}

/**
 * Moves extensions to their new schemas before anything else is compared: what
 * uses their types, functions and operators is the same afterwards, by another
 * name.
 */
export function moveExtensions(
  before: ObservedSchema,
  after: ObservedSchema,
): Renamed {
  const operations: Operation[] = [];
  let schema = before;
  for (const move of movesBetween(before, after)) {
    const { name, from, to } = move;
    operations.push(...createSchema(schema, after, to), {
      kind: "alterExtension",
      name,
      settings: { schema: to },
      existing: { schema: from },
    });
    schema = moved(schema, after, move);
  }
  return { schema, operations };
}

function movesBetween(
  before: ObservedSchema,
  after: ObservedSchema,
): readonly Move[] {
  return after.model.extensions.flatMap(({ name, schema: to }) => {
    const from = before.model.extensions
      .find((one) => one.name === name)?.schema;
    return from === undefined || to === undefined || from === to
      ? []
      : [{ name, from, to }];
  });
}

function createSchema(
  before: ObservedSchema,
  after: ObservedSchema,
  name: string,
): readonly Operation[] {
  const isNamed = (one: { readonly name: string }): boolean =>
    one.name === name;
  const definition = after.model.namespaces.find(isNamed);
  const isThere = before.model.namespaces.some(isNamed);
  return definition === undefined || isThere
    ? []
    : [{ kind: "createSchema", definition }];
}

/** The schema as the server describes it once the extension has moved. */
function moved(
  schema: ObservedSchema,
  after: ObservedSchema,
  move: Move,
): ObservedSchema {
  const { namespaces, extensions, ...lists } = schema.model;
  const change = changeOf(schema, after, move);
  const known = new Set(namespaces.map(({ name }) => name));
  const added = after.model.namespaces
    .filter(({ name }) => name === move.to && !known.has(name));
  return {
    ...schema,
    model: {
      ...schema.model,
      ...Object.fromEntries(
        Object.entries(lists).map(([list, items]) => [
          list,
          // An object of the model is nobody else's.
          items.map((item: object) => changeParts(asPlain(item), change)),
        ]),
      ),
      namespaces: [...namespaces, ...added],
      extensions: extensions.map((one): Extension =>
        one.name === move.name ? { ...one, schema: move.to } : one
      ),
    },
    dependencies: schema.dependencies.map(({ object, on }) => ({
      object: { ...object, ...identityOf(object, change) },
      on: { ...on, ...identityOf(on, change) },
    })),
  };
}

function identityOf(
  { identity }: { readonly identity?: string | undefined },
  { text }: Change,
): { readonly identity?: string } {
  return identity === undefined ? {} : { identity: text(identity) };
}

/** What the move means for a name and for a text. */
interface Change extends Move {
  readonly isMoved: (name: string) => boolean;
  readonly text: (text: string) => string;
}

function changeOf(
  { model }: ObservedSchema,
  after: ObservedSchema,
  move: Move,
): Change {
  const { from, to } = move;
  const { extensions: _extensions, ...lists } = model;
  const own = new Set([
    ...Object.values(lists).flat().map(asPlain)
      .filter(({ schema }) => schema === from)
      .map(({ name }) => `${name}`),
    ...namesInside(model, from),
  ]);
  const isAlone = model.extensions
    .every(({ name, schema }) => name === move.name || schema !== from);
  const wanted = JSON.stringify(
    after.model,
    (_, value) => typeof value === "bigint" ? `${value}` : value,
  );
  const isWanted = (schema: string, name: string): boolean =>
    wanted.includes(
      JSON.stringify(`${quoteIdentifier(schema)}.${name}`).slice(1, -1),
    );
  const isMoved = (name: string): boolean =>
    !own.has(name) &&
    (isWanted(to, name) || (isAlone && !isWanted(from, name)));
  const pattern = new RegExp(
    `(?<![\\w".$])${escapeWord(quoteIdentifier(from))}\\.(\\w+|[^\\w\\s"()]+)`,
    "g",
  );
  const text = (value: string): string =>
    value.replaceAll(
      pattern,
      (found, name: string) =>
        isMoved(name) ? `${quoteIdentifier(to)}.${name}` : found,
    );
  return { ...move, isMoved, text };
}

/** What a schema has that is listed with something else. */
function namesInside(
  { tables, materializedViews }: SchemaModel,
  schema: string,
): readonly string[] {
  const indexes = [...tables, ...materializedViews]
    .filter((one) => one.schema === schema)
    .flatMap((one) => one.indexes.map(({ name = "" }) => name));
  const sequences = tables.flatMap(({ columns }) =>
    columns.flatMap(({ identity }) => identity?.sequence ?? [])
  );
  return [
    ...indexes,
    ...sequences.filter((one) => one.schema === schema)
      .map(({ name }) => name),
  ];
}

/** Keys whose texts the server does not follow, or that are no SQL. */
const APART: ReadonlySet<string> = new Set(["body", "comment", "name"]);

function changeParts(value: Plain, change: Change): Plain {
  return Object.fromEntries(
    Object.entries(value).map(([key, part]) => [
      key,
      typeof part === "string" && APART.has(key) ? part : visit(part, change),
    ]),
  );
}

function visit(value: unknown, change: Change): unknown {
  if (typeof value === "string") return change.text(value);
  if (Array.isArray(value)) return value.map((item) => visit(item, change));
  if (typeof value !== "object" || value === null) return value;
  const plain = changeParts(asPlain(value), change);
  const { schema, name } = plain;
  return schema === change.from && change.isMoved(`${name}`)
    ? { ...plain, schema: change.to }
    : plain;
}
