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

/** A line that is to be placed. */
export interface Edge {
  /** The newer revision. */
  readonly from: string;
  readonly to: string;
  readonly kind: PlacedEdge["kind"];
}

/** The lines between the revisions that are shown. */
export function edgesOf(nodes: readonly PictureNode[]): readonly Edge[] {
  const shown = new Set(nodes.map(({ id }) => id));
  const edges = nodes.flatMap(({ id, downRevisions, dependencies }): Edge[] => [
    ...downRevisions.map((to): Edge => ({ from: id, to, kind: "down" })),
    ...dependencies.map((to): Edge => ({ from: id, to, kind: "dependency" })),
  ]);
  return edges.filter(({ to }) => shown.has(to));
}
