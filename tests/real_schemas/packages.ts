/** A package of the npm registry that ships a real application's schema. */
export interface SchemaPackage {
  readonly name: string;
  readonly version: string;
  /** The folder inside the package that holds its SQL. */
  readonly folder: string;
  /** `ordered` for migrations that run one after the other. */
  readonly files: "ordered" | "any order";
  /** Files that are no part of the schema. */
  readonly except?: RegExp;
  /** What the package expects to be there. */
  readonly before?: string;
  /** What the way back starts with, in files that hold both ways. */
  readonly until?: string;
  /** Placeholders that the package fills in before it runs its SQL. */
  readonly placeholders?: Readonly<Record<string, string>>;
}

/** Packages are fetched when the tests run; nothing of them is kept here. */
export const PACKAGES: readonly SchemaPackage[] = [
  {
    name: "graphile-worker",
    version: "0.17.3",
    folder: "sql",
    files: "ordered",
    placeholders: { ":GRAPHILE_WORKER_SCHEMA": "graphile_worker" },
  },
  {
    name: "@eventide/message-db",
    version: "1.3.1",
    folder: "database",
    files: "any order",
    except: /benchmark|privileges|roles|report|test/,
  },
  {
    name: "@workflow/world-postgres",
    version: "4.3.7",
    folder: "src/drizzle/migrations",
    files: "ordered",
  },
  {
    name: "@dxheroes/local-mcp-database",
    version: "0.7.2",
    folder: "prisma/migrations",
    files: "ordered",
  },
  {
    name: "@hot-updater/postgres",
    version: "0.35.7",
    folder: "sql",
    files: "any order",
  },
  {
    name: "@logto/schemas",
    version: "1.43.0",
    folder: "tables",
    files: "any order",
    except: /^_(?:after|before)_/,
    before:
      "CREATE TABLE tenants (id varchar(21) PRIMARY KEY, db_user varchar(128) UNIQUE)",
  },
  {
    name: "@paperclipai/db",
    version: "2026.824.1",
    folder: "dist/migrations",
    files: "ordered",
  },
  {
    name: "@pgpm/database-jobs",
    version: "0.16.0",
    folder: "deploy",
    files: "any order",
    before:
      'CREATE EXTENSION citext; CREATE EXTENSION pgcrypto; CREATE EXTENSION "uuid-ossp"',
  },
  {
    name: "@pgpm/metaschema-schema",
    version: "0.16.3",
    folder: "deploy",
    files: "any order",
    except: /unique_name_idx/,
    before:
      'CREATE EXTENSION citext; CREATE EXTENSION hstore; CREATE EXTENSION "uuid-ossp"',
  },
  {
    name: "@nicnocquee/dataqueue",
    version: "1.24.0",
    folder: "migrations",
    files: "ordered",
    until: "-- Down Migration",
  },
];
