import {
  type DataLoss,
  LOCK_MODES,
  type Statement,
} from "../../lib/sql/mod.ts";

const BACK: Readonly<Record<Statement["reversibility"], string>> = {
  irreversible: "it cannot be taken back",
  lossless: "taking it back restores everything",
  structure: "taking it back restores the structure, not the data",
};

/** The facts of statements as one line. */
export function factsText(statements: readonly Statement[]): string {
  if (statements.length === 0) return "";
  const facts = [
    ...transactionFacts(statements),
    ...lockFacts(statements),
    ...statements.some(({ rewrites }) => rewrites)
      ? ["all rows are written anew"]
      : statements.some(({ scans }) => scans)
      ? ["all rows are read"]
      : [],
    BACK[worstOf(statements)],
    ...statements.flatMap(({ dataLoss }) => dataLoss).map(lossFact),
  ];
  return `Facts: ${facts.join("; ")}.`;
}

function transactionFacts(statements: readonly Statement[]): string[] {
  const kinds = new Set(statements.map(({ transaction }) => transaction));
  return [
    ...kinds.has("inside") ? ["in the transaction"] : [],
    ...kinds.has("outside") ? ["outside of transactions"] : [],
    ...kinds.has("commitAfter") ? ["usable only after the commit"] : [],
  ];
}

function lockFacts(statements: readonly Statement[]): string[] {
  const strongest = new Map<string, number>();
  for (const { schema, relation, mode } of statements.flatMap(locksOf)) {
    const name = schema === undefined ? relation : `${schema}.${relation}`;
    const rank = LOCK_MODES.indexOf(mode);
    strongest.set(name, Math.max(rank, strongest.get(name) ?? 0));
  }
  return [...strongest].sort().map(([name, rank]) =>
    `\`${LOCK_MODES[rank]}\` on \`${name}\``
  );
}

function locksOf({ locks }: Statement): Statement["locks"] {
  return locks;
}

function worstOf(
  statements: readonly Statement[],
): Statement["reversibility"] {
  const order = ["irreversible", "structure"] as const;
  return order.find((each) =>
    statements.some(({ reversibility }) => reversibility === each)
  ) ?? "lossless";
}

function lossFact({ kind, name, member }: DataLoss): string {
  const words = kind === "enumValue" ? "value" : kind;
  return member === undefined
    ? `the ${words} \`${name}\` is lost`
    : `the ${words} \`${name}.${member}\` is lost`;
}
