import type { ObjectAddress, ObjectKind } from "../schema/mod.ts";

/** What is compared as a unit: objects, and facts that have their own order. */
export type EntityKind =
  | ObjectKind
  | "clustering"
  | "identitySequence"
  | "inheritance"
  | "partition"
  | "replicaIdentity"
  | "sequenceOwner"
  | "shellType"
  | "tableType"
  | "toastParameters";

/** Which entity. */
export interface EntityAddress extends Omit<ObjectAddress, "kind"> {
  readonly kind: EntityKind;
}

/** One unit of comparison of one side. */
export interface Entity<Value = unknown> {
  /** The address as one text, for maps and for ties in an order. */
  readonly key: string;
  readonly address: EntityAddress;
  /** The key of the entity that it goes with. */
  readonly parent?: string | undefined;
  readonly value: Value;
}

/** Makes an entity; its key follows from its address. */
export function entity<Value>(
  address: EntityAddress,
  value: Value,
  parent?: EntityAddress,
): Entity<Value> {
  return {
    key: keyOf(address),
    address,
    parent: parent && keyOf(parent),
    value,
  };
}

/** An address as one text: equal exactly where the address is. */
export function keyOf(address: EntityAddress): string {
  const { kind, schema, name, member, identity } = address;
  return `${kind}\0${schema ?? ""}\0${name}\0${member ?? ""}\0${
    identity ?? ""
  }`;
}
