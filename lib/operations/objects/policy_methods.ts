import {
  columnList,
  flag,
  identifier,
  object,
  POLICY,
  type PolicyDefinition,
  type SqlExpression,
  sqlOf,
  sqlText,
} from "../../schema/mod.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "../core/option_shapes.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import type { AlterOptions, DropObjectOptions } from "./object_options.ts";
import {
  recordAlterPart,
  recordCreatePart,
  recordDropPart,
} from "./part_methods.ts";
import type {
  PolicySettings,
  RowSecuritySettings,
} from "./policy_operations.ts";

/**
 * What `op.alterPolicy` can set.
 *
 * @example
 * ```ts
 * import {
 *   type AlterPolicySettings,
 *   compile,
 *   createRecorder,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: AlterPolicySettings = { roles: ["public"], using: "true" };
 * const { op, take } = createRecorder();
 * op.alterPolicy("bookings_own", "bookings", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER POLICY bookings_own ON bookings TO PUBLIC USING (true)",
 * );
 * ```
 */
export interface AlterPolicySettings {
  /** The roles it is for; `["public"]` for everyone. */
  readonly roles?: readonly string[];
  /** Which rows are seen, as SQL. */
  readonly using?: string | SqlExpression;
  /** Which rows may be written, as SQL. */
  readonly withCheck?: string | SqlExpression;
}

/**
 * Whether a table's policies hold, and whether for its owner too.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type RowSecurityDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: RowSecurityDefinition = { enabled: true, forced: true };
 * const { op, take } = createRecorder();
 * op.setRowSecurity("bookings", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
 * );
 * ```
 */
export interface RowSecurityDefinition {
  /** Whether the table's policies hold. */
  readonly enabled?: boolean;
  /** Whether they hold for the table's owner too. */
  readonly forced?: boolean;
}

/**
 * Calls on policies and row security.
 *
 * @example
 * ```ts
 * import { createRecorder, type PolicyCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: PolicyCalls): void {
 *   op.createPolicy("bookings_own", "bookings", {
 *     using: "requester_name = current_user",
 *   });
 *   op.setRowSecurity("bookings", { enabled: true });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createPolicy",
 *   "setRowSecurity",
 * ]);
 * ```
 */
export interface PolicyCalls {
  /** Creates a policy. */
  createPolicy(
    name: string,
    table: string,
    definition: PolicyDefinition,
    options?: InSchema,
  ): void;
  /** Alters a policy. */
  alterPolicy(
    name: string,
    table: string,
    settings: AlterPolicySettings,
    options?: AlterOptions<AlterPolicySettings>,
  ): void;
  /** Drops a policy. */
  dropPolicy(
    name: string,
    table: string,
    options?: DropObjectOptions<PolicyDefinition>,
  ): void;
  /** Turns a table's policies on or off. */
  setRowSecurity(
    table: string,
    settings: RowSecurityDefinition,
    options?: AlterOptions<RowSecurityDefinition>,
  ): void;
}

const SETTINGS = object<AlterPolicySettings>({
  roles: columnList,
  using: sqlText,
  withCheck: sqlText,
});
const ROW_SECURITY = object<RowSecurityDefinition>({
  enabled: flag,
  forced: flag,
});
const ROW_SECURITY_OPTIONS = object<AlterOptions<RowSecuritySettings>>({
  ...IN_SCHEMA_SHAPE,
  existing: ROW_SECURITY,
});

/** The methods of `op` on policies and row security. */
export function createPolicyMethods(recording: Recording): PolicyCalls {
  return {
    createPolicy: (...args) =>
      recordCreatePart(
        { recording, call: "createPolicy", kind: POLICY },
        args,
        (facts) => ({ kind: "createPolicy", ...facts }),
      ),
    alterPolicy: (...args) =>
      recordAlterPart(
        { recording, call: "alterPolicy", check: SETTINGS, define: settingsOf },
        args,
        (facts) => ({ kind: "alterPolicy", ...facts }),
      ),
    dropPolicy: (...args) =>
      recordDropPart(
        { recording, call: "dropPolicy", kind: POLICY },
        args,
        (facts) => ({ kind: "dropPolicy", ...facts }),
      ),
    setRowSecurity: (...args) => setRowSecurity(recording, ...args),
  };
}

function settingsOf(settings: AlterPolicySettings): PolicySettings {
  const { roles, using, withCheck } = settings;
  return {
    roles: roles && [...roles].sort(),
    using: using === undefined ? undefined : sqlOf(using),
    withCheck: withCheck === undefined ? undefined : sqlOf(withCheck),
  };
}

function setRowSecurity(
  recording: Recording,
  ...[table, settings, options = {}]: Parameters<PolicyCalls["setRowSecurity"]>
): void {
  const call = recording.call("setRowSecurity");
  call.check("table", table, identifier);
  call.check("settings", settings, ROW_SECURITY);
  call.check("options", options, ROW_SECURITY_OPTIONS);
  if (settings.enabled === undefined && settings.forced === undefined) {
    call.refuse("settings", 'it needs "enabled" or "forced"');
  }
  call.record({
    kind: "setRowSecurity",
    ...inSchema(table, options),
    settings,
    existing: options.existing,
  });
}
