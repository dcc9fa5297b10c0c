import type { ObjectReference, Operation } from "../../operations/mod.ts";
import type { Aggregate, Routine } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { wordsOf } from "../words.ts";
import { typeAddresses } from "./type_addresses.ts";
import { differsBeyond } from "./differs.ts";
import { keepsOperators } from "./keeps_operators.ts";
import { nameOf, schemaOf } from "./name_of.ts";

/** Functions and procedures. */
export const routineRule: Rule<Routine> = {
  rank: 84,
  list: (model) =>
    model.routines.map((routine) => entity(addressOf(routine), routine)),
  references: ({ value }) => [
    ...schemaOf(value),
    ...[
      ...value.identity.split(", "),
      value.returns?.replace(/^SETOF /, "") ?? "",
    ].flatMap(typeAddresses).map((address): EntityAddress =>
      isBelowTypes(value) && address.kind === "baseType"
        ? { ...address, kind: "shellType" }
        : address
    ),
  ],
  ignores: ({ value }, on) => on.kind === "baseType" && isBelowTypes(value),
  mentions: ({ value: { body, arguments: parameters, returns } }) =>
    wordsOf(
      [typeof body === "string" ? body : body.sql, parameters, returns ?? ""]
        .join("\n"),
    ),
  checksMentions: ({ value }) =>
    value.language === "sql" || typeof value.body !== "string",
  create: ({ value }) => [
    value.kind === "function"
      ? { kind: "createFunction", definition: value }
      : { kind: "createProcedure", definition: value },
  ],
  asNew: ({ value: { grants, ...routine } }) => ({
    objects: "functions",
    on: {
      kind: routine.kind,
      ...nameOf(routine),
      identity: routine.identity,
    },
    grants,
  }),
  drop: ({ value }) => [{
    kind: value.kind === "function" ? "dropFunction" : "dropProcedure",
    ...nameOf(value),
    identity: value.identity,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    alterRoutine({ before, after }),
  stays: keepsOperators,
  holdsNothing: true,
  // The server compares what a body gives with the row of that moment.
  awaitsPartsOf: ({ value: { language, returns = "" } }) =>
    language === "sql"
      ? typeAddresses(returns.replace(/^SETOF /, ""))
        .filter(({ kind }) => kind === "table")
      : [],
  claims: ({ value }) => [routineClaim(value)],
  calledAs: ({ value: { schema, name } }) => `${schema ?? ""}\0${name}`,
};

/** Whether the server lets it speak of a type that is no more than a name. */
function isBelowTypes({ language }: Routine): boolean {
  return language === "c" || language === "internal";
}

function addressOf(routine: Routine): EntityAddress {
  return { kind: "routine", ...nameOf(routine), identity: routine.identity };
}

function routineClaim(
  { schema, name, identity }: Pick<Routine, "schema" | "name" | "identity">,
): string {
  return `routine\0${schema ?? ""}\0${name}\0${identity}`;
}

function bare(routine: Routine): Routine {
  const { owner: _owner, comment: _comment, grants: _grants, ...rest } =
    routine;
  return rest;
}

function alterRoutine({ before, after }: Pair<Routine>): Alteration {
  if (isSame(before, after)) return { how: "none" };
  const on: ObjectReference = {
    kind: after.kind,
    ...nameOf(after),
    identity: after.identity,
  };
  const facts = alterFacts(on, { before, after });
  const definition = bare(after);
  const existing = bare(before);
  if (isSame(definition, existing)) return inPlace(facts);
  const isOther = before.kind !== after.kind ||
    before.returns !== after.returns ||
    before.arguments !== after.arguments ||
    before.window !== after.window;
  if (isOther) return { how: "replace" };
  const replaced: Operation = after.kind === "function"
    ? { kind: "replaceFunction", definition, existing }
    : { kind: "replaceProcedure", definition, existing };
  return inPlace([replaced, ...facts]);
}

/** Aggregates. */
export const aggregateRule: Rule<Aggregate> = {
  rank: 86,
  list: (model) =>
    model.aggregates.map((aggregate) =>
      entity({
        kind: "aggregate",
        ...nameOf(aggregate),
        identity: aggregate.identity,
      }, aggregate)
    ),
  references: ({ value }) => schemaOf(value),
  mentions: ({ value: { definition } }) =>
    wordsOf(Object.values(definition).join("\n")),
  create: ({ value }) => [{ kind: "createAggregate", definition: value }],
  drop: ({ value }) => [{
    kind: "dropAggregate",
    ...nameOf(value),
    identity: value.identity,
    definition: value,
  }],
  alter: ({ value: before }, { value: after }) =>
    differsBeyond({ before, after }, ["owner", "comment", "grants"])
      ? { how: "replace" }
      : inPlace(alterFacts(
        {
          kind: "aggregate",
          ...nameOf(after),
          identity: after.identity,
        },
        { before, after },
      )),
  claims: ({ value }) => [routineClaim(value)],
};
