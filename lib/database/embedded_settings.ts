/**
 * Everything needed to open an embedded database.
 *
 * @example One that stays, beside the project
 * ```ts
 * import type { EmbeddedSettings } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: EmbeddedSettings = {
 *   kind: "embedded",
 *   folder: "/project/.retort/embedded",
 *   cacheFolder: "/home/ada/.cache/retort",
 * };
 * strictEqual(settings.folder?.startsWith("/project"), true);
 * ```
 */
export interface EmbeddedSettings {
  /** What tells it from the others of its union. */
  readonly kind: "embedded";
  /** Its folder, absent for one that lives in memory. */
  readonly folder?: string | undefined;
  /** Where the snapshot of an initialised cluster is kept, absent for none. */
  readonly cacheFolder?: string | undefined;
  /** Whether it works in a thread of its own, so that two can work at once. */
  readonly ownThread?: boolean | undefined;
}
