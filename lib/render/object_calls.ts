import type { ObjectOperation, Operation } from "../operations/mod.ts";
import type { QualifiedName } from "../sql/mod.ts";
import { type Call, call } from "./call.ts";
import { operatorMembers } from "./definition_of.ts";
import { lifecycleCall } from "./lifecycle_call.ts";
import { objectTarget } from "./object_target.ts";

type Of<Kind extends Operation["kind"]> = Extract<
  Operation,
  { readonly kind: Kind }
>;

/** The call that records an operation on any object but a table. */
export function objectCall(operation: ObjectOperation): Call | undefined {
  switch (operation.kind) {
    case "comment":
    case "setOwner":
    case "rename":
    case "setSchema":
      return anyObjectCall(operation);
    case "addEnumValue":
    case "renameEnumValue":
    case "replaceEnum":
      return enumCall(operation);
    case "createShellType":
    case "dropShellType":
    case "alterOperatorFamily":
      return namedCall(operation);
    case "grant":
    case "revoke":
    case "grantDefault":
    case "revokeDefault":
      return privilegeCall(operation);
    case "attachPartition":
    case "detachPartition":
    case "addInheritance":
    case "dropInheritance":
    case "attachIndex":
      return linkCall(operation);
    case "setStorageParameters":
    case "setTablespace":
    case "setPersistence":
    case "setAccessMethod":
    case "setReplicaIdentity":
    case "setClusterIndex":
    case "setRowSecurity":
      return settingCall(operation);
    default:
      return lifecycleCall(operation);
  }
}

function namedCall(
  operation: Of<"createShellType" | "dropShellType" | "alterOperatorFamily">,
): Call {
  const { kind, schema, name } = operation;
  if (kind !== "alterOperatorFamily") return call(kind, [name], { schema });
  const { using, add, drop } = operation;
  const changes = Object.entries({ add, drop })
    .filter(([, members]) => Object.keys(members).length > 0)
    .map(([key, members]) => [key, operatorMembers({ ...members })]);
  return call(kind, [name, using, Object.fromEntries(changes)], { schema });
}

function anyObjectCall(
  operation: Of<"comment" | "setOwner" | "rename" | "setSchema">,
): Call {
  const { kind } = operation;
  const on = objectTarget(operation.on);
  switch (kind) {
    case "comment":
      return call(kind, [on, operation.text], { existing: operation.existing });
    case "setOwner":
      return call(kind, [on, operation.owner], {
        existing: operation.existing,
      });
    case "rename":
    case "setSchema":
      return call(kind, [on, operation.to]);
  }
}

function enumCall(
  operation: Of<"addEnumValue" | "renameEnumValue" | "replaceEnum">,
): Call {
  const { schema, name } = operation;
  switch (operation.kind) {
    case "renameEnumValue":
      return call("renameEnumValue", [name, operation.value, operation.to], {
        schema,
      });
    case "addEnumValue": {
      const { value, before, after, ifNotExists, existing } = operation;
      return call("addEnumValue", [name, value], {
        schema,
        before,
        after,
        ifNotExists,
        existing: existing && replacement(existing),
      });
    }
    case "replaceEnum": {
      const { existing } = operation;
      return call("replaceEnum", [name, replacement(operation)], {
        schema,
        existing: existing && replacement(existing),
      });
    }
  }
}

function replacement(
  value: NonNullable<Of<"addEnumValue">["existing"]>,
): object {
  const { values, mapping, columns, ...rest } = value;
  const { owner, comment, grants }: Readonly<Record<string, unknown>> = {
    ...rest,
  };
  return {
    values,
    mapping,
    columns: columns.map(({ table, ...column }) => ({
      table: table.name,
      schema: table.schema,
      ...column,
    })),
    owner,
    comment,
    grants,
  };
}

function privilegeCall(
  operation: Of<"grant" | "revoke" | "grantDefault" | "revokeDefault">,
): Call {
  const { kind, source: _source, roles, ...rest } = operation;
  const side = kind.startsWith("grant") ? { to: roles } : { from: roles };
  const on = "on" in operation && "kind" in operation.on
    ? { on: privilegeTarget(operation.on) }
    : {};
  return call(kind, [{ ...rest, ...on, ...side }]);
}

function privilegeTarget(on: Of<"grant">["on"]): object {
  switch (on.kind) {
    case "allTables":
    case "allSequences":
    case "allFunctions":
    case "allProcedures":
    case "allRoutines":
      return { [on.kind]: on.name };
    default:
      return objectTarget(on);
  }
}

function linkCall(
  operation: Of<
    | "attachPartition"
    | "detachPartition"
    | "addInheritance"
    | "dropInheritance"
    | "attachIndex"
  >,
): Call {
  const { kind, schema, name, parent } = operation;
  switch (kind) {
    case "attachPartition":
      return call(kind, [name, { of: parent, bound: operation.bound }], {
        schema,
      });
    case "detachPartition":
      return call(kind, [name, { of: parent, bound: operation.bound }], {
        schema,
        concurrently: operation.concurrently,
        finalize: operation.finalize,
      });
    default:
      return call(kind, [name, parent], { schema });
  }
}

function settingCall(
  operation: Of<
    | "setStorageParameters"
    | "setTablespace"
    | "setPersistence"
    | "setAccessMethod"
    | "setReplicaIdentity"
    | "setClusterIndex"
    | "setRowSecurity"
  >,
): Call {
  const { kind } = operation;
  switch (kind) {
    case "setStorageParameters":
      return onObject(operation, operation.settings, operation.existing);
    case "setTablespace":
      return onObject(operation, operation.tablespace, operation.existing);
    case "setAccessMethod":
      return onObject(operation, operation.accessMethod, operation.existing);
    case "setPersistence":
      return onObject(operation, operation.persistence, undefined);
    case "setReplicaIdentity":
      return onTable(operation, operation.identity, operation.existing);
    case "setClusterIndex":
      return onTable(operation, operation.index, operation.existing);
    case "setRowSecurity":
      return onTable(operation, operation.settings, operation.existing);
  }
}

function onObject(
  { kind, on }: Of<
    | "setTablespace"
    | "setPersistence"
    | "setAccessMethod"
    | "setStorageParameters"
  >,
  value: unknown,
  existing: unknown,
): Call {
  return call(kind, [objectTarget(on), value], { existing });
}

function onTable(
  { kind, schema, name }: QualifiedName & { readonly kind: string },
  value: unknown,
  existing: unknown,
): Call {
  return call(kind, [name, value], { schema, existing });
}
