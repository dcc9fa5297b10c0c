import fc from "fast-check";
import type { Revision } from "../../lib/revisions/mod.ts";

/** A revision of a test: only its place in the graph matters. */
export function revision(
  id: string,
  downRevisions: readonly string[] = [],
  more: Partial<Revision> = {},
): Revision {
  return {
    id,
    downRevisions,
    branchLabels: [],
    dependsOn: [],
    message: `Message of ${id}`,
    doc: `Message of ${id}`,
    file: `migrations/${id}.ts`,
    ...more,
  };
}

/**
 * Graphs without circles: each revision builds and depends only on earlier
 * ones, some have a label, and they are loaded in any order.
 */
export function randomRevisions(
  maxLength = 14,
): fc.Arbitrary<readonly Revision[]> {
  const shape = fc.record({
    parents: fc.array(fc.nat(), { maxLength: 3 }),
    dependencies: fc.array(fc.nat(), { maxLength: 2 }),
    hasLabel: fc.boolean(),
    isBase: fc.integer({ min: 0, max: 5 }).map((n) => n === 0),
    dependsOnLabels: fc.boolean(),
  });
  return fc.array(shape, { minLength: 1, maxLength }).chain((shapes) => {
    const labelOf = (place: number) => `label${place}`;
    const revisions = shapes.map((each, place) => {
      const earlier = (numbers: readonly number[]) =>
        place === 0 ? [] : [...new Set(numbers.map((n) => n % place))];
      const parents = each.isBase ? [] : earlier(each.parents);
      const dependencies = earlier(each.dependencies)
        .filter((n) => !parents.includes(n));
      return revision(idOf(place), parents.map(idOf), {
        branchLabels: each.hasLabel ? [labelOf(place)] : [],
        dependsOn: dependencies.map((n) =>
          each.dependsOnLabels && shapes[n]?.hasLabel ? labelOf(n) : idOf(n)
        ),
      });
    });
    return fc.shuffledSubarray(revisions, { minLength: revisions.length });
  });
}

function idOf(place: number): string {
  return `${
    (place * 2654435761 % 65536).toString(16).padStart(4, "0")
  }r${place}`;
}
