import { promisify } from "node:util";
import { gunzip } from "node:zlib";
import { CONTRIB_EXTENSIONS } from "./contrib_extensions.ts";
import { readExtension } from "./engine_assets.ts";
import type { RunningEngine } from "./running_engine.ts";
import { readTar } from "./tar.ts";

/** The part of the engine that extensions are installed into. */
export type ExtensibleEngine = Pick<RunningEngine, "copyToFS">;

const ROOT = "/pglite";
const CREATE_EXTENSION_REGEXP = /\b(?:create|alter)\s+extension\b/i;

/** Installs extensions into the engine's file system at the moment they are needed. */
export class EmbeddedExtensions {
  readonly #engine: ExtensibleEngine;
  readonly #installed: Set<string> = new Set();

  constructor(engine: ExtensibleEngine) {
    this.#engine = engine;
  }

  /** Installs what a text that creates extensions names. */
  async installFor(text: string): Promise<void> {
    if (!CREATE_EXTENSION_REGEXP.test(text)) return;
    const words = new Set(text.toLowerCase().match(/[a-z0-9_-]+/g));
    await this.install(
      Object.keys(CONTRIB_EXTENSIONS).filter((name) => words.has(name)),
    );
  }

  /** Installs extensions by name, with those that they need. */
  async install(names: readonly string[]): Promise<void> {
    for (const name of names) {
      const load = CONTRIB_EXTENSIONS[name];
      if (load === undefined || this.#installed.has(name)) continue;
      this.#installed.add(name);
      const extension = await load();
      // Of an extension's set-up only the place of its files matters here, and
      // that depends on neither argument.
      const nothing = undefined as never;
      const { bundlePath } = await extension.setup(nothing, nothing);
      const archive = await promisify(gunzip)(await readExtension(bundlePath));
      for (const { path, contents } of readTar(new Uint8Array(archive))) {
        if (contents) await this.#engine.copyToFS(`${ROOT}/${path}`, contents);
        if (contents && path.endsWith(`/${name}.control`)) {
          await this.install(requiredBy(new TextDecoder().decode(contents)));
        }
      }
    }
  }
}

function requiredBy(control: string): readonly string[] {
  const names = /^\s*requires\s*=\s*'([^']*)'/m.exec(control)?.[1] ?? "";
  return names.split(",").map((name) => name.trim());
}
