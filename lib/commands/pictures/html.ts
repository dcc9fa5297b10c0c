import type { PictureNode } from "./picture_node.ts";
import { drawSvg } from "./svg.ts";

const STYLE = `
  body { margin: 0; font: 14px system-ui, sans-serif; color: #202124; background: #ffffff }
  header { position: sticky; top: 0; padding: 10px 16px; background: #f8f9fa; border-bottom: 1px solid #dadce0 }
  header b { margin-right: 16px }
  .key::before { content: ""; display: inline-block; width: 12px; height: 12px; margin: 0 6px 0 16px; border: 1px solid #5f6368; border-radius: 3px; vertical-align: -2px; background: var(--fill) }
  main { overflow: auto; text-align: center }
`;

/** Draws a history as a page that needs nothing else. */
export function drawHtml(nodes: readonly PictureNode[]): string {
  const applied = nodes.filter(({ state }) => state === "applied").length;
  const pending = nodes.filter(({ state }) => state === "pending").length;
  const keys = applied + pending === 0 ? "" : [
    `<span class="key" style="--fill:#e6f4ea">${applied} applied</span>`,
    `<span class="key" style="--fill:#fff4e0">${pending} pending</span>`,
  ].join("");
  return [
    "<!doctype html>",
    '<html lang="en">',
    "<head>",
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    "<title>Revision graph</title>",
    `<style>${STYLE}</style>`,
    "</head>",
    "<body>",
    `<header><b>${nodes.length} revisions</b>${keys}</header>`,
    `<main>${drawSvg(nodes)}</main>`,
    "</body>",
    "</html>",
  ].join("\n");
}
