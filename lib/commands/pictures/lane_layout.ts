import type { PictureNode } from "./picture_node.ts";
import { BOX, type Edge, edgesOf, type Layout, type Point } from "./placed.ts";

const COLUMN = BOX.width + 24;
const ROW = BOX.height + 32;
/** How far from a box its lines turn. */
const TURN = 16;

/**
 * Finds places in one pass, for histories of any length: each revision has a
 * row of its own, and lines run down in lanes that no box stands in.
 *
 * Nodes must come before what they build on.
 */
export function layOutInLanes(nodes: readonly PictureNode[]): Layout {
  const edges = Map.groupBy(edgesOf(nodes), ({ from }) => from);
  const places = new Map<string, Point>();
  const laneOf = new Map<Edge, number>();
  const lanes: (string | undefined)[] = [];
  let columns = 0;
  for (const [row, { id }] of nodes.entries()) {
    const own = takeLane(lanes, id);
    places.set(id, { x: middleOf(own), y: row * ROW + BOX.height / 2 });
    for (const [lane, to] of lanes.entries()) {
      if (to === id) lanes[lane] = undefined;
    }
    for (const [place, edge] of (edges.get(id) ?? []).entries()) {
      const lane = place === 0 ? own : takeLane(lanes, edge.to);
      lanes[lane] = edge.to;
      laneOf.set(edge, lane);
    }
    columns = Math.max(columns, lanes.length, own + 1);
  }
  return {
    width: Math.max(columns * COLUMN - (COLUMN - BOX.width), 0),
    height: Math.max(nodes.length * ROW - (ROW - BOX.height), 0),
    nodes: nodes.map((node) => ({ node, ...placeOf(places, node.id) })),
    edges: [...laneOf].map(([edge, lane]) => ({
      kind: edge.kind,
      points: pointsOf(edge, { places, lane }),
    })),
  };
}

/** The lane that leads to a revision already, or the first that is free. */
function takeLane(lanes: readonly (string | undefined)[], id: string): number {
  const known = lanes.indexOf(id);
  if (known !== -1) return known;
  const free = lanes.indexOf(undefined);
  return free === -1 ? lanes.length : free;
}

function middleOf(lane: number): number {
  return lane * COLUMN + BOX.width / 2;
}

function placeOf(places: ReadonlyMap<string, Point>, id: string): Point {
  return places.get(id) ?? { x: 0, y: 0 };
}

function pointsOf(
  { from, to }: Edge,
  { places, lane }: {
    readonly places: ReadonlyMap<string, Point>;
    readonly lane: number;
  },
): readonly Point[] {
  const start = placeOf(places, from);
  const end = placeOf(places, to);
  const x = middleOf(lane);
  const top = start.y + BOX.height / 2;
  const bottom = end.y - BOX.height / 2;
  return [
    { x: start.x, y: top },
    { x, y: top + TURN },
    { x, y: bottom - TURN },
    { x: end.x, y: bottom },
  ];
}
