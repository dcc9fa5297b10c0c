/**
 * A schema as text: SQL, a module, JSON, a picture.
 *
 * @module
 */
export { htmlDiagram } from "./html.ts";
export { schemaJson } from "./json.ts";
export { schemaSource } from "./schema_source.ts";
export { type DumpedFile, schemaSql, schemaSqlFiles } from "./sql.ts";
export { mermaidDiagram } from "./mermaid.ts";
export { svgDiagram } from "./svg.ts";
