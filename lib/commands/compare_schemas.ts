import { compile } from "../ddl/mod.ts";
import { answerRenames, checkRenames, diff } from "../diff/mod.ts";
import { isRetortError, type RetortError } from "../errors/mod.ts";
import { type Operation, reverse } from "../operations/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import { settleByHooks } from "./settle_by_hooks.ts";

/** Something that could have been renamed, as it is asked about. */
export type RenameQuestion = RetortError<
  "schema/rename-undecided"
>["details"]["candidates"][number];

/** How two schemas are compared. */
export interface CompareSchemasOptions {
  /** Renames that are known: `bookings.note:notes`. */
  readonly renames?: readonly string[] | undefined;
  /** Says that everything else is not a rename. */
  readonly noRenames?: boolean | undefined;
  /** Asks whether something was renamed; without it, that is an error. */
  readonly askRename?:
    | ((question: RenameQuestion) => Promise<boolean>)
    | undefined;
}

/**
 * The operations from one schema to another, after the project's own hooks.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/rename-unknown`,
 * `schema/dependency-cycle`
 */
export async function compareSchemas(
  project: Pick<OpenedProject, "config">,
  sides: { readonly before: ObservedSchema; readonly after: ObservedSchema },
  options: CompareSchemasOptions = {},
): Promise<readonly Operation[]> {
  const { renames = [], noRenames = false, askRename } = options;
  checkRenames(renames);
  const known = [...renames];
  const apart: string[] = [];
  for (;;) {
    try {
      const operations = diff(sides.before, sides.after, {
        renames: answerRenames({ renames: known, apart, noRenames }),
      });
      return settleByHooks(operations, project.config.autogenerate);
    } catch (error) {
      const isOpen = isRetortError(error, "schema/rename-undecided");
      const [question] = isOpen ? error.details.candidates : [];
      if (question === undefined || askRename === undefined) throw error;
      const flag = question.flag.replace(/^--rename /, "");
      (await askRename(question) ? known : apart).push(flag);
    }
  }
}

/** Operations as statements for a server of one version. */
export function statementsOf(
  operations: readonly Operation[],
  serverVersion: number,
): readonly Statement[] {
  return operations.flatMap((operation) =>
    compile(operation, { serverVersion })
  );
}

/** The operations that take one operation back; none where nothing does. */
export function reverseOf(operation: Operation): readonly Operation[] {
  try {
    return reverse([operation]);
  } catch (error) {
    if (isRetortError(error, "operation/irreversible")) return [];
    throw error;
  }
}
