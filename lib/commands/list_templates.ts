import { PROJECT_TEMPLATES } from "../project/mod.ts";

/** A way to begin a project. */
export interface TemplateEntry {
  /** Its name. */
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
