import type { ObjectReference, Operation } from "../../operations/mod.ts";
import {
  type Column,
  identitySequence,
  type ObjectFacts,
  type Table,
} from "../../schema/mod.ts";
import type { QualifiedName } from "../../sql/mod.ts";
import { givesByDefault } from "../default_grants.ts";
import { entity } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Rule } from "../rule.ts";
import { nameOf } from "./name_of.ts";

/** What is said of the sequence of an identity column besides its numbers. */
interface SequenceFacts {
  readonly sequence: QualifiedName;
  readonly facts: ObjectFacts;
}

/**
 * Comments and privileges of the sequences behind identity columns. They are
 * found by the column, since a sequence gets its name from there.
 */
export const identitySequenceRule: Rule<SequenceFacts> = {
  rank: 71,
  list: (model) =>
    model.tables.flatMap((table) =>
      table.columns.filter((column) =>
        hasSequenceFacts(column) ||
        (hasSequence(column) && givesByDefault(model))
      ).map((column) => {
        const { comment, grants } = column.identity ?? {};
        const { owner } = table;
        const address = { ...nameOf(table), member: column.name };
        return entity(
          { kind: "identitySequence", ...address },
          {
            sequence: nameOf(identitySequence(table, column)),
            facts: { comment, grants, owner },
          },
          { kind: "column", ...address },
        );
      })
    ),
  create: ({ value }) =>
    alterSequenceFacts(value, { before: none(value), after: value.facts }),
  asNew: ({ value: { sequence, facts: { grants } } }) => ({
    objects: "sequences",
    on: { kind: "sequence", ...sequence },
    grants,
  }),
  drop: ({ value }) =>
    alterSequenceFacts(value, { before: value.facts, after: none(value) }),
  alter: ({ value: before }, { value: after }) =>
    inPlace(
      alterSequenceFacts(after, { before: before.facts, after: after.facts }),
    ),
};

function none({ facts: { owner } }: SequenceFacts): ObjectFacts {
  return { owner };
}

/** Its owner is the table's, and changes with that. */
function alterSequenceFacts(
  { sequence }: SequenceFacts,
  facts: Pair<ObjectFacts>,
): readonly Operation[] {
  const on: ObjectReference = { kind: "sequence", ...sequence };
  return alterFacts(on, facts).filter(({ kind }) => kind !== "setOwner");
}

/** A partition's identity column takes its numbers from the sequence above. */
function hasSequence({ identity, inherited }: Column): boolean {
  return identity !== undefined && inherited !== true;
}

function hasSequenceFacts({ identity }: Column): boolean {
  return identity?.comment !== undefined || identity?.grants !== undefined;
}

/** A table as other rules compare it. */
export function withPlainColumns(table: Table): Table {
  if (!table.columns.some(hasSequenceFacts)) return table;
  return { ...table, columns: table.columns.map(withoutSequenceFacts) };
}

function withoutSequenceFacts(column: Column): Column {
  if (!hasSequenceFacts(column) || column.identity === undefined) return column;
  const { comment: _comment, grants: _grants, ...identity } = column.identity;
  return { ...column, identity };
}
