import {
  flag,
  flagOf,
  identifier,
  MATERIALIZED_VIEW,
  type MaterializedViewDefinition,
  nullOr,
  object,
  oneOf,
  recordOf,
  text,
  VIEW,
  type ViewDefinition,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { CreateOptions, InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import {
  recordAlter,
  recordCreate,
  recordDrop,
  recordReplace,
} from "./lifecycle_methods.ts";
import type {
  AlterOptions,
  DropObjectOptions,
  ReplaceOptions,
} from "./object_options.ts";

/**
 * What `op.alterView` can set; `null` goes back to the default.
 *
 * @example
 * ```ts
 * import {
 *   type AlterViewSettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * const settings: AlterViewSettings = {
 *   securityInvoker: true,
 *   defaults: { status: "'pending'" },
 * };
 * const { op, take } = createRecorder();
 * op.alterView("open_bookings", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * deepStrictEqual(statements.map(({ sql }) => sql), [
 *   "ALTER VIEW open_bookings SET (security_invoker = true)",
 *   "ALTER VIEW open_bookings ALTER COLUMN status SET DEFAULT 'pending'",
 * ]);
 * ```
 */
export interface AlterViewSettings {
  /** Whether conditions of others wait until its own were checked. */
  readonly securityBarrier?: boolean | null;
  /** Whether it runs with the rights of who asks. */
  readonly securityInvoker?: boolean | null;
  /** Whether rows written through it must be seen through it. */
  readonly checkOption?: "local" | "cascaded" | null;
  /** Column to its default as SQL; `null` drops the default. */
  readonly defaults?: { readonly [column: string]: string | null };
}

/**
 * How `op.refreshMaterializedView` fills a view anew.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RefreshOptions,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const options: RefreshOptions = { concurrently: true };
 * const { op, take } = createRecorder();
 * op.refreshMaterializedView("load", options);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "REFRESH MATERIALIZED VIEW CONCURRENTLY load",
 * );
 * ```
 */
export interface RefreshOptions extends InSchema {
  /** Readers go on meanwhile; needs a unique index. */
  readonly concurrently?: boolean;
  /** Empty it instead. */
  readonly withNoData?: boolean;
}

/**
 * Calls on views, materialised or not.
 *
 * @example
 * ```ts
 * import { createRecorder, type ViewCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: ViewCalls): void {
 *   op.createView("open_bookings", { query: "SELECT id FROM bookings" });
 *   op.refreshMaterializedView("load");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createView",
 *   "refreshMaterializedView",
 * ]);
 * ```
 */
export interface ViewCalls {
  /** Creates a view. */
  createView(
    name: string,
    definition: ViewDefinition,
    options?: InSchema,
  ): void;
  /** Gives a view another query; what depends on it stays. */
  replaceView(
    name: string,
    definition: ViewDefinition,
    options?: ReplaceOptions<ViewDefinition>,
  ): void;
  /** Alters a view's options and the defaults of its columns. */
  alterView(
    name: string,
    settings: AlterViewSettings,
    options?: AlterOptions<AlterViewSettings>,
  ): void;
  /** Drops a view. */
  dropView(name: string, options?: DropObjectOptions<ViewDefinition>): void;
  /** Creates a materialised view with its indexes. */
  createMaterializedView(
    name: string,
    definition: MaterializedViewDefinition,
    options?: CreateOptions,
  ): void;
  /** Drops a materialised view and creates it with another definition. */
  replaceMaterializedView(
    name: string,
    definition: MaterializedViewDefinition,
    options?: Omit<ReplaceOptions<MaterializedViewDefinition>, "recreate">,
  ): void;
  /** Fills a materialised view anew. */
  refreshMaterializedView(name: string, options?: RefreshOptions): void;
  /** Drops a materialised view. */
  dropMaterializedView(
    name: string,
    options?: DropObjectOptions<MaterializedViewDefinition>,
  ): void;
}

const SETTINGS = object<AlterViewSettings>({
  securityBarrier: nullOr(flag),
  securityInvoker: nullOr(flag),
  checkOption: nullOr(oneOf("local", "cascaded")),
  defaults: recordOf(nullOr(text)),
});
const REFRESH = object<RefreshOptions>({
  ...IN_SCHEMA_SHAPE,
  concurrently: flag,
  withNoData: flag,
});

/** The methods of `op` on views, materialised or not. */
export function createViewMethods(recording: Recording): ViewCalls {
  return {
    createView: (...args) =>
      recordCreate(
        { recording, call: "createView", kind: VIEW },
        args,
        (facts) => ({ kind: "createView", ...facts }),
      ),
    replaceView: (...args) =>
      recordReplace(
        { recording, call: "replaceView", kind: VIEW },
        args,
        (facts) => ({ kind: "replaceView", ...facts }),
      ),
    alterView: (...args) =>
      recordAlter(
        {
          recording,
          call: "alterView",
          check: SETTINGS,
          define: (settings: AlterViewSettings) => settings,
        },
        args,
        (facts) => ({ kind: "alterView", ...facts }),
      ),
    dropView: (...args) =>
      recordDrop(
        { recording, call: "dropView", kind: VIEW },
        args,
        (facts) => ({ kind: "dropView", ...facts }),
      ),
    ...createMaterializedViewMethods(recording),
  };
}

function createMaterializedViewMethods(
  recording: Recording,
): Pick<
  ViewCalls,
  | "createMaterializedView"
  | "replaceMaterializedView"
  | "refreshMaterializedView"
  | "dropMaterializedView"
> {
  const kind = MATERIALIZED_VIEW;
  return {
    createMaterializedView: (...args) =>
      recordCreate(
        { recording, call: "createMaterializedView", kind, ifNotExists: true },
        args,
        (facts) => ({ kind: "createMaterializedView", ...facts }),
      ),
    replaceMaterializedView: (...args) =>
      recordReplace(
        { recording, call: "replaceMaterializedView", kind },
        args,
        (facts) => ({ kind: "replaceMaterializedView", ...facts }),
      ),
    refreshMaterializedView: (...args) => refresh(recording, ...args),
    dropMaterializedView: (...args) =>
      recordDrop(
        { recording, call: "dropMaterializedView", kind },
        args,
        (facts) => ({ kind: "dropMaterializedView", ...facts }),
      ),
  };
}

function refresh(
  recording: Recording,
  ...[name, options = {}]: Parameters<ViewCalls["refreshMaterializedView"]>
): void {
  const call = recording.call("refreshMaterializedView");
  call.check("name", name, identifier);
  call.check("options", options, REFRESH);
  const { concurrently, withNoData } = options;
  if (concurrently && withNoData) {
    call.refuse(
      "options.withNoData",
      "a view cannot be emptied while readers go on",
      'Leave out "concurrently"',
    );
  }
  call.record({
    kind: "refreshMaterializedView",
    ...inSchema(name, options),
    concurrently: flagOf(concurrently),
    withNoData: flagOf(withNoData),
  });
}
