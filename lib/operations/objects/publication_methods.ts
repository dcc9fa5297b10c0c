import {
  definePublishedTables,
  identifier,
  object,
  optionsOf,
  PUBLICATION,
  type PublicationDefinition,
  PUBLISHED_SHAPE,
  type PublishedObjectsDefinition,
  type StorageParameters,
  storageParameters,
} from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type {
  AlterGlobalOptions,
  DropGlobalOptions,
} from "./object_options.ts";
import type {
  PublicationSettings,
  PublishedObjects,
} from "./publication_operations.ts";

/**
 * What `op.alterPublication` can set; it takes the place of what is there.
 *
 * @example Exactly these tables
 * ```ts
 * import {
 *   type AlterPublicationSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterPublicationSettings = { tables: ["bookings", "rooms"] };
 * const { op, take } = createRecorder();
 * op.alterPublication("calendar", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER PUBLICATION calendar SET TABLE bookings, rooms",
 * );
 * ```
 */
export interface AlterPublicationSettings extends PublishedObjectsDefinition {
  /** `publish`, `publish_via_partition_root` … */
  readonly options?: StorageParameters;
}

/**
 * Calls on publications.
 *
 * @example
 * ```ts
 * import { createRecorder, type PublicationCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: PublicationCalls): void {
 *   op.createPublication("calendar", { tables: ["bookings"] });
 *   op.addToPublication("calendar", { tables: ["rooms"] });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createPublication",
 *   "addToPublication",
 * ]);
 * ```
 */
export interface PublicationCalls {
  /** Creates a publication. */
  createPublication(name: string, definition: PublicationDefinition): void;
  /** Sets what a publication is about, and its options. */
  alterPublication(
    name: string,
    settings: AlterPublicationSettings,
    options?: AlterGlobalOptions<AlterPublicationSettings>,
  ): void;
  /** Adds tables or schemas to a publication. */
  addToPublication(name: string, objects: PublishedObjectsDefinition): void;
  /** Takes tables or schemas out of a publication. */
  dropFromPublication(name: string, objects: PublishedObjectsDefinition): void;
  /** Drops a publication. */
  dropPublication(
    name: string,
    options?: DropGlobalOptions<PublicationDefinition>,
  ): void;
}

const OBJECTS = object<PublishedObjectsDefinition>(PUBLISHED_SHAPE);
const SETTINGS = object<AlterPublicationSettings>({
  ...PUBLISHED_SHAPE,
  options: storageParameters,
});

/** The methods of `op` on publications. */
export function createPublicationMethods(
  recording: Recording,
): PublicationCalls {
  const kind = PUBLICATION;
  return {
    createPublication: (...args) =>
      recordCreate(
        { recording, call: "createPublication", kind, global: true },
        args,
        (facts) => ({ kind: "createPublication", ...facts }),
      ),
    alterPublication: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterPublication",
          global: true,
          check: SETTINGS,
          define: defineSettings,
        },
        args,
        (facts) => ({ kind: "alterPublication", ...facts }),
      ),
    addToPublication: (...args) =>
      recordObjects(recording, "addToPublication", args),
    dropFromPublication: (...args) =>
      recordObjects(recording, "dropFromPublication", args),
    dropPublication: (...args) =>
      recordDrop(
        { recording, call: "dropPublication", kind, global: true },
        args,
        (facts) => ({ kind: "dropPublication", ...facts }),
      ),
  };
}

function recordObjects(
  recording: Recording,
  kind: "addToPublication" | "dropFromPublication",
  [name, objects]: Parameters<PublicationCalls["addToPublication"]>,
): void {
  const call = recording.call(kind);
  call.check("name", name, identifier);
  call.check("objects", objects, OBJECTS);
  const { tables = [], schemas = [] } = objects;
  if (tables.length + schemas.length === 0) {
    call.refuse("objects", "it names no table and no schema");
  }
  call.record({ kind, name, objects: defineObjects(objects) });
}

function defineObjects(
  { tables, schemas }: PublishedObjectsDefinition,
): PublishedObjects {
  return { tables: definePublishedTables(tables), schemas };
}

function defineSettings(
  settings: AlterPublicationSettings,
): PublicationSettings {
  return { ...defineObjects(settings), options: optionsOf(settings.options) };
}
