import { type Difference, differenceOf } from "../diff/mod.ts";
import { isRetortError, type RetortError } from "../errors/mod.ts";
import type { ObservedSchema } from "../schema/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import { settleByHooks } from "./settle_by_hooks.ts";

/**
 * Something that could have been renamed, as it is asked about.
 *
 * @example
 * ```ts
 * import type { RenameQuestion } from "@retort/retort";
 * import { ok } from "node:assert/strict";
 *
 * const question: RenameQuestion = {
 *   kind: "column",
 *   from: "bookings.note",
 *   to: "bookings.notes",
 *   likeness: 0.9,
 *   flag: "--rename bookings.note:notes",
 * };
 * ok(question.likeness > 0.5);
 * ```
 */
export type RenameQuestion = RetortError<
  "schema/rename-undecided"
>["details"]["candidates"][number];

/**
 * How two schemas are compared.
 *
 * @example Taking names that are much alike for a rename
 * ```ts
 * import { check, type CompareSchemasOptions } from "@retort/retort";
 *
 * const options: CompareSchemasOptions = {
 *   renames: ["approvals:decisions"],
 *   askRename: ({ likeness }) => Promise.resolve(likeness > 0.8),
 * };
 * async function lacks(): Promise<string> {
 *   return (await check({ cwd: "." }, options)).sql;
 * }
 * ```
 */
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

/** A difference after a project's own hooks. */
export interface SettledDifference extends Difference {
  /** Whether they changed the operations. */
  readonly isChanged: boolean;
}

/**
 * The difference of two schemas, after the project's own hooks.
 *
 * @throws {RetortError} `schema/rename-undecided`, `schema/rename-unknown`,
 * `schema/dependency-cycle`, `schema/attributes-in-other-places`
 */
export async function compareSchemas(
  project: Pick<OpenedProject, "config">,
  sides: { readonly before: ObservedSchema; readonly after: ObservedSchema },
  options: CompareSchemasOptions = {},
): Promise<SettledDifference> {
  const { renames = [], noRenames = false, askRename } = options;
  const known = [...renames];
  const apart: string[] = [];
  for (;;) {
    try {
      const difference = differenceOf(sides.before, sides.after, {
        renames: { renames: known, apart, noRenames },
      });
      const { autogenerate } = project.config;
      const operations = settleByHooks(difference.operations, autogenerate);
      return {
        operations,
        isChanged: operations.length !== difference.operations.length ||
          operations.some((one, at) => one !== difference.operations[at]),
        renames: difference.renames,
        givesByDefault: difference.givesByDefault,
        back: () => settleByHooks(difference.back(), autogenerate),
      };
    } catch (error) {
      const isOpen = isRetortError(error, "schema/rename-undecided");
      const [question] = isOpen ? error.details.candidates : [];
      if (question === undefined || askRename === undefined) throw error;
      const flag = question.flag.replace(/^--rename /, "");
      (await askRename(question) ? known : apart).push(flag);
    }
  }
}
