import type { PictureNode } from "./picture_node.ts";

/** Draws a history as a Mermaid flow chart, oldest on top. */
export function drawMermaid(nodes: readonly PictureNode[]): string {
  const names = new Map(nodes.map(({ id }, place) => [id, `r${place}`]));
  const lines = ["flowchart TD"];
  for (const node of nodes.toReversed()) {
    const { id } = node;
    lines.push(`  ${names.get(id)}["${textOf(node)}"]${classOf(node)}`);
  }
  for (const { id, downRevisions, dependencies } of nodes.toReversed()) {
    for (const parent of downRevisions) {
      if (!names.has(parent)) continue;
      lines.push(`  ${names.get(parent)} --> ${names.get(id)}`);
    }
    for (const dependency of dependencies) {
      if (!names.has(dependency)) continue;
      lines.push(`  ${names.get(dependency)} -.-> ${names.get(id)}`);
    }
  }
  lines.push(
    "  classDef applied fill:#e6f4ea,stroke:#188038,color:#0b3d1f",
    "  classDef pending fill:#fff4e0,stroke:#b06000,color:#4a2a00",
    "  classDef current stroke-width:3px",
  );
  return lines.join("\n");
}

function classOf({ state, isCurrent }: PictureNode): string {
  if (isCurrent) return ":::applied:::current";
  return state === undefined ? "" : `:::${state}`;
}

function textOf({ id, message, branchLabels }: PictureNode): string {
  const labels = branchLabels.length > 0 ? ` (${branchLabels.join(", ")})` : "";
  const lines = [`${id}${labels}`, message].filter((line) => line !== "");
  return lines.map(escaped).join("<br/>");
}

/** Mermaid reads `#` and the marks of HTML in quoted text. */
function escaped(text: string): string {
  return text.replaceAll("#", "#35;").replaceAll("&", "#38;")
    .replaceAll('"', "#quot;").replaceAll("<", "#lt;").replaceAll(">", "#gt;");
}
