import type { Operation, SequenceAlteration } from "../../operations/mod.ts";
import {
  type SchemaModel,
  type Sequence,
  sequenceLimits,
} from "../../schema/mod.ts";
import { tellLimits } from "./tell_limits.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { nameOf, schemaOf } from "./name_of.ts";
import { relationClaim } from "./table.ts";

/** Sequences; whom they belong to is an entity of its own. */
export const sequenceRule: Rule<Sequence> = {
  rank: 30,
  list: (model: SchemaModel) =>
    model.sequences.map((sequence) =>
      entity({ kind: "sequence", ...nameOf(sequence) }, sequence)
    ),
  references: ({ value }) => schemaOf(value),
  // pg_depend has it that an owned sequence depends on its column; here that
  // is the owner's business, or no table could use a sequence of its own.
  ignores: (_, on) => on.kind === "column" || on.kind === "table",
  create: ({ value }) => [
    { kind: "createSequence", definition: bare(value) },
  ],
  asNew: ({ value: { grants, ...sequence } }) => ({
    objects: "sequences",
    on: { kind: "sequence", ...nameOf(sequence) },
    grants,
  }),
  drop: ({ value }) => [
    { kind: "dropSequence", ...nameOf(value), definition: bare(value) },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterSequence({ before, after }),
  claims: ({ value }) => [relationClaim(value)],
};

function bare(sequence: Sequence): Sequence {
  const { ownedBy: _ownedBy, ...rest } = sequence;
  return rest;
}

const SETTINGS = [
  "type",
  "start",
  "increment",
  "minValue",
  "maxValue",
  "cache",
  "cycle",
] as const;

function alterSequence({ before, after }: Pair<Sequence>): Alteration {
  const told = toldApart({ before, after });
  const names = SETTINGS.filter((name) =>
    told.before[name] !== told.after[name]
  );
  // The way it counts tells whether it must be moved to its new limit.
  if (mayLagBehind(told)) names.push("increment");
  if (mayBeAhead(told)) names.push(...tellingOfEnd(told.after));
  const pick = (sequence: Sequence): SequenceAlteration =>
    Object.fromEntries(
      SETTINGS.filter((name) => names.includes(name))
        .map((name) => [name, sequence[name] ?? null]),
    );
  const on = { kind: "sequence" as const, ...nameOf(after) };
  const altered: readonly Operation[] = names.length === 0 ? [] : [{
    kind: "alterSequence",
    ...nameOf(after),
    settings: pick(told.after),
    existing: pick(told.before),
  }];
  const persistence: readonly Operation[] = before.unlogged === after.unlogged
    ? []
    : [{
      kind: "setPersistence",
      on,
      persistence: after.unlogged ? "unlogged" : "logged",
    }];
  return inPlace([
    ...altered,
    ...persistence,
    ...alterFacts(on, { before, after }),
  ]);
}

/** With a start that is left open written out where its limit moves it. */
function toldApart(pair: Pair<Sequence>): Pair<Sequence> {
  const { before, after } = pair.before.type === pair.after.type
    ? pair
    : tellLimits(pair);
  return startOf(before) === startOf(after)
    ? { before, after }
    : { before: withStart(before), after: withStart(after) };
}

function startOf(sequence: Sequence): bigint {
  const { start, minValue, maxValue } = sequence;
  return start ?? (isAscending(sequence) ? minValue ?? 1n : maxValue ?? -1n);
}

function withStart(sequence: Sequence): Sequence {
  return {
    ...sequence,
    start: startOf(sequence),
    ...(isAscending(sequence)
      ? { minValue: sequence.minValue ?? 1n }
      : { maxValue: sequence.maxValue ?? -1n }),
  };
}

function isAscending({ increment = 1n }: Sequence): boolean {
  return increment > 0n;
}

/** What tells where a sequence goes on that is past its new end. */
function tellingOfEnd(
  sequence: Sequence,
): readonly (typeof SETTINGS[number])[] {
  if (sequence.cycle) return ["increment", "minValue", "maxValue", "cycle"];
  return isAscending(sequence) ? [] : ["increment"];
}

/** Whether a sequence may be past its new end. */
function mayBeAhead({ before, after }: Pair<Sequence>): boolean {
  const was = sequenceLimits(before);
  const is = sequenceLimits(after);
  return isAscending(after) ? is.max < was.max : is.min > was.min;
}

/** Whether a limit may be set that the sequence has not reached. */
function mayLagBehind({ before, after }: Pair<Sequence>): boolean {
  return isAscending(after)
    ? (after.minValue ?? 1n) > (before.minValue ?? 1n)
    : (after.maxValue ?? -1n) < (before.maxValue ?? -1n);
}

/** The column that a sequence is dropped with. */
export const sequenceOwnerRule: Rule<Sequence> = {
  rank: 72,
  list: (model: SchemaModel) =>
    model.sequences.filter(({ ownedBy }) => ownedBy !== undefined)
      .map((sequence) =>
        entity(
          { kind: "sequenceOwner", ...nameOf(sequence) },
          sequence,
          { kind: "sequence", ...nameOf(sequence) },
        )
      ),
  references: ({ value: { ownedBy } }) => columnOf(ownedBy),
  create: ({ value }) => [setOwner(value, { before: null })],
  drop: ({ value }) => [{
    kind: "alterSequence",
    ...nameOf(value),
    settings: { ownedBy: null },
    existing: { ownedBy: value.ownedBy ?? null },
  }],
  alter: ({ value: before }, { value: after }) =>
    isSame(before.ownedBy, after.ownedBy)
      ? { how: "none" }
      : { how: "replace" },
};

function columnOf(
  ownedBy: Sequence["ownedBy"],
): readonly EntityAddress[] {
  if (ownedBy === undefined) return [];
  return [{ kind: "column", ...nameOf(ownedBy), member: ownedBy.column }];
}

function setOwner(
  sequence: Sequence,
  { before }: { readonly before: null },
): Operation {
  return {
    kind: "alterSequence",
    ...nameOf(sequence),
    settings: { ownedBy: sequence.ownedBy ?? null },
    existing: { ownedBy: before },
  };
}
