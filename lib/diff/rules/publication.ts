import type { Operation, PublicationSettings } from "../../operations/mod.ts";
import type { Publication } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { isSame } from "../same.ts";
import { wordsOf } from "../words.ts";
import { nameOf } from "./name_of.ts";

/** Publications. */
export const publicationRule: Rule<Publication> = {
  rank: 110,
  list: (model) =>
    model.publications.map((publication) =>
      entity({ kind: "publication", name: publication.name }, publication)
    ),
  references: ({ value: { tables = [], schemas = [] } }) => [
    ...tables.flatMap((table): readonly EntityAddress[] => [
      { kind: "table", ...nameOf(table) },
      ...[...table.columns ?? [], ...wordsOf(table.where ?? "")].map((
        member,
      ): EntityAddress => ({
        kind: "column",
        ...nameOf(table),
        member,
      })),
    ]),
    ...schemas.map((name): EntityAddress => ({ kind: "schema", name })),
  ],
  create: ({ value }) => [{ kind: "createPublication", definition: value }],
  drop: ({ value }) => [
    { kind: "dropPublication", name: value.name, definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterPublication({ before, after }),
};

function alterPublication({ before, after }: Pair<Publication>): Alteration {
  if (before.allTables !== after.allTables) return { how: "replace" };
  const { name } = after;
  const differs = {
    objects: !isSame(before.tables, after.tables) ||
      !isSame(before.schemas, after.schemas),
    options: !isSame(before.options, after.options),
  };
  // `SET` of what is published to nothing at all is not in the grammar.
  const isEmptied = (side: Publication): boolean =>
    !side.tables?.length && !side.schemas?.length;
  if (differs.objects && (isEmptied(before) || isEmptied(after))) {
    return { how: "replace" };
  }
  if (differs.options) return { how: "replace" };
  const settings = (side: Publication): PublicationSettings => ({
    tables: side.tables ?? [],
    schemas: side.schemas ?? [],
  });
  const altered: readonly Operation[] = differs.objects
    ? [{
      kind: "alterPublication",
      name,
      settings: settings(after),
      existing: settings(before),
    }]
    : [];
  return inPlace([
    ...altered,
    ...alterFacts({ kind: "publication", name }, { before, after }),
  ]);
}
