import { compile } from "../ddl/mod.ts";
import { isRetortError } from "../errors/mod.ts";
import { type Operation, reverse } from "../operations/mod.ts";
import type { RenderOptions } from "../render/mod.ts";
import type { OpenedProject } from "./open_project.ts";

/** How operations of a project become text, for servers of one version. */
export function renderingOf(
  { config }: Pick<OpenedProject, "config">,
  serverVersion: number,
): RenderOptions {
  return {
    defaultSchema: "public",
    compile: (operation) => compile(operation, { serverVersion }),
    reverse: takenBack,
    renderItem: config.autogenerate.renderItem,
  };
}

/** The operations that take one back; none where there is no way back. */
function takenBack(operation: Operation): readonly Operation[] {
  try {
    return reverse([operation]);
  } catch (error) {
    if (isRetortError(error, "operation/irreversible")) return [];
    throw error;
  }
}
