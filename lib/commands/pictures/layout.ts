import dagre from "@dagrejs/dagre";
import type { PictureNode } from "./picture_node.ts";

/** A point of a picture; y grows downwards. */
export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A box with the revision it stands for; x and y are its middle. */
export interface PlacedNode extends Point {
  readonly node: PictureNode;
}

/** A line from a revision to one that builds or depends on it. */
export interface PlacedEdge {
  readonly kind: "down" | "dependency";
  readonly points: readonly Point[];
}

/** Where everything of a picture is. */
export interface Layout {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly PlacedNode[];
  readonly edges: readonly PlacedEdge[];
}

/** The size of a revision's box. */
export const BOX: { readonly width: number; readonly height: number } = {
  width: 240,
  height: 48,
};

/** Finds places for revisions and lines, newest on top. */
export function layOut(nodes: readonly PictureNode[]): Layout {
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

interface Edge {
  /** The newer revision. */
  readonly from: string;
  readonly to: string;
  readonly kind: PlacedEdge["kind"];
}

function edgesOf(nodes: readonly PictureNode[]): readonly Edge[] {
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id, downRevisions, dependencies }): Edge[] => [
    ...downRevisions.map((to): Edge => ({ from: id, to, kind: "down" })),
    ...dependencies.map((to): Edge => ({ from: id, to, kind: "dependency" })),
  ]);
  return edges.filter(({ to }) => shown.has(to));
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
