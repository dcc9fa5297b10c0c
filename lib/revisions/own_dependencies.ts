import { at, type DirectedGraph, topologicalOrder } from "../graph/mod.ts";

const BATCH_SIZE = 32;

/**
 * Leaves out of each revision's dependencies those that a revision below it
 * (through down revisions) declares itself.
 */
export function ownDependencies(
  dependencies: readonly (readonly number[])[],
  versioned: DirectedGraph,
): readonly (readonly number[])[] {
  const shared = sharedDependencies(dependencies);
  if (shared.length === 0) return dependencies;
  const own = dependencies.map((each) => [...each]);
  const order = topologicalOrder(versioned);
  for (let first = 0; first < shared.length; first += BATCH_SIZE) {
    const bits = new Map<number, number>();
    shared.slice(first, first + BATCH_SIZE).forEach((node, place) => {
      bits.set(node, 1 << place);
    });
    dropDeclaredBelow({ own, dependencies, versioned, order, bits });
  }
  return own;
}

/** What several revisions depend on; only that can be declared twice. */
function sharedDependencies(
  dependencies: readonly (readonly number[])[],
): readonly number[] {
  const once = new Set<number>();
  const shared = new Set<number>();
  for (const dependency of dependencies.flat()) {
    if (once.has(dependency)) shared.add(dependency);
    once.add(dependency);
  }
  return [...shared];
}

interface Batch {
  readonly own: number[][];
  readonly dependencies: readonly (readonly number[])[];
  readonly versioned: DirectedGraph;
  readonly order: readonly number[];
  /** One bit for each dependency of the batch. */
  readonly bits: ReadonlyMap<number, number>;
}

function dropDeclaredBelow(batch: Batch): void {
  const { own, dependencies, versioned, order, bits } = batch;
  const declared = new Int32Array(versioned.size);
  const { offsets, targets } = versioned.parents;
  for (const node of order) {
    let below = 0;
    const end = at(offsets, node + 1);
    for (let place = at(offsets, node); place < end; place++) {
      below |= at(declared, at(targets, place));
    }
    let here = 0;
    for (const dependency of dependencies[node] ?? []) {
      here |= bits.get(dependency) ?? 0;
    }
    if ((here & below) !== 0) {
      own[node] = (own[node] ?? []).filter((dependency) =>
        ((bits.get(dependency) ?? 0) & below) === 0
      );
    }
    declared[node] = below | here;
  }
}
