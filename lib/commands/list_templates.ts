import { PROJECT_TEMPLATES } from "../project/mod.ts";

/**
 * A way to begin a project.
 *
 * @example
 * ```ts
 * import { listTemplates, type TemplateEntry } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const [usual]: readonly TemplateEntry[] = listTemplates();
 * strictEqual(usual?.name, "typescript");
 * ```
 */
export interface TemplateEntry {
  /** The name that `init` takes. */
  readonly name: string;
  /** What it makes, on one line. */
  readonly description: string;
}

/**
 * Lists what a project can begin with, the usual one first.
 *
 * @example
 * ```ts
 * import { listTemplates } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const names = listTemplates().map(({ name }) => name);
 * ok(names.includes("typescript"));
 * ```
 */
export function listTemplates(): readonly TemplateEntry[] {
  return PROJECT_TEMPLATES.map(({ name, description }) => ({
    name,
    description,
  }));
}
