import { describeIndex, describeTable } from "../schema/mod.ts";
import type { Index, Table } from "../schema/mod.ts";

type Plain = { readonly [key: string]: unknown };

/** Which object an operation's kind is about: `dropView` is about `View`. */
export function nounOf(kind: string): string {
  return kind.replace(/^(create|replace|drop|alter)/, "");
}

/** What definitions of some objects say in other words than the model. */
const IN_OTHER_WORDS: Readonly<Record<string, (model: Plain) => Plain>> = {
  Aggregate: ({ identity: _identity, definition, ...facts }) => ({
    ...facts,
    settings: definition,
  }),
  Cast: cast,
  CompositeType: (model) => ({
    ...model,
    attributes: byName(model["attributes"]),
  }),
  Domain: (model) => ({ ...model, default: sql(model["default"]) }),
  Function: withoutIdentity,
  Procedure: withoutIdentity,
  OperatorClass: operatorMembers,
  OperatorFamily: operatorMembers,
  Transform: ({ type: _type, language: _language, ...facts }) => facts,
  MaterializedView: ({ populated, indexes, ...facts }) => ({
    ...facts,
    columns: byName(facts["columns"]),
    withNoData: populated === false ? true : undefined,
    indexes: indexesOf(indexes),
  }),
  View: (model) => ({ ...model, columns: byName(model["columns"]) }),
  Policy: withoutTable,
  Rule: withoutTable,
  Trigger: withoutTable,
  Sequence: (model) => ({
    ...model,
    ownedBy: columnReference(model["ownedBy"]),
  }),
  Statistics: ({ expressions, ...facts }) => ({ ...facts, on: expressions }),
};

/**
 * A model object as `op` is told of it: without its name, which is an argument
 * of its own, and with what definitions say in other words than the model.
 */
export function definitionOf(noun: string, model: object): Plain {
  if (noun === "ForeignTable") return foreignTable(model as Table);
  if (noun === "Partition") return partition(model as Table);
  const { name: _name, schema: _schema, ...rest }: Plain = { ...model };
  return IN_OTHER_WORDS[noun]?.(rest) ?? rest;
}

function withoutIdentity(
  { identity: _identity, kind: _kind, ...facts }: Plain,
): Plain {
  return facts;
}

/** Members of a class or family, without the types that go without saying. */
export function operatorMembers({ using: _using, ...model }: Plain): Plain {
  const shortened = (members: unknown): unknown =>
    !Array.isArray(members) ? members : members.map((member: Plain) => {
      const { left, right, ...rest } = member;
      return {
        ...rest,
        ...(left !== model["type"] && { left }),
        ...(right !== left && { right }),
      };
    });
  return {
    ...model,
    operators: shortened(model["operators"]),
    functions: shortened(model["functions"]),
  };
}

function withoutTable({ table: _table, ...facts }: Plain): Plain {
  return facts;
}

/** Settings as `op.alter…` takes them. */
export function settingsOf(noun: string, settings: object): Plain {
  const plain: Plain = { ...settings };
  switch (noun) {
    case "Domain":
      return "default" in plain
        ? { ...plain, default: sql(plain["default"]) }
        : plain;
    case "Sequence":
      return "ownedBy" in plain
        ? { ...plain, ownedBy: columnReference(plain["ownedBy"]) }
        : plain;
    default:
      return plain;
  }
}

function sql(value: unknown): unknown {
  return typeof value === "string" ? { sql: value } : value;
}

/** `{ schema, name, column }` as `{ schema, table, column }`. */
function columnReference(value: unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  const { name, ...rest }: Plain = { ...value };
  return { table: name, ...rest };
}

/** A list of things with names as a record of them. */
function byName(value: unknown): unknown {
  if (!Array.isArray(value)) return value;
  return Object.fromEntries(
    value.map(({ name, ...rest }: Plain) => [name, rest]),
  );
}

function indexesOf(value: unknown): unknown {
  const indexes = value as readonly Index[] | undefined;
  return indexes?.length ? indexes.map(describeIndex) : undefined;
}

function cast({ method, ...rest }: Plain): Plain {
  const { source: _source, target: _target, ...facts } = rest;
  return typeof method === "object" ? { ...facts, ...method } : {
    ...facts,
    method,
  };
}

function foreignTable(table: Table): Plain {
  const { foreign, ...rest } = table;
  return {
    ...describeTable(rest),
    server: foreign?.server,
    options: foreign?.options,
  };
}

function partition(table: Table): Plain {
  const { partitionOf, ...rest } = table;
  const { columns: _columns, ...definition } = describeTable(rest);
  return { of: partitionOf?.parent, bound: partitionOf?.bound, ...definition };
}
