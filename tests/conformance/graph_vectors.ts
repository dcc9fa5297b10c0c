/** Reads recorded questions about revision graphs and their answers. */
import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";
import type { Revision } from "../../lib/revisions/mod.ts";

/** An answer: a value or the code of an error. */
export interface Answer {
  readonly ok?: unknown;
  readonly error?: string;
  readonly code?: string;
  readonly ops?: readonly string[];
  readonly end?: readonly string[];
  readonly start?: readonly string[];
  readonly opsError?: string;
  readonly warn?: readonly string[];
}

/** One question; which arguments there are follows from the kind. */
export interface Query {
  readonly kind: string;
  readonly expect: Answer;
  readonly varies?: readonly string[];
  readonly alts?: readonly Answer[];
  readonly suspect?: readonly string[];
  readonly id?: string | readonly string[];
  readonly label?: string | null;
  readonly upper?: string | readonly string[] | null;
  readonly lower?: string | readonly string[] | null;
  readonly inclusive?: boolean;
  readonly implicitBase?: boolean;
  readonly forDowngrade?: boolean;
  readonly assertRelative?: boolean;
  readonly range?: string;
  readonly from?: readonly string[];
  readonly to?: string | readonly string[] | null;
  readonly rows?: readonly string[];
  readonly targets?: readonly string[];
  readonly against?: string;
  readonly deps?: boolean;
  readonly head?: string | readonly string[];
  readonly splice?: boolean;
  readonly dependsOn?: readonly string[];
  readonly heads?: readonly string[];
  readonly steps?: readonly (readonly [string, "up" | "down"])[];
}

/** A graph with the questions that were asked about it. */
export interface Vector {
  readonly id: string;
  readonly family: string;
  readonly revisions: readonly {
    readonly id: string;
    readonly down: readonly string[];
    readonly labels?: readonly string[];
    readonly dependsOn?: readonly string[];
  }[];
  readonly deps?: Readonly<Record<string, readonly string[]>>;
  readonly load?: {
    readonly ok?: boolean;
    readonly error?: string;
    readonly code?: string;
    readonly warn?: readonly string[];
  };
  readonly queries: readonly Query[];
}

/** The file of vectors: the one named, the shared one, or the copy here. */
export function vectorsFile(): string {
  const named = process.env["RETORT_VECTORS_GRAPH"];
  if (named !== undefined && named !== "") return named;
  const root = new URL("../../", import.meta.url);
  const shared = new URL("../shared/vectors/graph.jsonl", root);
  return fileURLToPath(
    existsSync(shared) ? shared : new URL("tests/vectors/graph.jsonl", root),
  );
}

/** Reads all vectors of a file. */
export async function readVectors(file: string): Promise<readonly Vector[]> {
  const text = await readFile(file, "utf8");
  return text.split("\n").filter((line) => line !== "")
    .map((line): Vector => JSON.parse(line));
}

/** The revisions of a vector as the project would have read them. */
export function revisionsOf(vector: Vector): readonly Revision[] {
  return vector.revisions.map(({ id, down, labels, dependsOn }, place) => ({
    id,
    downRevisions: down,
    branchLabels: labels ?? [],
    dependsOn: dependsOn ?? [],
    message: `Revision ${id}`,
    doc: `Revision ${id}`,
    file: `migrations/${place}_${id}.ts`,
  }));
}
