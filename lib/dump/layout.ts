import { Graph, layout } from "@dagrejs/dagre";
import type { Entity, EntityRelations, Relation } from "./entity_relations.ts";

/** The height of a line of a table. */
export const ROW_HEIGHT = 20;
/** The height of a table's name. */
export const HEADER_HEIGHT = 28;
/** The width of a letter of the fixed-width font. */
export const LETTER_WIDTH = 7.3;
const PADDING = 16;
const MARGIN = 24;

/** A table with its place: its upper left corner. */
export interface PlacedEntity {
  readonly entity: Entity;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A place in a picture. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A foreign key with its way. */
export interface PlacedRelation {
  readonly relation: Relation;
  readonly points: readonly Point[];
}

/** A picture, before it is drawn. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly entities: readonly PlacedEntity[];
  readonly relations: readonly PlacedRelation[];
}

/** The letters of a line: a column's name, type and keys with gaps between. */
function letters(entity: Entity): number {
  const lines = entity.columns.map(({ name, type, keys }) =>
    name.length + type.length + keys.join(" ").length + 5
  );
  return Math.max(entity.name.length, 12, ...lines);
}

function sizeOf(entity: Entity): { width: number; height: number } {
  return {
    width: Math.ceil(letters(entity) * LETTER_WIDTH) + PADDING,
    height: HEADER_HEIGHT + entity.columns.length * ROW_HEIGHT + 4,
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}

/** Finds a place for each table and a way for each foreign key. */
export function layOut({ entities, relations }: EntityRelations): Picture {
  const graph = new Graph({ multigraph: true });
  graph.setGraph({
    rankdir: "LR",
    nodesep: 32,
    ranksep: 72,
    marginx: MARGIN,
    marginy: MARGIN,
  });
  graph.setDefaultEdgeLabel(() => ({}));
  for (const entity of entities) graph.setNode(entity.name, sizeOf(entity));
  relations.forEach((relation, index) => {
    graph.setEdge(relation.from, relation.to, {}, `${index}`);
  });
  layout(graph);
  const { width = 0, height = 0 } = graph.graph();
  return {
    width: Math.ceil(Math.max(width, MARGIN * 2)),
    height: Math.ceil(Math.max(height, MARGIN * 2)),
    entities: entities.map((entity) => {
      const node = graph.node(entity.name);
      return {
        entity,
        x: round(node.x - node.width / 2),
        y: round(node.y - node.height / 2),
        width: node.width,
        height: node.height,
      };
    }),
    relations: relations.map((relation, index) => ({
      relation,
      points: graph.edge(relation.from, relation.to, `${index}`).points
        .map(({ x, y }: Point) => ({ x: round(x), y: round(y) })),
    })),
  };
}
