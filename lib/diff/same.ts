/** Whether two pieces of plain data are equal; absent is the same as undefined. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length &&
      left.every((item, index) => isSame(item, right[index]));
  }
  return !Array.isArray(right) && isSameRecord({ left, right });
}

// Comparing two large schemas is mostly this: it makes no lists and no maps.
function isSameRecord(
  pair: { readonly left: object; readonly right: object },
): boolean {
  const left = pair.left as Readonly<Record<string, unknown>>;
  const right = pair.right as Readonly<Record<string, unknown>>;
  for (const key in left) {
    if (!isSame(left[key], right[key])) return false;
  }
  for (const key in right) {
    if (right[key] !== undefined && left[key] === undefined) return false;
  }
  return true;
}
