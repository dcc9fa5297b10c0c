/** Something that is gone and something that is new and could be the same. */
export interface RenameCandidate {
  readonly kind: "column" | "enum" | "enumValue" | "table";
  readonly schema: string;
  /** The table or enum that a column or value is of, by its new name. */
  readonly of?: string | undefined;
  readonly from: string;
  readonly to: string;
  /** The schema that a table or enum goes to, where it is another. */
  readonly toSchema?: string | undefined;
  /** How alike they are, from 0 to 1. */
  readonly likeness: number;
}

/** What becomes of a candidate: one thing with a new name, or two things. */
export type RenameAnswer = "rename" | "apart";

/** Answers for candidates; what it leaves out is undecided. */
export type RenameResolver = (
  candidates: readonly RenameCandidate[],
) => ReadonlyMap<RenameCandidate, RenameAnswer>;

/** How a candidate is written on the command line: `bookings.note:notes`. */
export function renameFlag(
  { schema, of, from, to, toSchema }: RenameCandidate,
): string {
  const place = schema === "public" ? "" : `${schema}.`;
  const target = toSchema === undefined ? to : `${toSchema}.${to}`;
  return of === undefined
    ? `${place}${from}:${target}`
    : `${place}${of}.${from}:${target}`;
}

/** How alike two names are, from 0 to 1, by the pairs of letters they share. */
export function nameLikeness(left: string, right: string): number {
  const pairs = (name: string): readonly string[] =>
    [...` ${name} `].slice(0, -1).map((letter, at) =>
      letter + (` ${name} `[at + 1] ?? "")
    );
  const rest = [...pairs(right)];
  const shared = pairs(left).filter((pair) => {
    const at = rest.indexOf(pair);
    if (at >= 0) rest.splice(at, 1);
    return at >= 0;
  }).length;
  return 2 * shared / (left.length + right.length + 2);
}
