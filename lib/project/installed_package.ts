import { createRequire } from "node:module";
import { isAbsolute } from "node:path";

/**
 * The file of an installed package that a module means by a bare specifier;
 * nothing where `node_modules` beside it and above it hold no such package.
 */
export function installedPackage(
  specifier: string,
  importer: string,
): string | undefined {
  if (/^(?:[a-z]+:|[./#])/.test(specifier)) return undefined;
  try {
    const path = createRequire(importer).resolve(specifier);
    return isAbsolute(path) ? path : undefined;
  } catch {
    // Whoever imports it then says what it lacks.
    return undefined;
  }
}
