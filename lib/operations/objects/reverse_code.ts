import {
  droppedDefinition,
  existingOf,
  existingSettings,
  nameOf,
  restored,
  type ReversalsOf,
} from "./reversals.ts";
import type { RoutineName, RoutineOperation } from "./routine_operations.ts";
import type { TriggerOperation } from "./trigger_operations.ts";
import type { ViewOperation } from "./view_operations.ts";

/** What takes back operations on views, materialised or not. */
export const VIEW_REVERSALS: ReversalsOf<ViewOperation> = {
  createView: ({ definition }) => [
    { kind: "dropView", ...nameOf(definition), definition },
  ],
  replaceView: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  alterView: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropView: (operation) => [
    { kind: "createView", definition: droppedDefinition(operation) },
  ],
  createMaterializedView: ({ definition, ifNotExists }) => [
    {
      kind: "dropMaterializedView",
      ifExists: ifNotExists,
      ...nameOf(definition),
      definition,
    },
  ],
  replaceMaterializedView: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  refreshMaterializedView: () => [],
  dropMaterializedView: (
    operation,
  ) => [{
    kind: "createMaterializedView",
    definition: droppedDefinition(operation),
    ifNotExists: operation.ifExists,
  }],
};

/** What takes back operations on functions, procedures and aggregates. */
export const ROUTINE_REVERSALS: ReversalsOf<RoutineOperation> = {
  createFunction: ({ definition }) => [
    { kind: "dropFunction", ...routineName(definition), definition },
  ],
  replaceFunction: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  alterFunction: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropFunction: (operation) => [
    { kind: "createFunction", definition: droppedDefinition(operation) },
  ],
  createProcedure: ({ definition }) => [
    { kind: "dropProcedure", ...routineName(definition), definition },
  ],
  replaceProcedure: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  alterProcedure: (operation) => [{
    ...operation,
    settings: existingSettings(operation),
    existing: operation.settings,
  }],
  dropProcedure: (operation) => [
    { kind: "createProcedure", definition: droppedDefinition(operation) },
  ],
  createAggregate: ({ definition }) => [
    { kind: "dropAggregate", ...routineName(definition), definition },
  ],
  replaceAggregate: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  dropAggregate: (operation) => [
    { kind: "createAggregate", definition: droppedDefinition(operation) },
  ],
};

/** What takes back operations on triggers, event triggers and rules. */
export const TRIGGER_REVERSALS: ReversalsOf<TriggerOperation> = {
  createTrigger: ({ definition }) => {
    const { name, table } = definition;
    return [{ kind: "dropTrigger", name, table, definition }];
  },
  replaceTrigger: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  alterTrigger: (operation) => [{
    ...operation,
    settings: existingOf(operation),
    existing: operation.settings,
  }],
  dropTrigger: (operation) => [
    { kind: "createTrigger", definition: droppedDefinition(operation) },
  ],
  createEventTrigger: ({ definition }) => [
    { kind: "dropEventTrigger", name: definition.name, definition },
  ],
  alterEventTrigger: (operation) => [{
    ...operation,
    settings: existingOf(operation),
    existing: operation.settings,
  }],
  dropEventTrigger: (operation) => [
    { kind: "createEventTrigger", definition: droppedDefinition(operation) },
  ],
  createRule: ({ definition }) => {
    const { name, table } = definition;
    return [{ kind: "dropRule", name, table, definition }];
  },
  replaceRule: (operation) => [{
    ...operation,
    ...restored(existingOf(operation), operation.definition),
  }],
  alterRule: (operation) => [{
    ...operation,
    settings: existingOf(operation),
    existing: operation.settings,
  }],
  dropRule: (operation) => [
    { kind: "createRule", definition: droppedDefinition(operation) },
  ],
};

function routineName({ schema, name, identity }: RoutineName): RoutineName {
  return { ...nameOf({ schema, name }), identity };
}
