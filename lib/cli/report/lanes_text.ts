import { drawLanes } from "../../commands/pictures/lanes.ts";
import type { PictureNode } from "../../commands/pictures/picture_node.ts";
import { style, visibleLength } from "../style.ts";
import { wrapText } from "./wrap_text.ts";

/** Fewer columns than these are too few for text beside the lines. */
const MIN_TEXT_WIDTH = 16;

function nodeText(node: PictureNode): string {
  const { id, message, branchLabels, state, isHead, isCurrent } = node;
  const shown = state === "applied"
    ? style.green(id)
    : state === "pending"
    ? style.yellow(id)
    : style.cyan(id);
  return [
    shown,
    branchLabels.length > 0 && style.magenta(`(${branchLabels.join(", ")})`),
    isHead && style.bold("(head)"),
    isCurrent && style.bold(style.green("(current)")),
    state === "pending" && style.yellow("(pending)"),
    message,
  ].filter(Boolean).join(" ");
}

/** Draws a history as lines with the revisions beside them. */
export function lanesText(
  nodes: readonly PictureNode[],
  columns: number,
): string {
  return drawLanes(nodes).flatMap(({ drawing, below, node }) => {
    if (node === undefined) return [style.dim(drawing)];
    const width = Math.max(visibleLength(drawing), visibleLength(below));
    const room = Math.max(MIN_TEXT_WIDTH, columns - width - 1);
    const [first = "", ...more] = wrapText(nodeText(node), room).split("\n");
    const gap = " ".repeat(width - visibleLength(below));
    return [
      `${style.dim(drawing)} ${first}`,
      ...more.map((line) => `${style.dim(below)}${gap} ${line}`),
    ];
  }).join("\n");
}
