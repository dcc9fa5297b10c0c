const MAX_NAMES = 3;

/** Finds names that are likely to be what somebody meant, likeliest first. */
export function nearNames(
  wanted: string,
  names: Iterable<string>,
): readonly string[] {
  if (wanted === "") return [];
  const allowed = Math.max(1, Math.floor(wanted.length / 3));
  const found: { readonly name: string; readonly distance: number }[] = [];
  for (const name of names) {
    if (Math.abs(name.length - wanted.length) > allowed) continue;
    const distance = editDistance(wanted.toLowerCase(), name.toLowerCase());
    if (distance <= allowed) found.push({ name, distance });
  }
  return found.sort((a, b) =>
    a.distance - b.distance || (a.name < b.name ? -1 : 1)
  ).slice(0, MAX_NAMES).map(({ name }) => name);
}

/** Phrases near names as a hint, or nothing where there are none. */
export function didYouMean(names: readonly string[]): string | undefined {
  if (names.length === 0) return undefined;
  return `Did you mean ${names.map((name) => `"${name}"`).join(" or ")}?`;
}

function editDistance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, place) => place);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      next.push(Math.min(
        (row[j] ?? 0) + 1,
        (next[j - 1] ?? 0) + 1,
        (row[j - 1] ?? 0) + (same ? 0 : 1),
      ));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}
