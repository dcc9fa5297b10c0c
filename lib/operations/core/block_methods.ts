import { callback, identifier, object } from "../../schema/mod.ts";
import { createBatch } from "../create_batch.ts";
import type { CoreOperations } from "../core_operations.ts";
import type { InSchema } from "../core_options.ts";
import type { Operation } from "../operation.ts";
import type { OperationDefinition } from "../operation_definition.ts";
import { type Call, createCall, type Recording } from "../recording.ts";
import { IN_SCHEMA_SHAPE, inSchema } from "./option_shapes.ts";

const IN_SCHEMA = object<InSchema>(IN_SCHEMA_SHAPE);

/** The methods of `op` that hold other calls or lead to a project's own. */
export function createBlockMethods(
  recording: Recording,
): Pick<CoreOperations, "autocommit" | "batchAlterTable" | "custom"> {
  return {
    autocommit: (record: () => void | Promise<void>) =>
      autocommit(recording, record) as undefined & Promise<void>,
    batchAlterTable: (...args) => batchAlterTable(recording, ...args),
    custom: (definition, input) => {
      const call = recording.call("custom");
      const found = typeof definition === "string"
        ? findDefinition(call, recording, definition)
        : definition;
      const { name } = found;
      call.record({ kind: "custom", name, input, definition: found });
    },
  };
}

function batchAlterTable(
  recording: Recording,
  ...[table, record, options = {}]: Parameters<
    CoreOperations["batchAlterTable"]
  >
): void {
  const call = recording.call("batchAlterTable");
  call.check("table", table, identifier);
  call.check("record", record, callback);
  call.check("options", options, IN_SCHEMA);
  const operations: Operation[] = [];
  const inner: Recording = {
    ...recording,
    call: (operation) => {
      const { source } = recording.call(operation);
      return createCall(operation, {
        source,
        keep: (kept) => operations.push(kept),
      });
    },
  };
  const returned: unknown = record(createBatch(inner, table, options));
  if (returned instanceof Promise) {
    call.refuse("record", "it must not be async: nothing can wait in there");
  }
  if (operations.length === 0) return;
  const target = inSchema(table, options);
  call.record({ kind: "batchAlterTable", table: target, operations });
}

function autocommit(
  recording: Recording,
  record: () => void | Promise<void>,
): void | Promise<void> {
  recording.call("autocommit").check("record", record, callback);
  const block = recording.nest();
  let returned: void | Promise<void>;
  try {
    returned = record();
  } catch (error) {
    block.close();
    throw error;
  }
  if (returned instanceof Promise) return returned.finally(block.close);
  block.close();
}

function findDefinition(
  call: Call,
  recording: Recording,
  name: string,
): OperationDefinition {
  const found = recording.definitions.find((each) => each.name === name);
  const known = recording.definitions.map((each) => each.name).sort();
  return found ?? call.refuse(
    "definition",
    `there is no operation "${name}"`,
    known.length === 0
      ? "Add it to `operations` in the config"
      : `The config defines ${known.join(", ")}`,
  );
}
