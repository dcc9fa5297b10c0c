import { existsSync, readFileSync } from "node:fs";
import { dirname, isAbsolute, join } from "node:path";
import process from "node:process";

const BARE_REGEXP = /^((?:@[^/]+\/)?[^/.#@:][^/:]*)(?:\/(.+))?$/;
const CONDITIONS = ["node", "import", "module-sync", "default"];

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/** The file that an entry of `exports` means to one who imports it. */
function importedFile(entry: unknown): string | undefined {
  if (typeof entry === "string") return entry;
  if (!isRecord(entry)) return undefined;
  const condition = Object.keys(entry)
    .find((key) =>
      CONDITIONS.includes(key) && importedFile(entry[key]) !== undefined
    );
  return condition === undefined ? undefined : importedFile(entry[condition]);
}

function packageFolder(name: string, from: string): string | undefined {
  const folder = join(from, "node_modules", name);
  if (existsSync(join(folder, "package.json"))) return folder;
  return dirname(from) === from
    ? undefined
    : packageFolder(name, dirname(from));
}

function exportedFile(
  folder: string,
  subpath: string | undefined,
): string | undefined {
  const { exports }: { readonly exports?: unknown } = JSON.parse(
    readFileSync(join(folder, "package.json"), "utf8"),
  );
  const key = subpath === undefined ? "." : `./${subpath}`;
  const entry = isRecord(exports) && key in exports
    ? exports[key]
    : key === "."
    ? exports
    : undefined;
  const file = importedFile(entry);
  return file === undefined ? undefined : join(folder, file);
}

/**
 * The file of an installed package that a module means by a bare specifier;
 * nothing where `node_modules` beside it and above it hold no such package.
 */
export function installedPackage(
  specifier: string,
  importer: string,
): string | undefined {
  const [, name, subpath] = BARE_REGEXP.exec(specifier) ?? [];
  if (name === undefined) return undefined;
  const folder = packageFolder(name, dirname(importer));
  if (folder === undefined) return undefined;
  const exported = exportedFile(folder, subpath);
  if (exported !== undefined) return exported;
  try {
    // Loaded only here: it takes longer than all the rest of a small command.
    const path = process.getBuiltinModule("node:module").createRequire(importer)
      .resolve(specifier);
    return isAbsolute(path) ? path : undefined;
  } catch {
    // Whoever imports it then says what it lacks.
    return undefined;
  }
}
