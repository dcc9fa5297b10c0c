/**
 * A schema as text: JSON and pictures.
 *
 * @module
 */
export { htmlDiagram } from "./html.ts";
export { schemaJson } from "./json.ts";
export { mermaidDiagram } from "./mermaid.ts";
export { svgDiagram } from "./svg.ts";
