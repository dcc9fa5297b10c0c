function distance(left: string, right: string): number {
  let previous = Array.from({ length: right.length + 1 }, (_, index) => index);
  for (let row = 1; row <= left.length; row++) {
    const current = [row];
    for (let column = 1; column <= right.length; column++) {
      const substituted = (previous[column - 1] ?? 0) +
        (left[row - 1] === right[column - 1] ? 0 : 1);
      const inserted = (current[column - 1] ?? 0) + 1;
      const deleted = (previous[column] ?? 0) + 1;
      current.push(Math.min(substituted, inserted, deleted));
    }
    previous = current;
  }
  return previous[right.length] ?? 0;
}

/** The candidate that somebody who typed a word most likely meant. */
export function nearest(
  typed: string,
  candidates: readonly string[],
): string | undefined {
  const wanted = typed.toLowerCase();
  const ranked = candidates
    .map((name) => ({ name, edits: distance(wanted, name.toLowerCase()) }))
    .sort((left, right) => left.edits - right.edits);
  const best = ranked[0];
  const limit = Math.max(2, Math.floor(typed.length / 3));
  return best !== undefined && best.edits <= limit ? best.name : undefined;
}
