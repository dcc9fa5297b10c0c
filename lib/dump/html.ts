import type { SchemaModel } from "../schema/mod.ts";
import { escapeXml, svgDiagram } from "./svg.ts";

const STYLE = `
  html, body { margin: 0; height: 100%; overflow: hidden; font: 14px system-ui, sans-serif; }
  header { position: fixed; top: 12px; left: 12px; padding: 8px 12px; background: #fff;
    border: 1px solid #cbd5e1; border-radius: 6px; z-index: 1; }
  input { font: inherit; padding: 2px 6px; }
  main { height: 100%; cursor: grab; background: #f8fafc; }
  main svg { transform-origin: 0 0; background: none; }
  .dim { opacity: 0.12; }
`.trim();

/** Moves with the mouse, zooms with the wheel, finds by name. */
const BEHAVIOUR = `
  const main = document.querySelector("main");
  const svg = main.querySelector("svg");
  const view = { x: 20, y: 70, scale: 1 };
  const show = () => {
    svg.style.transform = "translate(" + view.x + "px," + view.y + "px) scale(" + view.scale + ")";
  };
  main.addEventListener("wheel", (event) => {
    event.preventDefault();
    const factor = event.deltaY < 0 ? 1.1 : 1 / 1.1;
    view.x = event.clientX - (event.clientX - view.x) * factor;
    view.y = event.clientY - (event.clientY - view.y) * factor;
    view.scale *= factor;
    show();
  }, { passive: false });
  main.addEventListener("pointermove", (event) => {
    if (event.buttons !== 1) return;
    view.x += event.movementX;
    view.y += event.movementY;
    show();
  });
  document.querySelector("input").addEventListener("input", (event) => {
    const wanted = event.target.value.toLowerCase();
    for (const element of svg.querySelectorAll(".entity, .relation")) {
      const { name = "", from = "", to = "" } = element.dataset;
      const text = [name, from, to].join(" ").toLowerCase();
      element.classList.toggle("dim", !text.includes(wanted));
    }
  });
  show();
`.trim();

/**
 * Draws a schema as a page that needs nothing but a browser.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA, htmlDiagram } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * const page = htmlDiagram(EMPTY_SCHEMA, { title: "Nothing yet" });
 * match(page, /<title>Nothing yet<\/title>/);
 * ```
 */
export function htmlDiagram(
  model: SchemaModel,
  options: { readonly title: string },
): string {
  const title = escapeXml(options.title);
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<header><strong>${title}</strong> <input type="search" placeholder="Find a table" aria-label="Find a table"></header>
<main>
${svgDiagram(model)}</main>
<script>${BEHAVIOUR}</script>
</body>
</html>
`;
}
