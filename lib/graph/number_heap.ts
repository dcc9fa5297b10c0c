import { at } from "./directed_graph.ts";

/** Adds a number to a heap whose first entry is the smallest. */
export function pushNumber(heap: number[], value: number): void {
  heap.push(value);
  let place = heap.length - 1;
  while (place > 0) {
    const above = (place - 1) >> 1;
    if (at(heap, above) <= value) break;
    heap[place] = at(heap, above);
    place = above;
  }
  heap[place] = value;
}

/** Puts a number in the place of the smallest. */
export function replaceSmallest(heap: number[], value: number): void {
  const length = heap.length;
  let place = 0;
  for (let child = 1; child < length; child = 2 * place + 1) {
    if (child + 1 < length && at(heap, child + 1) < at(heap, child)) child++;
    if (at(heap, child) >= value) break;
    heap[place] = at(heap, child);
    place = child;
  }
  heap[place] = value;
}

/** Takes the smallest number out of a heap. */
export function popSmallest(heap: number[]): number | undefined {
  const smallest = heap[0];
  const last = heap.pop();
  if (last !== undefined && heap.length > 0) replaceSmallest(heap, last);
  return smallest;
}
