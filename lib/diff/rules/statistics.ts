import type { Operation } from "../../operations/mod.ts";
import type { ExtendedStatistics } from "../../schema/mod.ts";
import { entity, type EntityAddress } from "../entity.ts";
import { alterFacts, inPlace, type Pair } from "../facts.ts";
import type { Alteration, Rule } from "../rule.ts";
import { differsBeyond } from "./differs.ts";
import { nameOf, schemaOf } from "./name_of.ts";

/** Extended statistics. */
export const statisticsRule: Rule<ExtendedStatistics> = {
  rank: 76,
  list: (model) =>
    model.statistics.map((statistics) =>
      entity({ kind: "statistics", ...nameOf(statistics) }, statistics)
    ),
  references: ({ value }) => [
    ...schemaOf(value),
    { kind: "table", ...nameOf(value.table) },
    ...value.expressions.flatMap((expression): readonly EntityAddress[] =>
      typeof expression !== "string"
        ? []
        : [{ kind: "column", ...nameOf(value.table), member: expression }]
    ),
  ],
  create: ({ value }) => [{ kind: "createStatistics", definition: value }],
  drop: ({ value }) => [
    { kind: "dropStatistics", ...nameOf(value), definition: value },
  ],
  alter: ({ value: before }, { value: after }) =>
    alterStatistics({ before, after }),
};

function alterStatistics(
  { before, after }: Pair<ExtendedStatistics>,
): Alteration {
  if (differsBeyond({ before, after }, ["target", "owner", "comment"])) {
    return { how: "replace" };
  }
  const target: readonly Operation[] = before.target === after.target ? [] : [{
    kind: "alterStatistics",
    ...nameOf(after),
    settings: { target: after.target ?? null },
    existing: { target: before.target ?? null },
  }];
  return inPlace([
    ...target,
    ...alterFacts({ kind: "statistics", ...nameOf(after) }, { before, after }),
  ]);
}
