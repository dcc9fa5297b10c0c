import { layOut } from "./layout.ts";
import type { PictureNode } from "./picture_node.ts";
import { BOX, type PlacedEdge, type PlacedNode } from "./placed.ts";

const MARGIN = 16;
const MESSAGE_LENGTH = 31;
const ID_LENGTH = 28;

const STYLE = `
  .box { fill: #ffffff; stroke: #5f6368; rx: 8px }
  .applied .box { fill: #e6f4ea; stroke: #188038 }
  .pending .box { fill: #fff4e0; stroke: #b06000 }
  .current .box { stroke-width: 3 }
  .line { fill: none; stroke: #5f6368; stroke-width: 1.5 }
  .dependency { stroke-dasharray: 5 4; stroke: #8430ce }
  text { font: 12px system-ui, sans-serif; fill: #202124 }
  .id { font: 600 12px ui-monospace, monospace }
  .label { fill: #1967d2 }
`;

/** Draws a history as a picture that needs nothing else, newest on top. */
export function drawSvg(nodes: readonly PictureNode[]): string {
  const layout = layOut(nodes);
  const width = layout.width + 2 * MARGIN;
  const height = layout.height + 2 * MARGIN;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="${-MARGIN} ${-MARGIN} ${width} ${height}" role="img" aria-label="Revision graph">`,
    `<style>${STYLE}</style>`,
    `<rect x="${-MARGIN}" y="${-MARGIN}" width="${width}" height="${height}" fill="#ffffff"/>`,
    ...layout.edges.map(drawEdge),
    ...layout.nodes.map(drawNode),
    "</svg>",
  ].join("\n");
}

function drawEdge({ kind, points }: PlacedEdge): string {
  const path = points.map(({ x, y }, place) =>
    `${place === 0 ? "M" : "L"}${x} ${y}`
  ).join(" ");
  const names = kind === "dependency" ? "line dependency" : "line";
  return `<path class="${names}" d="${path}"/>`;
}

function drawNode({ node, x, y }: PlacedNode): string {
  const { id, message, branchLabels, state, isCurrent, isHead } = node;
  const left = x - BOX.width / 2;
  const top = y - BOX.height / 2;
  const names = ["revision", state, isCurrent ? "current" : undefined];
  const labels = [...branchLabels, ...(isHead ? ["head"] : [])].join(", ");
  return [
    `<g class="${names.filter(Boolean).join(" ")}">`,
    `<title>${escapeMarkup([id, message, labels].join("\n").trim())}</title>`,
    `<rect class="box" x="${left}" y="${top}" width="${BOX.width}" height="${BOX.height}" rx="8"/>`,
    `<text class="id" x="${left + 12}" y="${top + 20}">${
      escapeMarkup(shortened(id, ID_LENGTH))
    }${
      labels === ""
        ? ""
        : `<tspan class="label" dx="6">${
          escapeMarkup(shortened(labels, ID_LENGTH - Math.min(id.length, 16)))
        }</tspan>`
    }</text>`,
    `<text x="${left + 12}" y="${top + 37}">${
      escapeMarkup(shortened(message, MESSAGE_LENGTH))
    }</text>`,
    "</g>",
  ].join("");
}

function shortened(text: string, longest: number): string {
  const characters = [...text];
  return characters.length <= longest
    ? text
    : `${characters.slice(0, longest - 1).join("")}…`;
}

/** Makes text safe in SVG and HTML; characters that XML forbids are dropped. */
export function escapeMarkup(text: string): string {
  // deno-lint-ignore no-control-regex -- XML forbids these
  return text.replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, "")
    .replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
