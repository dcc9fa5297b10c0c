/** What one lock protects: a version table of a database. */
export interface AdvisoryLockSubject {
  readonly database: string;
  readonly schema: string;
  readonly table: string;
}

const FNV_OFFSET = 0xcbf29ce484222325n;
const FNV_PRIME = 0x100000001b3n;

/**
 * The 64-bit key of a version table's lock: FNV-1a of its names. Two projects
 * with version tables of their own do not wait for each other.
 */
export function advisoryLockKey(subject: AdvisoryLockSubject): bigint {
  const name = JSON.stringify([
    "retort",
    subject.database,
    subject.schema,
    subject.table,
  ]);
  let hash = FNV_OFFSET;
  for (const byte of new TextEncoder().encode(name)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * FNV_PRIME);
  }
  return BigInt.asIntN(64, hash);
}
