import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import { readdir, readFile, rm, stat, utimes } from "node:fs/promises";
import { join } from "node:path";
import { deserialize, serialize } from "node:v8";
import { keepFile } from "../database/mod.ts";
import type { InspectedSchema } from "../inspect/mod.ts";
import { areRepeatable } from "../sql/mod.ts";
import type { ScratchPlace } from "./scratch.ts";

/** A statement that a schema is built with, with all that may decide its effect. */
interface RecipeStatement {
  readonly sql: string;
  readonly source?: unknown;
}

/** What a schema is built from: the same always makes the same. */
export interface SchemaRecipe {
  /** Migrations are run in their order, what is wanted in one that works. */
  readonly from: "migrations" | "wanted";
  readonly statements: readonly RecipeStatement[];
  /** What else decides what is built, and what is read of it. */
  readonly settings: unknown;
}

/** How many are kept: those that were asked for last. */
const KEPT_COUNT = 32;

/** The length of the hash that a file begins with. */
const HASH_LENGTH = 64;

function hash(data: string | Uint8Array): string {
  return createHash("sha256").update(data).digest("hex");
}

/** Where the outcome of a recipe is kept, unless it cannot be. */
function fileOf(
  { on, cacheFolder, program }: ScratchPlace,
  recipe: SchemaRecipe,
): string | undefined {
  if (on !== "embedded" || !cacheFolder || program === undefined) {
    return undefined;
  }
  if (!areRepeatable(recipe.statements.map(({ sql }) => sql))) return undefined;
  // Where a statement stands in the files decides nothing.
  const statements = recipe.statements.map(({ source: _source, ...rest }) =>
    rest
  );
  const text = JSON.stringify(
    [program, { ...recipe, statements }],
    (_, value) => typeof value === "bigint" ? `${value}n` : value,
  );
  return join(cacheFolder, "schemas", hash(text));
}

async function readKept(file: string): Promise<InspectedSchema | undefined> {
  try {
    const bytes = await readFile(file);
    const body = bytes.subarray(HASH_LENGTH);
    if (bytes.toString("latin1", 0, HASH_LENGTH) !== hash(body)) {
      return undefined;
    }
    const schema: InspectedSchema = deserialize(body);
    const now = new Date();
    await utimes(file, now, now);
    return schema;
  } catch {
    return undefined;
  }
}

async function removeOldest(folder: string): Promise<void> {
  const names = await readdir(folder);
  if (names.length <= KEPT_COUNT) return;
  const files = await Promise.all(names.map(async (name) => {
    const file = join(folder, name);
    return { file, time: (await stat(file)).mtimeMs };
  }));
  files.sort((one, other) => other.time - one.time);
  for (const { file } of files.slice(KEPT_COUNT)) {
    await rm(file, { force: true });
  }
}

async function keep(file: string, schema: InspectedSchema): Promise<void> {
  const body = serialize(schema);
  await keepFile(file, Buffer.concat([Buffer.from(hash(body)), body]));
  // Another program may be at the same.
  await removeOldest(join(file, "..")).catch(() => {});
}

/**
 * Gives what comes of a recipe: as it was kept when it was last built by the
 * same program, or built now and kept. Building takes a second and more, so
 * only what has changed is built. What may come out otherwise each time is not
 * kept; a cache that cannot be read or written only costs time.
 *
 * @param recipe absent where it is not known before it is built
 */
export async function keptSchema(
  place: ScratchPlace,
  recipe: SchemaRecipe | undefined,
  build: () => Promise<InspectedSchema>,
): Promise<InspectedSchema> {
  const file = recipe && fileOf(place, recipe);
  if (file === undefined) return await build();
  const kept = await readKept(file);
  if (kept !== undefined) return kept;
  const built = await build();
  await keep(file, built);
  return built;
}
