import { openSession, type Session } from "../../lib/database/mod.ts";
import { catalogText, type Site } from "./site.ts";

/** Owns all that tests make, so that it can be dropped in one go. */
const OWNER = "site_owner";

const EMPTY = [
  "RESET SESSION AUTHORIZATION",
  "RESET ALL",
  `DROP OWNED BY ${OWNER} CASCADE`,
  `SET SESSION AUTHORIZATION ${OWNER}`,
];

/** One embedded database that is emptied after each use; only one is open at a time. */
export class EmbeddedSite implements Site, AsyncDisposable {
  readonly observer = "catalogs";
  #session: Session | undefined;
  #empty = "";

  /** Gives the database, empty. */
  async open(): ReturnType<Site["open"]> {
    const session = this.#session ?? await this.#start();
    return {
      session,
      observe: () => catalogText(session),
      [Symbol.asyncDispose]: () => this.#clear(session),
    };
  }

  async #start(): Promise<Session> {
    const session = await openSession({ kind: "embedded" });
    await session.execute([`CREATE ROLE ${OWNER} SUPERUSER`, ...EMPTY]);
    this.#session = session;
    this.#empty = await catalogText(session);
    return session;
  }

  /** Where not all can be dropped like this, the next gets a new database. */
  async #clear(session: Session): Promise<void> {
    if (!await this.#isEmptied(session)) await this[Symbol.asyncDispose]();
  }

  async #isEmptied(session: Session): Promise<boolean> {
    try {
      await session.execute(EMPTY);
      return await catalogText(session) === this.#empty;
    } catch {
      return false;
    }
  }

  async [Symbol.asyncDispose](): Promise<void> {
    const session = this.#session;
    this.#session = undefined;
    await session?.[Symbol.asyncDispose]();
  }
}
