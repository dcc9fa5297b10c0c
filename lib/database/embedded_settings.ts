/** Everything needed to open an embedded database. */
export interface EmbeddedSettings {
  /** What tells it from the others of its union. */
  readonly kind: "embedded";
  /** Its folder, absent for one that lives in memory. */
  readonly folder?: string | undefined;
  /** Where the snapshot of an initialised cluster is kept, absent for none. */
  readonly cacheFolder?: string | undefined;
}
