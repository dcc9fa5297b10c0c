import type { PictureNode } from "./picture_node.ts";

const FILL: Readonly<Record<string, string>> = {
  applied: "#e6f4ea",
  pending: "#fff4e0",
};

/** Draws a history in Graphviz's language, oldest on top. */
export function drawDot(nodes: readonly PictureNode[]): string {
  const shown = new Set(nodes.map(({ id }) => id));
  const lines = [
    "digraph revisions {",
    '  node [shape=box, style="rounded,filled", fillcolor="#ffffff", fontname="sans-serif"];',
  ];
  for (const node of nodes.toReversed()) {
    lines.push(`  ${quoted(node.id)} [${attributesOf(node)}];`);
  }
  for (const { id, downRevisions, dependencies } of nodes.toReversed()) {
    for (const parent of downRevisions.filter((one) => shown.has(one))) {
      lines.push(`  ${quoted(parent)} -> ${quoted(id)};`);
    }
    for (const other of dependencies.filter((one) => shown.has(one))) {
      lines.push(`  ${quoted(other)} -> ${quoted(id)} [style=dashed];`);
    }
  }
  return [...lines, "}"].join("\n");
}

function attributesOf(node: PictureNode): string {
  const { id, message, branchLabels, state, isCurrent } = node;
  const labels = branchLabels.length > 0 ? ` (${branchLabels.join(", ")})` : "";
  const text = [`${id}${labels}`, message].filter((line) => line !== "");
  return [
    `label=${quoted(text.join("\n"))}`,
    ...(state === undefined ? [] : [`fillcolor="${FILL[state]}"`]),
    ...(isCurrent ? ["penwidth=3"] : []),
  ].join(", ");
}

function quoted(text: string): string {
  const inner = text.replaceAll("\\", "\\\\").replaceAll('"', '\\"')
    .replaceAll("\n", "\\n");
  return `"${inner}"`;
}
