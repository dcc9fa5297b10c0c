/** What has to be put into order. */
export interface OrderInput<Node> {
  readonly nodes: readonly Node[];
  /** The places, in `nodes`, of what must come before the node at a place. */
  readonly after: readonly ReadonlySet<number>[];
  /** Which of two nodes that nothing orders comes first. */
  readonly compare: (left: Node, right: Node) => number;
}

/** Nodes in order, or the groups of nodes that wait for each other. */
export type OrderResult<Node> =
  | { readonly ordered: readonly Node[] }
  | { readonly cycles: readonly (readonly Node[])[] };

/** Orders nodes so that each comes after those it waits for. */
export function order<Node>(input: OrderInput<Node>): OrderResult<Node> {
  const { nodes, after, compare } = input;
  // Comparing places is cheaper than comparing nodes, so nodes are ranked once.
  const places = nodes.map((_, place) => place)
    .sort((left, right) => compareAt(nodes, { left, right, compare }));
  const rankOf: number[] = [];
  places.forEach((place, rank) => rankOf[place] = rank);
  const followers: number[][] = nodes.map(() => []);
  const waits = after.map((befores) => befores.size);
  after.forEach((befores, place) => {
    for (const before of befores) followers[before]?.push(place);
  });
  const ready = createHeap();
  waits.forEach((count, place) => {
    if (count === 0) ready.push(rankOf[place] ?? 0);
  });
  const ordered: Node[] = [];
  for (let rank = ready.pop(); rank !== undefined; rank = ready.pop()) {
    const place = places[rank] ?? 0;
    ordered.push(...nodes.slice(place, place + 1));
    for (const follower of followers[place] ?? []) {
      const left = (waits[follower] ?? 0) - 1;
      waits[follower] = left;
      if (left === 0) ready.push(rankOf[follower] ?? 0);
    }
  }
  if (ordered.length === nodes.length) return { ordered };
  const groups = components(after).filter((group) => group.length > 1);
  return {
    cycles: groups.map((group) =>
      group.flatMap((place) => nodes.slice(place, place + 1))
    ),
  };
}

function compareAt<Node>(
  nodes: readonly Node[],
  pair: {
    readonly left: number;
    readonly right: number;
    readonly compare: (left: Node, right: Node) => number;
  },
): number {
  const left = nodes[pair.left];
  const right = nodes[pair.right];
  if (left === undefined || right === undefined) return 0;
  return pair.compare(left, right);
}

interface Heap {
  push(value: number): void;
  pop(): number | undefined;
}

/** A binary heap that gives the smallest number first. */
function createHeap(): Heap {
  const values: number[] = [];
  const at = (index: number): number => values[index] ?? Infinity;
  const swap = (left: number, right: number): void => {
    const kept = at(left);
    values[left] = at(right);
    values[right] = kept;
  };
  return {
    push(value): void {
      let index = values.push(value) - 1;
      for (let up = (index - 1) >> 1; index > 0; up = (index - 1) >> 1) {
        if (at(up) <= at(index)) break;
        swap(index, up);
        index = up;
      }
    },
    pop(): number | undefined {
      const top = values[0];
      const last = values.pop();
      if (last === undefined || values.length === 0) return top;
      values[0] = last;
      for (let index = 0;;) {
        const left = 2 * index + 1;
        const least = at(left + 1) < at(left) ? left + 1 : left;
        if (at(least) >= at(index)) break;
        swap(index, least);
        index = least;
      }
      return top;
    },
  };
}

/** Groups of places that can all reach each other (Tarjan, without recursion). */
function components(
  after: readonly ReadonlySet<number>[],
): readonly (readonly number[])[] {
  const index: number[] = [];
  const low: number[] = [];
  const stack: number[] = [];
  const onStack = new Set<number>();
  const found: number[][] = [];
  let counter = 0;
  const enter = (place: number): Frame => {
    index[place] = low[place] = counter++;
    stack.push(place);
    onStack.add(place);
    return { place, rest: (after[place] ?? new Set()).values() };
  };
  const leave = (place: number): void => {
    if (low[place] !== index[place]) return;
    const group = stack.splice(stack.indexOf(place));
    for (const member of group) onStack.delete(member);
    found.push(group);
  };
  after.forEach((_, root) => {
    if (index[root] !== undefined) return;
    const frames = [enter(root)];
    for (let frame = frames.at(-1); frame; frame = frames.at(-1)) {
      const next = frame.rest.next();
      if (next.done) {
        leave(frame.place);
        frames.pop();
        const up = frames.at(-1);
        if (up) lower(low, { place: up.place, to: low[frame.place] });
      } else if (index[next.value] === undefined) {
        frames.push(enter(next.value));
      } else if (onStack.has(next.value)) {
        lower(low, { place: frame.place, to: index[next.value] });
      }
    }
  });
  return found;
}

interface Frame {
  readonly place: number;
  readonly rest: Iterator<number>;
}

function lower(
  low: number[],
  change: { readonly place: number; readonly to: number | undefined },
): void {
  const now = low[change.place] ?? Infinity;
  low[change.place] = Math.min(now, change.to ?? Infinity);
}
