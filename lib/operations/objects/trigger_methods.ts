import {
  EVENT_TRIGGER,
  type EventTriggerDefinition,
  object,
  oneOf,
  required,
  RULE,
  type RuleDefinition,
  TRIGGER,
  type TriggerDefinition,
} from "../../schema/mod.ts";
import type { InSchema } from "../core_options.ts";
import type { Recording } from "../recording.ts";
import { recordAlter, recordCreate, recordDrop } from "./lifecycle_methods.ts";
import type {
  AlterGlobalOptions,
  AlterOptions,
  DropGlobalOptions,
  DropObjectOptions,
  ReplaceOptions,
} from "./object_options.ts";
import {
  recordAlterPart,
  recordCreatePart,
  recordDropPart,
  recordReplacePart,
} from "./part_methods.ts";
import type { FiringMode } from "./trigger_operations.ts";

/**
 * What `op.alterTrigger` and `op.alterRule` can set: when a trigger or rule
 * fires.
 *
 * @example
 * ```ts
 * import {
 *   compile,
 *   createRecorder,
 *   type FiringDefinition,
 * } from "@retort/retort";
 * import { strictEqual } from "node:assert/strict";
 *
 * const settings: FiringDefinition = { enabled: "disabled" };
 * const { op, take } = createRecorder();
 * op.alterTrigger("bookings_touch", "bookings", settings);
 * const statements = take()
 *   .flatMap((operation) => compile(operation, { serverVersion: 180000 }));
 * strictEqual(
 *   statements[0]?.sql,
 *   "ALTER TABLE bookings DISABLE TRIGGER bookings_touch",
 * );
 * ```
 */
export interface FiringDefinition {
  /** `origin`: in ordinary sessions; `replica`: while replicating. */
  readonly enabled: FiringMode;
}

/**
 * Calls on triggers, event triggers and rules.
 *
 * @example
 * ```ts
 * import { createRecorder, type TriggerCalls } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: TriggerCalls): void {
 *   op.createTrigger("bookings_touch", "bookings", {
 *     timing: "before",
 *     events: ["update"],
 *     level: "row",
 *     function: "touch",
 *   });
 *   op.dropRule("rooms_keep", "rooms");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "createTrigger",
 *   "dropRule",
 * ]);
 * ```
 */
export interface TriggerCalls {
  /** Creates a trigger. */
  createTrigger(
    name: string,
    table: string,
    definition: TriggerDefinition,
    options?: InSchema,
  ): void;
  /** Gives a trigger another definition. */
  replaceTrigger(
    name: string,
    table: string,
    definition: TriggerDefinition,
    options?: ReplaceOptions<TriggerDefinition>,
  ): void;
  /** Enables or disables a trigger. */
  alterTrigger(
    name: string,
    table: string,
    settings: FiringDefinition,
    options?: AlterOptions<FiringDefinition>,
  ): void;
  /** Drops a trigger. */
  dropTrigger(
    name: string,
    table: string,
    options?: DropObjectOptions<TriggerDefinition>,
  ): void;
  /** Creates an event trigger. */
  createEventTrigger(name: string, definition: EventTriggerDefinition): void;
  /** Enables or disables an event trigger. */
  alterEventTrigger(
    name: string,
    settings: FiringDefinition,
    options?: AlterGlobalOptions<FiringDefinition>,
  ): void;
  /** Drops an event trigger. */
  dropEventTrigger(
    name: string,
    options?: DropGlobalOptions<EventTriggerDefinition>,
  ): void;
  /** Creates a rule. */
  createRule(
    name: string,
    table: string,
    definition: RuleDefinition,
    options?: InSchema,
  ): void;
  /** Gives a rule another definition. */
  replaceRule(
    name: string,
    table: string,
    definition: RuleDefinition,
    options?: Omit<ReplaceOptions<RuleDefinition>, "recreate">,
  ): void;
  /** Enables or disables a rule. */
  alterRule(
    name: string,
    table: string,
    settings: FiringDefinition,
    options?: AlterOptions<FiringDefinition>,
  ): void;
  /** Drops a rule. */
  dropRule(
    name: string,
    table: string,
    options?: DropObjectOptions<RuleDefinition>,
  ): void;
}

const FIRING = {
  check: object<FiringDefinition>({
    enabled: required(oneOf("origin", "disabled", "replica", "always")),
  }),
  define: (settings: FiringDefinition): FiringDefinition => settings,
};

/** The methods of `op` on triggers, event triggers and rules. */
export function createTriggerMethods(recording: Recording): TriggerCalls {
  return {
    ...createTableTriggerMethods(recording),
    ...createEventTriggerMethods(recording),
    ...createRuleMethods(recording),
  };
}

function createTableTriggerMethods(
  recording: Recording,
): Pick<
  TriggerCalls,
  "createTrigger" | "replaceTrigger" | "alterTrigger" | "dropTrigger"
> {
  return {
    createTrigger: (...args) =>
      recordCreatePart(
        { recording, call: "createTrigger", kind: TRIGGER },
        args,
        (facts) => ({ kind: "createTrigger", ...facts }),
      ),
    replaceTrigger: (...args) =>
      recordReplacePart(
        { recording, call: "replaceTrigger", kind: TRIGGER },
        args,
        (facts) => ({ kind: "replaceTrigger", ...facts }),
      ),
    alterTrigger: (...args) =>
      recordAlterPart(
        { recording, call: "alterTrigger", ...FIRING },
        args,
        (facts) => ({ kind: "alterTrigger", ...facts }),
      ),
    dropTrigger: (...args) =>
      recordDropPart(
        { recording, call: "dropTrigger", kind: TRIGGER },
        args,
        (facts) => ({ kind: "dropTrigger", ...facts }),
      ),
  };
}

function createEventTriggerMethods(
  recording: Recording,
): Pick<
  TriggerCalls,
  "createEventTrigger" | "alterEventTrigger" | "dropEventTrigger"
> {
  const kind = EVENT_TRIGGER;
  return {
    createEventTrigger: (...args) =>
      recordCreate(
        { recording, call: "createEventTrigger", kind, global: true },
        args,
        (facts) => ({ kind: "createEventTrigger", ...facts }),
      ),
    alterEventTrigger: (...args) =>
      recordAlter(
        { recording, call: "alterEventTrigger", global: true, ...FIRING },
        args,
        (facts) => ({ kind: "alterEventTrigger", ...facts }),
      ),
    dropEventTrigger: (...args) =>
      recordDrop(
        { recording, call: "dropEventTrigger", kind, global: true },
        args,
        (facts) => ({ kind: "dropEventTrigger", ...facts }),
      ),
  };
}

function createRuleMethods(
  recording: Recording,
): Pick<
  TriggerCalls,
  "createRule" | "replaceRule" | "alterRule" | "dropRule"
> {
  return {
    createRule: (...args) =>
      recordCreatePart(
        { recording, call: "createRule", kind: RULE },
        args,
        (facts) => ({ kind: "createRule", ...facts }),
      ),
    replaceRule: (...args) =>
      recordReplacePart(
        { recording, call: "replaceRule", kind: RULE },
        args,
        (facts) => ({ kind: "replaceRule", ...facts }),
      ),
    alterRule: (...args) =>
      recordAlterPart(
        { recording, call: "alterRule", ...FIRING },
        args,
        (facts) => ({ kind: "alterRule", ...facts }),
      ),
    dropRule: (...args) =>
      recordDropPart(
        { recording, call: "dropRule", kind: RULE },
        args,
        (facts) => ({ kind: "dropRule", ...facts }),
      ),
  };
}
