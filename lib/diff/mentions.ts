import type { Action, Actions } from "./actions.ts";
import type { EntityAddress } from "./entity.ts";
import type { Comparison } from "./fates.ts";
import { CALLED } from "./words.ts";

/** An order that follows from a word in a text that the server does not follow. */
export interface Mention {
  /** What it is known by. */
  readonly key: string;
  /** The places of the action that comes first and of the other. */
  readonly first: number;
  readonly then: number;
  /** Whether the server minds if the order is another. */
  readonly isChecked: boolean;
}

/** What is looked for mentions. */
export interface MentionsInput {
  readonly comparison: Comparison;
  readonly actions: Actions;
  /** Keys of those that do not count. */
  readonly unheeded: ReadonlySet<string>;
}

/** Whatever one entity only names in a text, which is there before it is named. */
export function mentionsOf(input: MentionsInput): readonly Mention[] {
  return (["before", "after"] as const)
    .flatMap((side) => mentionsOn(side, input))
    .filter(({ key }) => !input.unheeded.has(key));
}

/**
 * Those of mentions that go round which count least. A mention is a guess from
 * a text, and most languages look nothing up before a routine is called.
 */
export function leastOf(mentions: readonly Mention[]): readonly Mention[] {
  const loose = mentions.filter(({ isChecked }) => !isChecked);
  return loose.length > 0 ? loose : mentions;
}

function mentionsOn(
  side: "before" | "after",
  { comparison, actions }: MentionsInput,
): readonly Mention[] {
  const { entities } = comparison[side];
  const places = side === "before" ? actions.leaving : actions.arriving;
  const named = placesByName(side, { comparison, places });
  const altered = alteredPlaces(actions);
  const mentions: Mention[] = [];
  for (const [key, place] of places) {
    const entity = entities.get(key);
    if (entity === undefined) continue;
    const rule = comparison.rules[entity.address.kind];
    // What goes may go in any order; it only reads better, there and back.
    const isChecked = side === "after" &&
      (rule.checksMentions?.(entity) ?? true);
    for (const word of rule.mentions?.(entity) ?? []) {
      for (const other of named.get(word) ?? []) {
        if (other === place) continue;
        if (altered.has(other) && altered.has(place)) continue;
        const [first, then] = side === "before"
          ? [place, other]
          : [other, place];
        mentions.push({
          key: [first, then].map((at) => nameOf(actions.all[at])).join("\0\0"),
          first,
          then,
          isChecked,
        });
      }
    }
  }
  return mentions;
}

/** An action by what stays the same when actions are made anew. */
function nameOf(action: Action | undefined): string {
  return `${action?.phase} ${action?.entity.key}`;
}

function placesByName(
  side: "before" | "after",
  { comparison, places }: {
    readonly comparison: Comparison;
    readonly places: ReadonlyMap<string, number>;
  },
): ReadonlyMap<string, readonly number[]> {
  const named = new Map<string, number[]>();
  for (const [key, place] of places) {
    const address = comparison[side].entities.get(key)?.address;
    if (address === undefined) continue;
    const name = wordFor(address);
    const known = named.get(name);
    if (known === undefined) named.set(name, [place]);
    else known.push(place);
  }
  return named;
}

/** The word that names something; what can only be called is not named otherwise. */
function wordFor({ kind, name, member }: EntityAddress): string {
  const isCalled = kind === "routine" || kind === "aggregate";
  return isCalled ? `${name}${CALLED}` : member ?? name;
}

function alteredPlaces(actions: Actions): ReadonlySet<number> {
  return new Set(
    [...actions.leaving].filter(([key, place]) =>
      actions.arriving.get(key) === place
    ).map(([, place]) => place),
  );
}
