import type { PictureNode } from "./picture_node.ts";

/** A line of a history drawn with lines: a revision, or lines alone. */
export interface LaneRow {
  /** The drawing, as wide as it needs to be. */
  readonly drawing: string;
  /** The lines that run on below it, where the text takes more than a line. */
  readonly below: string;
  /** The revision on this line. */
  readonly node?: PictureNode | undefined;
}

/** Where lines leave a cell. */
interface Cell {
  up?: boolean;
  down?: boolean;
  left?: boolean;
  right?: boolean;
}

const NODE_SIGN = "○";
const CURRENT_SIGN = "●";

/** The sign for each combination of up, down, left and right. */
const SIGNS = " ╵╷│╴╯╮┤╶╰╭├─┴┬┼";

/**
 * Draws a history, newest first, as lines that run down from revision to
 * revision. Nodes must come before what they build on.
 */
export function drawLanes(nodes: readonly PictureNode[]): readonly LaneRow[] {
  const shown = new Set(nodes.map(({ id }) => id));
  const rows: LaneRow[] = [];
  let lanes: Lanes = [];
  for (const node of nodes) {
    const waiting = lanes.flatMap((id, lane) => id === node.id ? [lane] : []);
    const own = waiting[0] ?? freeLane(lanes);
    const joined = waiting.slice(1);
    if (joined.length > 0) {
      const next = lanes.map((id, lane) => joined.includes(lane) ? null : id);
      rows.push(connection(lanes, next, { own, others: joined }));
      lanes = next;
    }
    const parents = [...node.downRevisions, ...node.dependencies]
      .filter((id) => shown.has(id));
    rows.push(nodeRow(replaced(lanes, own, parents[0] ?? null), own, node));
    const { next, others } = followParents(lanes, own, parents);
    if (others.length > 0) {
      const before = replaced(lanes, own, node.id);
      rows.push(connection(before, next, { own, others }));
    }
    lanes = trimmed(next);
  }
  return rows;
}

/** The revision that each lane leads to; none where the lane is free. */
type Lanes = readonly (string | null)[];

function freeLane(lanes: Lanes): number {
  const free = lanes.indexOf(null);
  return free === -1 ? lanes.length : free;
}

function replaced(lanes: Lanes, lane: number, id: string | null): Lanes {
  const next = [...lanes];
  while (next.length <= lane) next.push(null);
  next[lane] = id;
  return next;
}

function trimmed(lanes: Lanes): Lanes {
  const last = lanes.findLastIndex((id) => id !== null);
  return lanes.slice(0, last + 1);
}

/** Leads a revision's own lane to its first parent, and finds lanes for others. */
function followParents(
  lanes: Lanes,
  own: number,
  [first, ...more]: readonly string[],
): { readonly next: Lanes; readonly others: readonly number[] } {
  let next = replaced(lanes, own, first ?? null);
  const others: number[] = [];
  for (const parent of more) {
    const known = next.findIndex((id, lane) => id === parent && lane !== own);
    const lane = known === -1 ? freeLane(next) : known;
    next = replaced(next, lane, parent);
    others.push(lane);
  }
  return { next, others };
}

function nodeRow(lanes: Lanes, own: number, node: PictureNode): LaneRow {
  const width = Math.max(lanes.length, own + 1);
  const below = Array.from(
    { length: width },
    (_, lane): string => (lanes[lane] ?? null) === null ? " " : "│",
  );
  const sign = node.isCurrent ? CURRENT_SIGN : NODE_SIGN;
  const signs = below.with(own, sign);
  return {
    drawing: signs.join(" ").trimEnd(),
    below: below.join(" ").trimEnd(),
    node,
  };
}

/** Draws lines from a lane to others, between two states of the lanes. */
function connection(
  before: Lanes,
  after: Lanes,
  { own, others }: { readonly own: number; readonly others: readonly number[] },
): LaneRow {
  const width = Math.max(before.length, after.length);
  const ends = [own, ...others];
  const first = Math.min(...ends);
  const last = Math.max(...ends);
  const drawing = Array.from({ length: width }, (_, lane) => {
    const cell: Cell = {
      up: (before[lane] ?? null) !== null,
      down: (after[lane] ?? null) !== null,
      left: lane > first && lane <= last,
      right: lane >= first && lane < last,
    };
    const gap = lane >= first && lane < last ? "─" : " ";
    return `${signOf(cell)}${gap}`;
  });
  return { drawing: drawing.join("").trimEnd(), below: "" };
}

function signOf({ up, down, left, right }: Cell): string {
  const place = Number(up) + 2 * Number(down) + 4 * Number(left) +
    8 * Number(right);
  return SIGNS[place] ?? " ";
}
