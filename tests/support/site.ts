import { existsSync } from "node:fs";
import { join } from "node:path";
import { connect, type Session } from "../../lib/database/mod.ts";
import { catalogText } from "./catalog_text.ts";
import { dumpSchema } from "./dump_schema.ts";
import { postgresBinaries } from "./postgres_binaries.ts";
import { createTestDatabase } from "./test_database.ts";

/** Somewhere that states of a database are made and looked at. */
export interface Site {
  /** What looks at them. */
  readonly observer: "pg_dump" | "catalogs";
  /** Gives an empty database. */
  open(): Promise<SiteDatabase>;
}

/** A database, and what an observer sees in it that shares no code with us. */
export interface SiteDatabase extends AsyncDisposable {
  readonly session: Session;
  observe(): Promise<string>;
}

/** No provider of security labels is there; looking for some takes time. */
const NOT_DUMPED = ["--no-security-labels"];

/** A server of some version, observed by its own `pg_dump` where it has one. */
export async function serverSite(major: number): Promise<Site> {
  const { folder } = await postgresBinaries(major);
  const observer = existsSync(join(folder, "pg_dump")) ? "pg_dump" : "catalogs";
  return {
    observer,
    open: async () => {
      const database = await createTestDatabase({ major });
      const session = await connect(database.settings);
      return {
        session,
        observe: async () =>
          observer === "pg_dump"
            ? unordered(await dumpSchema(database, NOT_DUMPED))
            : await catalogText(session),
        [Symbol.asyncDispose]: async () => {
          await session[Symbol.asyncDispose]();
          await database[Symbol.asyncDispose]();
        },
      };
    },
  };
}

/**
 * The dump with the columns of each table sorted: a column that is added comes
 * last, and no statement moves it.
 */
function unordered(dump: string): string {
  return dump.replaceAll(
    /^(CREATE (?:UNLOGGED |FOREIGN )?TABLE [^\n]* \(\n)(.*?)(\n\)[^\n]*)/gms,
    (_, head: string, columns: string, tail: string) =>
      head +
      columns.split(/,?\n(?= {4}\S)/).map((line) => line.replace(/,$/, ""))
        .sort().join("\n") +
      tail,
  );
}
