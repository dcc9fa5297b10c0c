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

function keyOf(
  { kind, schema, name, member, identity }: ObjectAddress,
): string {
  return `${kind}\0${schema ?? ""}\0${name}\0${member ?? ""}\0${
    identity ?? ""
  }`;
}

/** More columns than any relation can have. */
const MOST_PARTS = 4096;

/** Finds addresses by the OIDs that `pg_depend` speaks of. */
export class AddressBook {
  readonly #interned = new Map<string, KeyedAddress>();
  readonly #catalogs = new Map<number, Map<number, KeyedAddress>>();

  /** Notes where an object is found. */
  add({ catalog, oid, part = 0 }: CatalogKey, address: ObjectAddress): void {
    const key = keyOf(address);
    const interned = this.#interned.get(key) ?? { address, key };
    this.#interned.set(key, interned);
    const rows = this.#catalogs.get(catalog) ?? new Map<number, KeyedAddress>();
    this.#catalogs.set(catalog, rows.set(oid * MOST_PARTS + part, interned));
  }

  /**
   * Finds an object: the column where it is one, otherwise the whole. Equal
   * addresses are one and the same value.
   */
  find({ catalog, oid, part = 0 }: CatalogKey): KeyedAddress | undefined {
    const rows = this.#catalogs.get(catalog);
    const whole = oid * MOST_PARTS;
    return rows?.get(whole + part) ??
      (part === 0 ? undefined : rows?.get(whole));
  }
}
