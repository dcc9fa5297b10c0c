/** Whether two pieces of plain data are equal; absent is the same as undefined. */
export function isSame(left: unknown, right: unknown): boolean {
  if (left === right) return true;
  if (typeof left !== "object" || typeof right !== "object") return false;
  if (left === null || right === null) return false;
  if (Array.isArray(left)) {
    return Array.isArray(right) && left.length === right.length &&
      left.every((item, index) => isSame(item, right[index]));
  }
  return isSameRecord(left, right);
}

function isSameRecord(left: object, right: object): boolean {
  const rightValues = new Map<string, unknown>(Object.entries(right));
  for (const [key, value] of Object.entries(left)) {
    if (!isSame(value, rightValues.get(key))) return false;
    rightValues.delete(key);
  }
  for (const value of rightValues.values()) {
    if (value !== undefined) return false;
  }
  return true;
}
