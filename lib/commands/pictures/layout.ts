import dagre from "@dagrejs/dagre";
import { layOutInLanes } from "./lane_layout.ts";
import type { PictureNode } from "./picture_node.ts";
import { BOX, edgesOf, type Layout, type Point } from "./placed.ts";

/** More than these take the library seconds, and in the end its stack. */
const MOST_NODES = 800;

/** Finds places for revisions and lines, newest on top. */
export function layOut(nodes: readonly PictureNode[]): Layout {
  return nodes.length > MOST_NODES ? layOutInLanes(nodes) : layOutByRank(nodes);
}

function layOutByRank(nodes: readonly PictureNode[]): Layout {
  const drawing = new dagre.graphlib.Graph({ multigraph: true });
  drawing.setGraph({ rankdir: "TB", nodesep: 24, ranksep: 32, edgesep: 12 });
  for (const { id } of nodes) drawing.setNode(id, { ...BOX });
  const edges = edgesOf(nodes);
  for (const { from, to, kind } of edges) {
    drawing.setEdge(from, to, { weight: kind === "down" ? 4 : 1 }, kind);
  }
  dagre.layout(drawing);
  const { width = 0, height = 0 } = drawing.graph();
  return {
    width: finite(width),
    height: finite(height),
    nodes: nodes.map((node) => ({ node, ...pointOf(drawing.node(node.id)) })),
    edges: edges.map(({ from, to, kind }) => ({
      kind,
      points: pointsOf(drawing.edge(from, to, kind)),
    })),
  };
}

function pointOf(value: unknown): Point {
  const { x, y } = { x: 0, y: 0, ...asRecord(value) };
  return { x: finite(x), y: finite(y) };
}

function pointsOf(value: unknown): readonly Point[] {
  const { points } = asRecord(value);
  return Array.isArray(points) ? points.map(pointOf) : [];
}

function asRecord(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? { ...value } : {};
}

/** A number that is fit for a picture; dagre gives -Infinity for no nodes. */
function finite(value: unknown): number {
  return typeof value === "number" && Number.isFinite(value)
    ? Math.round(value * 10) / 10
    : 0;
}
