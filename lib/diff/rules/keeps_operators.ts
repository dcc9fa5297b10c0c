import type { Entity, EntityAddress } from "../entity.ts";

/**
 * Whether what is made stays as it is whatever becomes of an operator class: a
 * query looks for one when it is written, and has the operators ever after.
 */
export function keepsOperators(_query: Entity, on: EntityAddress): boolean {
  return on.kind === "operatorClass";
}
