import type { ObjectAddress } from "../schema/mod.ts";

/** A row of a catalog, and for columns its position. */
export interface CatalogKey {
  readonly catalog: number;
  readonly oid: number;
  readonly part?: number | undefined;
}

/** An address with a key that is equal for equal addresses only. */
export interface KeyedAddress {
  readonly address: ObjectAddress;
  readonly key: string;
}

function keyOf(address: ObjectAddress): string {
  return JSON.stringify([
    address.kind,
    address.schema ?? "",
    address.name,
    address.member ?? "",
    address.identity ?? "",
  ]);
}

/** Finds addresses by the OIDs that `pg_depend` speaks of. */
export class AddressBook {
  readonly #addresses = new Map<string, KeyedAddress>();

  /** Notes where an object is found. */
  add(key: CatalogKey, address: ObjectAddress): void {
    this.#addresses.set(
      `${key.catalog}:${key.oid}:${key.part ?? 0}`,
      { address, key: keyOf(address) },
    );
  }

  /** Finds an object: the column where it is one, otherwise the whole. */
  find(key: CatalogKey): KeyedAddress | undefined {
    return this.#addresses.get(
      `${key.catalog}:${key.oid}:${key.part ?? 0}`,
    ) ?? this.#addresses.get(`${key.catalog}:${key.oid}:0`);
  }
}
