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
  /** Whether the wanted schema itself says that this is what it was called. */
  readonly isSaid: boolean;
}

/** Below this, two things are too different to be asked about. */
export const LEAST_LIKENESS = 0.5;

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

/**
 * Of each thing the first candidate that claims it: what competes with a
 * candidate further in front is left out.
 */
export function withoutRivals(
  candidates: readonly RenameCandidate[],
): readonly RenameCandidate[] {
  const claimed = new Set<string>();
  return candidates.filter((candidate) => {
    const claims = claimsOf(candidate);
    if (claims.some((claim) => claimed.has(claim))) return false;
    claims.forEach((claim) => claimed.add(claim));
    return true;
  });
}

function claimsOf(
  { kind, schema, of = "", from, to, toSchema = schema }: RenameCandidate,
): readonly string[] {
  return [
    ["from", kind, schema, of, from].join("\0"),
    ["to", kind, toSchema, of, to].join("\0"),
  ];
}
