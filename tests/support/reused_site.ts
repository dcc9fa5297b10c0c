import type { Session } from "../../lib/database/mod.ts";
import { catalogText } from "./catalog_text.ts";
import type { Site, SiteDatabase } from "./site.ts";

/** A database that is empty, and what the catalogs say of it then. */
interface EmptyDatabase {
  readonly database: SiteDatabase;
  readonly text: string;
}

/**
 * A site whose databases are emptied and used again, which costs less than new
 * ones. Where one cannot be emptied, the next use gets a new one.
 */
export class ReusedSite implements Site, AsyncDisposable {
  readonly observer: Site["observer"];
  readonly #site: Site;
  /** Owns all that is made, so that it can be dropped in one go. */
  readonly #owner = `site_owner_${crypto.randomUUID().slice(0, 8)}`;
  readonly #unused: EmptyDatabase[] = [];

  constructor(site: Site) {
    this.#site = site;
    this.observer = site.observer;
  }

  /** Gives an empty database. */
  async open(): Promise<SiteDatabase> {
    const empty = this.#unused.pop() ?? await this.#openNew();
    const { session, observe } = empty.database;
    return {
      session,
      observe,
      [Symbol.asyncDispose]: () => this.#putBack(empty),
    };
  }

  async #openNew(): Promise<EmptyDatabase> {
    const database = await this.#site.open();
    const { session } = database;
    // A server's databases share its roles.
    await session.execute([`DO $$ BEGIN
      IF to_regrole('${this.#owner}') IS NULL THEN
        CREATE ROLE ${this.#owner} SUPERUSER;
      END IF;
    END $$`]);
    await this.#clear(session);
    return { database, text: await catalogText(session) };
  }

  async #putBack(empty: EmptyDatabase): Promise<void> {
    if (await this.#isEmptied(empty)) this.#unused.push(empty);
    else await empty.database[Symbol.asyncDispose]();
  }

  async #isEmptied({ database, text }: EmptyDatabase): Promise<boolean> {
    try {
      await this.#clear(database.session);
      return await catalogText(database.session) === text;
    } catch {
      // Not all can be dropped by its owner.
      return false;
    }
  }

  async #clear(session: Session): Promise<void> {
    await session.execute([
      "RESET SESSION AUTHORIZATION",
      "RESET ALL",
      `DROP OWNED BY ${this.#owner} CASCADE`,
      `SET SESSION AUTHORIZATION ${this.#owner}`,
    ]);
  }

  async [Symbol.asyncDispose](): Promise<void> {
    for (const { database } of this.#unused.splice(0)) {
      await database[Symbol.asyncDispose]();
    }
  }
}
