import {
  connect,
  openSession,
  type ServerSettings,
  type Session,
} from "../database/mod.ts";
import { quoteIdentifier } from "../sql/mod.ts";

/**
 * A throw-away database, gone when disposed.
 *
 * @example A table that is gone with its database
 * ```ts
 * import { openScratch, type Scratch } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * await using scratch: Scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * await scratch.session.execute(["CREATE TABLE rooms (id integer)"]);
 * strictEqual(scratch.isPrivate, true);
 * ```
 */
export interface Scratch extends AsyncDisposable {
  /** The session on it. */
  readonly session: Session;
  /** Whether nothing else is on its server, so that roles may be made there. */
  readonly isPrivate: boolean;
}

/**
 * Where {@linkcode openScratch} makes a scratch database.
 *
 * @example In memory, with a snapshot that makes it quick
 * ```ts
 * import type { ScratchPlace } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * const place: ScratchPlace = {
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * };
 * strictEqual(place.on, "embedded");
 * ```
 */
export interface ScratchPlace {
  /**
   * `embedded` for one in memory; a server's settings for a temporary database
   * there, which takes the right to create databases.
   */
  readonly on: "embedded" | ServerSettings;
  /** Where the snapshot of an initialised embedded cluster is kept. */
  readonly cacheFolder?: string | undefined;
  /** Whether an embedded one works in a thread of its own, beside others. */
  readonly ownThread?: boolean | undefined;
  /**
   * What identifies the running program, to the build. Schemas that it has
   * built embedded are then kept in the cache's folder and not built again.
   */
  readonly program?: string | undefined;
}

async function embeddedScratch(place: ScratchPlace): Promise<Scratch> {
  const session = await openSession({
    kind: "embedded",
    cacheFolder: place.cacheFolder,
    ownThread: place.ownThread,
  });
  return {
    session,
    isPrivate: true,
    [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
  };
}

async function runOn(settings: ServerSettings, sql: string): Promise<void> {
  await using session = await connect(settings);
  await session.execute([sql]);
}

async function serverScratch(settings: ServerSettings): Promise<Scratch> {
  const name = `retort_scratch_${
    crypto.randomUUID().replaceAll("-", "").slice(0, 16)
  }`;
  const quoted = quoteIdentifier(name);
  await runOn(settings, `CREATE DATABASE ${quoted} TEMPLATE template0`);
  const drop = (): Promise<void> =>
    runOn(settings, `DROP DATABASE IF EXISTS ${quoted}`);
  try {
    const session = await connect({ ...settings, database: name });
    return {
      session,
      isPrivate: false,
      [Symbol.asyncDispose]: async () => {
        await session[Symbol.asyncDispose]();
        await drop();
      },
    };
  } catch (error) {
    await drop();
    throw error;
  }
}

/**
 * Makes a scratch database and opens a session on it.
 *
 * @example
 * ```ts
 * import { openScratch } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 * import { tmpdir } from "node:os";
 *
 * await using scratch = await openScratch({
 *   on: "embedded",
 *   cacheFolder: `${tmpdir()}/retort`,
 * });
 * const [row] = await scratch.session.query("SELECT 1 AS one");
 * strictEqual(row?.one, 1);
 * ```
 */
export function openScratch(place: ScratchPlace): Promise<Scratch> {
  return place.on === "embedded"
    ? embeddedScratch(place)
    : serverScratch(place.on);
}
