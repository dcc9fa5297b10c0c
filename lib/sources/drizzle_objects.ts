const KIND: unique symbol = Symbol.for("drizzle:entityKind");
const ENUM: unique symbol = Symbol.for("drizzle:isPgEnum");

function isDrizzleObject(value: unknown): boolean {
  if (value === null || value === undefined) return false;
  const object: object = Object(value);
  return ENUM in object || KIND in object.constructor;
}

/**
 * Whether a module exports objects of Drizzle's, told by the symbols that its
 * classes carry whichever copy they come from.
 */
export function hasDrizzleObjects(
  exported: Readonly<Record<string, unknown>>,
): boolean {
  return Object.values(exported).some(isDrizzleObject);
}
