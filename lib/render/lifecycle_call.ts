import { type Call, call } from "./call.ts";
import { definitionOf, nounOf, settingsOf } from "./definition_of.ts";

type Plain = { readonly [key: string]: unknown };

interface Names {
  readonly args: readonly unknown[];
  readonly options: Plain;
}

/**
 * The call of an operation that creates, replaces, alters or drops: `op` has
 * the same form for every kind of object.
 */
export function lifecycleCall(
  operation: { readonly kind: string },
): Call | undefined {
  const { kind } = operation;
  const value: Plain = { ...operation };
  if (kind.endsWith("Attribute")) return attributeCall(kind, value);
  if (kind.endsWith("DomainConstraint")) return domainCheckCall(kind, value);
  if (kind === "refreshMaterializedView") {
    const { name, schema, concurrently, withNoData } = value;
    return call(kind, [name], { schema, concurrently, withNoData });
  }
  if (kind.endsWith("Publication") && "objects" in value) {
    return call(kind, [value["name"], value["objects"]]);
  }
  const noun = nounOf(kind);
  const names = namesOf(noun, value);
  if (names === undefined) return undefined;
  if (kind.startsWith("drop")) return dropCall(noun, value, names);
  if (kind.startsWith("alter")) return alterCall(noun, value, names);
  return createCall(noun, value, names);
}

/** How objects are named that a name and a schema do not find. */
const NAMED_OTHERWISE: Readonly<
  Record<string, (owner: Plain, value: Plain) => Names>
> = {
  Trigger: partNames,
  Rule: partNames,
  Policy: partNames,
  Cast: (_owner, value) => {
    const definition = asPlain(value["definition"]);
    const source = definition?.["source"] ?? value["from"];
    const target = definition?.["target"] ?? value["to"];
    return { args: [source, target], options: {} };
  },
  Operator: ({ name, schema }, value) => ({
    args: "name" in value
      ? [name, { left: value["left"], right: value["right"] }]
      : [name],
    options: { schema },
  }),
  OperatorClass: methodNames,
  OperatorFamily: methodNames,
  Transform: (_owner, value) => {
    const definition = asPlain(value["definition"]);
    const type = definition?.["type"] ?? value["type"];
    const language = definition?.["language"] ?? value["language"];
    return { args: [type, language], options: {} };
  },
  UserMapping: ({ user, server }) => ({ args: [user, server], options: {} }),
  Extension: ({ name }) => ({ args: [name], options: {} }),
  Function: routineNames,
  Procedure: routineNames,
  Aggregate: routineNames,
};

function partNames({ name, table }: Plain): Names {
  const { name: of, schema } = asPlain(table) ?? {};
  return { args: [name, of], options: { schema } };
}

function methodNames({ name, using, schema }: Plain): Names {
  return { args: [name, using], options: { schema } };
}

function routineNames({ name, schema }: Plain, value: Plain): Names {
  const types = "name" in value ? value["identity"] : undefined;
  return { args: [name], options: { schema, arguments: types } };
}

/** The arguments that say which object, and the options that go with them. */
function namesOf(noun: string, value: Plain): Names | undefined {
  const definition = asPlain(value["definition"]);
  const isNamed = "name" in value || "user" in value || "from" in value;
  const owner = isNamed ? { ...definition, ...value } : definition ?? {};
  const otherwise = NAMED_OTHERWISE[noun]?.(owner, value);
  if (otherwise !== undefined) return otherwise;
  const { name, schema } = owner;
  return name === undefined ? undefined : { args: [name], options: { schema } };
}

/** Objects that `op` is told of in the options alone. */
const IN_OPTIONS = new Set(["Schema", "Extension", "UserMapping"]);

function described(noun: string, model: unknown): Plain | undefined {
  const plain = asPlain(model);
  if (plain === undefined) return undefined;
  const definition = definitionOf(noun, plain);
  if (!IN_OPTIONS.has(noun)) return definition;
  const { user: _user, server: _server, ...facts } = definition;
  return noun === "Extension" ? { ...facts, schema: plain["schema"] } : facts;
}

function createCall(noun: string, value: Plain, names: Names): Call {
  const { kind, ifNotExists, cascade, recreate, from } = value;
  const definition = described(noun, value["definition"]);
  const flags = { ifNotExists, cascade, recreate, from };
  if (IN_OPTIONS.has(noun)) {
    return call(`${kind}`, names.args, { ...definition, ...flags });
  }
  return call(`${kind}`, [...names.args, definition], {
    ...names.options,
    ...flags,
    existing: described(noun, value["existing"]),
  });
}

function dropCall(noun: string, value: Plain, names: Names): Call {
  const { kind, ifExists, cascade } = value;
  const definition = described(noun, value["definition"]);
  const { left: _left, right: _right, ...unary } = definition ?? {};
  return call(`${kind}`, names.args, {
    ...names.options,
    ifExists,
    cascade,
    definition: noun === "Operator" && definition !== undefined
      ? unary
      : definition,
  });
}

function alterCall(
  noun: string,
  value: Plain,
  names: Names,
): Call | undefined {
  const { kind, ifExists, restart, existing } = value;
  const settings = value["settings"] ?? value["mappings"] ?? value["options"];
  const plain = asPlain(settings);
  if (plain === undefined) return undefined;
  return call(`${kind}`, [...names.args, settingsOf(noun, plain)], {
    ...names.options,
    ifExists,
    restart,
    existing: existing === undefined
      ? undefined
      : settingsOf(noun, asPlain(existing) ?? {}),
  });
}

function attributeCall(kind: string, value: Plain): Call {
  const { name, schema, attribute, cascade, ifExists, to } = value;
  const options = { schema, cascade, ifExists };
  const member = asPlain(attribute);
  if (member === undefined) {
    return call(
      kind,
      to === undefined ? [name, attribute] : [name, attribute, to],
      {
        ...options,
        definition: bareAttribute(value["definition"]),
      },
    );
  }
  return call(kind, [name, member["name"], bareAttribute(member)], {
    ...options,
    existing: bareAttribute(value["existing"]),
  });
}

function bareAttribute(value: unknown): Plain | undefined {
  const { name: _name, ...rest } = asPlain(value) ?? {};
  return value === undefined ? undefined : rest;
}

function domainCheckCall(kind: string, value: Plain): Call {
  const { name, schema, constraint, ifExists, cascade, definition } = value;
  const check = asPlain(constraint);
  if (check === undefined) {
    return call(kind, [constraint, name], {
      schema,
      ifExists,
      cascade,
      definition: bareAttribute(definition),
    });
  }
  const { name: checkName, ...rest } = check;
  return call(kind, [checkName, name, rest], { schema });
}

function asPlain(value: unknown): Plain | undefined {
  return typeof value === "object" && value !== null && !Array.isArray(value)
    ? { ...value }
    : undefined;
}
