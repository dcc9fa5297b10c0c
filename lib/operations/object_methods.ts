import type { ObjectOperations } from "./object_operations.ts";
import type { Recording } from "./recording.ts";
import { flag, identifier, object } from "../schema/mod.ts";

/** The methods of `op` on objects other than tables. */
export function createObjectMethods(recording: Recording): ObjectOperations {
  return {
    createSchema(name, options = {}): void {
      const call = recording.call("createSchema");
      call.check("name", name, identifier);
      call.check(
        "options",
        options,
        object<typeof options>({ ifNotExists: flag, owner: identifier }),
      );
      call.record({
        kind: "createSchema",
        definition: { name, owner: options.owner },
        ifNotExists: options.ifNotExists || undefined,
      });
    },
  };
}
