import type { InspectedSchema } from "../inspect/mod.ts";
import type { OpenedProject } from "./open_project.ts";
import {
  isDatabaseReference,
  readReferencedSchema,
  type ReadReferencedSchemaOptions,
  type SchemaReference,
} from "./schema_reference.ts";

/** Which schemas {@linkcode readBothSchemas} reads. */
export interface BothReferences {
  readonly present: SchemaReference;
  readonly wanted: SchemaReference;
}

/** The two sides of a comparison. */
export interface BothSchemas {
  readonly before: InspectedSchema;
  readonly after: InspectedSchema;
}

/**
 * Reads both sides of a comparison: at the same time, each in a thread of its
 * own, where both are built in the embedded database.
 *
 * @throws {RetortError} `schema/…`, `database/…`, `revision/…`, `run/…`
 */
export async function readBothSchemas(
  project: OpenedProject,
  { present, wanted }: BothReferences,
  options: Omit<ReadReferencedSchemaOptions, "origin" | "ownThread">,
): Promise<BothSchemas> {
  const atOnce = options.scratch !== "server" &&
    !isDatabaseReference(present) && !isDatabaseReference(wanted);
  const readAfter = (): Promise<InspectedSchema> =>
    readReferencedSchema(project, wanted, {
      ...options,
      origin: "wanted",
      ownThread: atOnce,
    });
  const readBefore = (): Promise<InspectedSchema> =>
    readReferencedSchema(project, present, {
      ...options,
      origin: "present",
      ownThread: atOnce,
    });
  if (!atOnce) {
    const after = await readAfter();
    return { before: await readBefore(), after };
  }
  // Both are at their end, with nothing left open, before one is an error.
  const [after, before] = await Promise.allSettled([readAfter(), readBefore()]);
  if (after.status === "rejected") throw after.reason;
  if (before.status === "rejected") throw before.reason;
  return { before: before.value, after: after.value };
}
