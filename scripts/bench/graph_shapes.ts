/** Histories of any size for measuring. */
import type { Revision } from "../../lib/revisions/mod.ts";

/** A way in which a history may have grown. */
export type Shape = "linear" | "merge-heavy" | "wide";

export const SHAPES: readonly Shape[] = ["linear", "merge-heavy", "wide"];

/** Makes a history of about the given size; ids sort as they grew. */
export function makeHistory(shape: Shape, size: number): readonly Revision[] {
  if (shape === "linear") return linear(size);
  return shape === "merge-heavy" ? mergeHeavy(size) : wide(size);
}

function revision(place: number, parents: readonly number[]): Revision {
  const message = `Step ${place}`;
  return {
    id: idOf(place),
    downRevisions: parents.map(idOf),
    branchLabels: [],
    dependsOn: [],
    message,
    doc: message,
    file: `migrations/${idOf(place)}.ts`,
  };
}

function idOf(place: number): string {
  return `r${String(place).padStart(7, "0")}`;
}

function linear(size: number): readonly Revision[] {
  return Array.from(
    { length: size },
    (_, place) => revision(place, place === 0 ? [] : [place - 1]),
  );
}

/** Half of the revisions build on two of the last twenty. */
function mergeHeavy(size: number): readonly Revision[] {
  const random = randomNumbers(7);
  return Array.from({ length: size }, (_, place) => {
    if (place === 0) return revision(0, []);
    const recent = () => Math.max(0, place - 1 - Math.floor(random() * 20));
    const parents = random() < 0.5 ? [recent()] : [recent(), recent()];
    return revision(place, [...new Set(parents)]);
  });
}

/** A thousand branches from one base, merged at the end. */
function wide(size: number): readonly Revision[] {
  const width = Math.min(1_000, Math.floor(size / 4));
  const revisions = [revision(0, [])];
  for (let place = 1; place < size - 1; place++) {
    revisions.push(revision(place, [place <= width ? 0 : place - width]));
  }
  const tips = Array.from({ length: width }, (_, n) => size - 1 - width + n);
  return [...revisions, revision(size - 1, tips)];
}

/** The same numbers on every run. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
    return state / 0x7fffffff;
  };
}
