import { irreversible } from "../irreversible.ts";
import type { AnyObjectOperation } from "./any_object_operations.ts";
import type { ObjectReference } from "./object_reference.ts";
import type { PolicyOperation } from "./policy_operations.ts";
import type { PrivilegeOperation } from "./privilege_operations.ts";
import {
  droppedDefinition,
  existingOf,
  existingSettings,
  type ReversalsOf,
} from "./reversals.ts";

const MEMBERS: ReadonlySet<string> = new Set([
  "column",
  "constraint",
  "domainConstraint",
  "policy",
  "rule",
  "trigger",
]);

/** What takes back operations that are the same for every kind of object. */
export const ANY_OBJECT_REVERSALS: ReversalsOf<AnyObjectOperation> = {
  comment: (operation) => {
    const existing: string | null = existingOf<string | null>(operation);
    return [{ ...operation, text: existing, existing: operation.text }];
  },
  setOwner: (operation) => [{
    ...operation,
    owner: existingOf(operation),
    existing: operation.owner,
  }],
  rename: ({ on, to, ...operation }) => [
    { ...operation, on: renamed(on, to), to: memberOrName(on) },
  ],
  setSchema: (operation) => {
    const { on, to } = operation;
    if (on.schema === undefined) {
      throw irreversible(
        operation,
        "it does not say which schema the object is in",
        "Give `on` the schema: { table: …, schema: … }",
      );
    }
    return [{ ...operation, on: { ...on, schema: to }, to: on.schema }];
  },
};

/** What takes back operations on policies and row security. */
export const POLICY_REVERSALS: ReversalsOf<PolicyOperation> = {
  createPolicy: ({ definition }) => {
    const { name, table } = definition;
    return [{ kind: "dropPolicy", name, table, definition }];
  },
  alterPolicy: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropPolicy: (operation) => [
    { kind: "createPolicy", definition: droppedDefinition(operation) },
  ],
  setRowSecurity: (operation) => {
    const { settings, existing } = operation;
    const opposite = {
      enabled: settings.enabled === undefined ? undefined : !settings.enabled,
      forced: settings.forced === undefined ? undefined : !settings.forced,
    };
    return [{
      ...operation,
      settings: existing ?? opposite,
      existing: settings,
    }];
  },
};

/** What takes back operations on privileges. */
export const PRIVILEGE_REVERSALS: ReversalsOf<PrivilegeOperation> = {
  grant: (operation) => [{ ...operation, kind: "revoke" }],
  revoke: ({ grantOptionOnly, cascade: _cascade, ...operation }) => [{
    ...operation,
    kind: "grant",
    grantable: grantOptionOnly ?? operation.grantable,
  }],
  grantDefault: (operation) => [{ ...operation, kind: "revokeDefault" }],
  revokeDefault: ({ grantOptionOnly, cascade: _cascade, ...operation }) => [{
    ...operation,
    kind: "grantDefault",
    grantable: grantOptionOnly ?? operation.grantable,
  }],
};

function memberOrName(on: ObjectReference): string {
  return MEMBERS.has(on.kind) ? `${on.member}` : on.name;
}

function renamed(on: ObjectReference, to: string): ObjectReference {
  return MEMBERS.has(on.kind) ? { ...on, member: to } : { ...on, name: to };
}
