import { readFileSync } from "node:fs";
import { dirname, extname, resolve } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { shownPath } from "./find_migrations.ts";
import { installedPackage } from "./installed_package.ts";
import { moduleReferences } from "./module_imports.ts";
import { moduleError, type ModuleFile } from "./module_error.ts";
import type { StripTypes } from "./strip_types.ts";
import { systemCode } from "./system_code.ts";

interface DataUrlOptions {
  readonly strip: StripTypes;
  /** The modules that led here, outermost first. */
  readonly importers: readonly ModuleFile[];
}

function readText(file: ModuleFile, importers: readonly ModuleFile[]): string {
  try {
    return readFileSync(file.path, "utf8").replace(/^\ufeff/, "");
  } catch (error) {
    const importer = importers.at(-1);
    const reason = importer === undefined
      ? `the system says ${systemCode(error)}`
      : `it imports "${file.file}", which cannot be read: the system says ${
        systemCode(error)
      }`;
    throw moduleError(importer ?? file, { reason, cause: error });
  }
}

function localPath(
  specifier: string,
  importer: ModuleFile,
): string | undefined {
  if (specifier.startsWith("file:")) return fileURLToPath(specifier);
  return /^(?:\.{0,2}\/)/.test(specifier)
    ? resolve(dirname(importer.path), decodeURI(specifier))
    : undefined;
}

function neighbour(path: string, importer: ModuleFile): ModuleFile {
  const root = importer.path.endsWith(importer.file)
    ? importer.path.slice(0, -importer.file.length)
    : dirname(importer.path);
  return { path, file: shownPath(root, path) };
}

function metaOf({ path }: ModuleFile): string {
  return `(${
    JSON.stringify({
      url: pathToFileURL(path).href,
      filename: path,
      dirname: dirname(path),
      main: false,
    })
  })`;
}

function base64(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const chars: string[] = [];
  // Arguments go onto the stack, which holds some ten thousand of them.
  for (let at = 0; at < bytes.length; at += 8_192) {
    chars.push(String.fromCharCode(...bytes.subarray(at, at + 8_192)));
  }
  return btoa(chars.join(""));
}

function checkCircle(file: ModuleFile, importers: readonly ModuleFile[]): void {
  const first = importers.findIndex(({ path }) => path === file.path);
  if (first === -1) return;
  const circle = [...importers.slice(first), file].map((it) => it.file);
  throw moduleError(file, {
    reason: `it imports itself: ${circle.join(" → ")}`,
    hint: "Move what they share into a file that imports neither",
  });
}

/**
 * Writes a module of TypeScript or JavaScript, with all that it imports from
 * the file system, as one `data:` URL that a runtime without TypeScript can
 * import. The URL names the file, so that stacks lead back to it.
 *
 * @throws {RetortError} `migration/not-loadable`
 */
export function moduleDataUrl(
  file: ModuleFile,
  { strip, importers }: DataUrlOptions,
): string {
  checkCircle(file, importers);
  const source = readText(file, importers);
  const isTypeScript = /^\.m?ts$/.test(extname(file.path));
  const text = isTypeScript ? strip(source, file) : source;
  const parts: string[] = [];
  let from = 0;
  for (const reference of moduleReferences(text)) {
    const path = localPath(reference.specifier, file);
    const installed = installedPackage(reference.specifier, file.path);
    if (reference.kind === "import" && installed !== undefined) {
      const url = JSON.stringify(pathToFileURL(installed).href);
      parts.push(text.slice(from, reference.start), url);
      from = reference.end;
      continue;
    }
    if (reference.kind !== "meta" && path === undefined) continue;
    const next = { strip, importers: [...importers, file] };
    const replacement = path === undefined
      ? metaOf(file)
      : reference.kind === "json"
      ? JSON.stringify(jsonDataUrl(neighbour(path, file), next.importers))
      : JSON.stringify(moduleDataUrl(neighbour(path, file), next));
    parts.push(text.slice(from, reference.start), replacement);
    from = reference.end;
  }
  parts.push(text.slice(from));
  return dataUrl(file, parts.join(""));
}

function jsonDataUrl(
  file: ModuleFile,
  importers: readonly ModuleFile[],
): string {
  const text = JSON.stringify(readText(file, importers));
  return dataUrl(file, `export default JSON.parse(${text});`);
}

function dataUrl({ path }: ModuleFile, text: string): string {
  const name = encodeURIComponent(path);
  return `data:text/javascript;file=${name};base64,${base64(text)}`;
}
