import {
  columnList,
  definePrivileges,
  flag,
  flagOf,
  identifier,
  isPlainObject,
  object,
  oneOf,
  privilege,
  privilegeList,
  type Refuse,
  required,
} from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import {
  type ObjectTarget,
  objectTarget,
  referenceTo,
} from "./object_target.ts";
import type {
  DefaultPrivilegeFacts,
  PrivilegeFacts,
} from "./privilege_operations.ts";
import type {
  AllObjectsTarget,
  DefaultPrivilegesDefinition,
  GrantDefaultPrivileges,
  GrantPrivileges,
  PrivilegesDefinition,
  RevokeDefaultPrivileges,
  RevokeFacts,
  RevokePrivileges,
} from "./privilege_options.ts";

/**
 * Calls on privileges.
 *
 * @example
 * ```ts
 * import { createRecorder, type PrivilegeCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: PrivilegeCalls): void {
 *   op.revoke({
 *     privileges: "ALL",
 *     on: { schema: "booking" },
 *     from: "public",
 *   });
 *   op.grant({ privileges: "USAGE", on: { schema: "booking" }, to: "report" });
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), ["revoke", "grant"]);
 * ```
 */
export interface PrivilegeCalls {
  /** Gives roles privileges. */
  grant(definition: GrantPrivileges): void;
  /** Takes privileges from roles. */
  revoke(definition: RevokePrivileges): void;
  /** Gives roles privileges on objects that are yet to be made. */
  grantDefault(definition: GrantDefaultPrivileges): void;
  /** Takes privileges on objects that are yet to be made. */
  revokeDefault(definition: RevokeDefaultPrivileges): void;
}

const ALL_OBJECTS = [
  "allFunctions",
  "allProcedures",
  "allRoutines",
  "allSequences",
  "allTables",
] as const;

const PRIVILEGES_SHAPE = {
  privileges: required(oneOrMore(privilege, privilegeList)),
  on: required(privilegeTarget),
  columns: columnList,
  grantedBy: identifier,
};
const REVOKE_SHAPE = {
  from: required(oneOrMore(identifier, columnList)),
  grantOptionOnly: flag,
  cascade: flag,
  grantable: flag,
};
const DEFAULT_SHAPE = {
  objects: required(
    oneOf("tables", "sequences", "functions", "types", "schemas"),
  ),
  privileges: required(oneOrMore(privilege, privilegeList)),
  role: identifier,
  schema: identifier,
};
const TO = required(oneOrMore(identifier, columnList));

const GRANT = object<GrantPrivileges>({
  ...PRIVILEGES_SHAPE,
  to: TO,
  grantable: flag,
});
const REVOKE = object<RevokePrivileges>({
  ...PRIVILEGES_SHAPE,
  ...REVOKE_SHAPE,
});
const GRANT_DEFAULT = object<GrantDefaultPrivileges>({
  ...DEFAULT_SHAPE,
  to: TO,
  grantable: flag,
});
const REVOKE_DEFAULT = object<RevokeDefaultPrivileges>({
  ...DEFAULT_SHAPE,
  ...REVOKE_SHAPE,
});

/** The methods of `op` on privileges. */
export function createPrivilegeMethods(recording: Recording): PrivilegeCalls {
  return {
    grant: (...args) => grant(recording, ...args),
    revoke: (...args) => revoke(recording, ...args),
    grantDefault: (...args) => grantDefault(recording, ...args),
    revokeDefault: (...args) => revokeDefault(recording, ...args),
  };
}

function oneOrMore(
  one: typeof privilege,
  more: typeof privilege,
): typeof privilege {
  return (value, path, refuse) =>
    (Array.isArray(value) ? more : one)(value, path, refuse);
}

function privilegeTarget(value: unknown, path: string, refuse: Refuse): void {
  const kind = isPlainObject(value)
    ? ALL_OBJECTS.find((key) => key in value)
    : undefined;
  if (kind === undefined) return objectTarget(value, path, refuse);
  object<Readonly<Record<string, unknown>>>({ [kind]: required(identifier) })(
    value,
    path,
    refuse,
  );
}

function targetOf(
  target: ObjectTarget | AllObjectsTarget,
): PrivilegeFacts["on"] {
  const value: Readonly<Record<string, string | undefined>> = { ...target };
  for (const kind of ALL_OBJECTS) {
    const name = value[kind];
    if (name !== undefined) return { kind, name };
  }
  return referenceTo(target as ObjectTarget);
}

function privilegeFacts(
  { privileges, on, columns, grantedBy }: PrivilegesDefinition,
  roles: string | readonly string[],
): PrivilegeFacts {
  return {
    privileges: definePrivileges([privileges].flat()),
    on: targetOf(on),
    columns,
    roles: [roles].flat(),
    grantedBy,
  };
}

function defaultFacts(
  { objects, privileges, role, schema }: DefaultPrivilegesDefinition,
  roles: string | readonly string[],
): DefaultPrivilegeFacts {
  return {
    role,
    schema,
    objects,
    privileges: definePrivileges([privileges].flat()),
    roles: [roles].flat(),
  };
}

function revokeFacts(
  { grantOptionOnly, cascade, grantable }: RevokeFacts,
): {
  readonly grantOptionOnly?: true | undefined;
  readonly cascade?: true | undefined;
  readonly grantable?: true | undefined;
} {
  return {
    grantOptionOnly: flagOf(grantOptionOnly),
    cascade: flagOf(cascade),
    grantable: flagOf(grantable),
  };
}

function grant(
  recording: Recording,
  ...[definition]: Parameters<PrivilegeCalls["grant"]>
): void {
  const call = recording.call("grant");
  call.check("definition", definition, GRANT);
  call.record({
    kind: "grant",
    ...privilegeFacts(definition, definition.to),
    grantable: flagOf(definition.grantable),
  });
}

function revoke(
  recording: Recording,
  ...[definition]: Parameters<PrivilegeCalls["revoke"]>
): void {
  const call = recording.call("revoke");
  call.check("definition", definition, REVOKE);
  call.record({
    kind: "revoke",
    ...privilegeFacts(definition, definition.from),
    ...revokeFacts(definition),
  });
}

function grantDefault(
  recording: Recording,
  ...[definition]: Parameters<PrivilegeCalls["grantDefault"]>
): void {
  const call = recording.call("grantDefault");
  call.check("definition", definition, GRANT_DEFAULT);
  call.record({
    kind: "grantDefault",
    ...defaultFacts(definition, definition.to),
    grantable: flagOf(definition.grantable),
  });
}

function revokeDefault(
  recording: Recording,
  ...[definition]: Parameters<PrivilegeCalls["revokeDefault"]>
): void {
  const call = recording.call("revokeDefault");
  call.check("definition", definition, REVOKE_DEFAULT);
  call.record({
    kind: "revokeDefault",
    ...defaultFacts(definition, definition.from),
    ...revokeFacts(definition),
  });
}
