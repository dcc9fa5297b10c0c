import { RetortError } from "../errors/mod.ts";
import type { Revision } from "./revision.ts";
import { revisionAt, type RevisionGraph } from "./revision_graph.ts";

/** A revision as errors and reports show it. */
export function mention(
  { id, message, file }: Revision,
): { id: string; message: string; file: string | undefined } {
  return { id, message, file };
}

/** The error for a target that should be one revision and is several. */
export function multipleHeads(
  graph: RevisionGraph,
  requested: string,
  nodes: readonly number[],
): RetortError {
  const heads = nodes.map((node) => mention(revisionAt(graph, node)));
  const lines = heads.map(({ id, message, file }) =>
    [`  ${id}`, message, file && `(${file})`].filter(Boolean).join("  ")
  );
  const ids = heads.map(({ id }) => id).join(" ");
  return new RetortError(
    "revision/multiple-heads",
    `Cannot choose one revision for "${requested}": there are ${heads.length}\n${
      lines.join("\n")
    }`,
    {
      details: { requested, heads },
      hint: `Run \`retort merge ${ids} -m "Merge branches"\`, name one of ` +
        `them, or use "heads" for all`,
    },
  );
}
