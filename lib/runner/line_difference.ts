/**
 * The lines that differ between two texts: what is gone begins with `- `, what
 * is new with `+ `, in the order of the texts. Equal lines are left out.
 */
export function lineDifference(
  before: readonly string[],
  after: readonly string[],
): readonly string[] {
  const start = commonStart(before, after);
  const end = commonStart(
    before.slice(start).toReversed(),
    after.slice(start).toReversed(),
  );
  const gone = before.slice(start, before.length - end);
  const come = after.slice(start, after.length - end);
  if (gone.length * come.length > LARGEST_TABLE) {
    return [
      ...gone.map((line) => `- ${line}`),
      ...come.map((line) => `+ ${line}`),
    ];
  }
  return walk(gone, come, commonLengths(gone, come));
}

const LARGEST_TABLE = 4_000_000;

function commonStart(
  before: readonly string[],
  after: readonly string[],
): number {
  const longest = Math.min(before.length, after.length);
  for (let at = 0; at < longest; at++) {
    if (before[at] !== after[at]) return at;
  }
  return longest;
}

/** How many lines are common from each pair of places on. */
function commonLengths(
  before: readonly string[],
  after: readonly string[],
): readonly Uint32Array[] {
  const lengths = Array.from(
    { length: before.length + 1 },
    () => new Uint32Array(after.length + 1),
  );
  for (let row = before.length - 1; row >= 0; row--) {
    const here = lengths[row];
    const below = lengths[row + 1];
    if (here === undefined || below === undefined) continue;
    for (let column = after.length - 1; column >= 0; column--) {
      here[column] = before[row] === after[column]
        ? (below[column + 1] ?? 0) + 1
        : Math.max(below[column] ?? 0, here[column + 1] ?? 0);
    }
  }
  return lengths;
}

function walk(
  before: readonly string[],
  after: readonly string[],
  lengths: readonly Uint32Array[],
): readonly string[] {
  const lines: string[] = [];
  let row = 0;
  let column = 0;
  while (row < before.length || column < after.length) {
    const isCommon = row < before.length && column < after.length &&
      before[row] === after[column];
    if (isCommon) {
      row++;
      column++;
    } else if (
      column >= after.length ||
      (row < before.length &&
        (lengths[row + 1]?.[column] ?? 0) >= (lengths[row]?.[column + 1] ?? 0))
    ) lines.push(`- ${before[row++]}`);
    else lines.push(`+ ${after[column++]}`);
  }
  return lines;
}
