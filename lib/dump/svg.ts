import type { SchemaModel } from "../schema/mod.ts";
import { type EntityColumn, entityRelations } from "./entity_relations.ts";
import {
  HEADER_HEIGHT,
  layOut,
  type Picture,
  type PlacedEntity,
  type PlacedRelation,
  type Point,
  ROW_HEIGHT,
} from "./layout.ts";

const STYLE = `
  .retort-er { background: #fff; font: 12px ui-monospace, Menlo, Consolas, monospace; }
  .retort-er .box { fill: #fff; stroke: #64748b; }
  .retort-er .head { fill: #334155; }
  .retort-er .name { fill: #fff; font-weight: 600; }
  .retort-er .column { fill: #0f172a; }
  .retort-er .optional { fill: #64748b; }
  .retort-er .type { fill: #0369a1; text-anchor: end; }
  .retort-er .key { fill: #b45309; }
  .retort-er .relation { fill: none; stroke: #64748b; stroke-width: 1.3; }
  .retort-er .relation.optional { stroke-dasharray: 5 3; }
`.trim();

/** Writes text so that XML keeps it as it is. */
export function escapeXml(text: string): string {
  return text.replaceAll("&", "&amp;").replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;").replaceAll('"', "&quot;");
}

function title(comment: string | undefined): string {
  return comment === undefined ? "" : `<title>${escapeXml(comment)}</title>`;
}

function columnLines(
  column: EntityColumn,
  { x, y, width }: {
    readonly x: number;
    readonly y: number;
    readonly width: number;
  },
): string {
  const keys = column.keys.length === 0
    ? ""
    : ` <tspan class="key">${column.keys.join(" ")}</tspan>`;
  const look = column.nullable ? "optional" : "column";
  return [
    `<g>${title(column.comment)}`,
    `<text class="${look}" x="${x + 8}" y="${y}">${
      escapeXml(column.name)
    }${keys}</text>`,
    `<text class="type" x="${x + width - 8}" y="${y}">${
      escapeXml(column.type)
    }</text></g>`,
  ].join("");
}

function entityLines(placed: PlacedEntity): readonly string[] {
  const { entity, x, y, width, height } = placed;
  return [
    `<g class="entity" data-name="${escapeXml(entity.name)}">${
      title(entity.comment)
    }`,
    `<rect class="box" x="${x}" y="${y}" width="${width}" height="${height}" rx="4"/>`,
    `<path class="head" d="M${x} ${y + HEADER_HEIGHT - 4}v-${
      HEADER_HEIGHT - 8
    }q0 -4 4 -4h${width - 8}q4 0 4 4v${HEADER_HEIGHT - 8}z"/>`,
    `<text class="name" x="${x + 8}" y="${y + 17}">${
      escapeXml(entity.name)
    }</text>`,
    ...entity.columns.map((column, index) =>
      columnLines(column, {
        x,
        y: y + HEADER_HEIGHT + index * ROW_HEIGHT + 13,
        width,
      })
    ),
    "</g>",
  ];
}

function pathOf(points: readonly Point[]): string {
  return points.map(({ x, y }, index) => `${index === 0 ? "M" : "L"}${x} ${y}`)
    .join("");
}

function relationLine({ relation, points }: PlacedRelation): string {
  const many = relation.unique ? "" : ' marker-start="url(#retort-many)"';
  const look = relation.optional ? "relation optional" : "relation";
  const label = `${relation.from} (${
    relation.columns.join(", ")
  }) → ${relation.to}`;
  return `<path class="${look}" data-from="${
    escapeXml(relation.from)
  }" data-to="${escapeXml(relation.to)}" d="${
    pathOf(points)
  }"${many} marker-end="url(#retort-one)"><title>${
    escapeXml(label)
  }</title></path>`;
}

const MARKERS = `<defs>
<marker id="retort-many" viewBox="0 0 12 12" refX="0" refY="6" markerWidth="12" markerHeight="12" orient="auto"><path d="M0 1L10 6L0 11" fill="none" stroke="#64748b"/></marker>
<marker id="retort-one" viewBox="0 0 12 12" refX="11" refY="6" markerWidth="12" markerHeight="12" orient="auto"><path d="M7 1V11" fill="none" stroke="#64748b"/></marker>
</defs>`;

function draw(picture: Picture): string {
  const { width, height } = picture;
  return [
    `<svg class="retort-er" xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">`,
    `<style>${STYLE}</style>`,
    MARKERS,
    ...picture.relations.map(relationLine),
    ...picture.entities.flatMap(entityLines),
    "</svg>",
    "",
  ].join("\n");
}

/**
 * Draws a schema's tables and foreign keys as an SVG picture.
 *
 * @example
 * ```ts
 * import { EMPTY_SCHEMA, svgDiagram } from "@retort/retort";
 * import { match } from "node:assert/strict";
 *
 * match(svgDiagram(EMPTY_SCHEMA), /^<svg /);
 * ```
 */
export function svgDiagram(model: SchemaModel): string {
  return draw(layOut(entityRelations(model)));
}
