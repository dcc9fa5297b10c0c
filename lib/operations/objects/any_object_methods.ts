import { identifier, nullOr, object, text } from "../../schema/mod.ts";
import type { Recording } from "../recording.ts";
import {
  type ObjectTarget,
  objectTarget,
  referenceTo,
} from "./object_target.ts";

/**
 * Calls that are the same for every kind of object.
 *
 * @example
 * ```ts
 * import { type AnyObjectCalls, createRecorder } from "@retort/retort";
 * import { deepStrictEqual } from "node:assert/strict";
 *
 * function upgrade(op: AnyObjectCalls): void {
 *   op.rename({ view: "open_bookings" }, "pending_bookings");
 *   op.comment({ column: "status", table: "bookings" }, "How far it is");
 *   op.setOwner({ schema: "booking" }, "booking_owner");
 *   op.setSchema({ enum: "booking_status" }, "booking");
 * }
 * const { op, take } = createRecorder();
 * upgrade(op);
 * deepStrictEqual(take().map(({ kind }) => kind), [
 *   "rename",
 *   "comment",
 *   "setOwner",
 *   "setSchema",
 * ]);
 * ```
 */
export interface AnyObjectCalls {
  /** Sets the comment on any object; `null` takes it away. */
  comment(
    on: ObjectTarget,
    text: string | null,
    options?: {
      /** The comment it had, so that this can be reversed. */
      readonly existing?: string | null;
    },
  ): void;
  /** Gives any object another owner. */
  setOwner(
    on: ObjectTarget,
    owner: string,
    options?: {
      /** The role that owned it, so that this can be reversed. */
      readonly existing?: string;
    },
  ): void;
  /** Renames any object: `op.rename({ view: "active" }, "current")`. */
  rename(on: ObjectTarget, to: string): void;
  /** Moves any object to another schema; `on` says the one it is in. */
  setSchema(on: ObjectTarget, to: string): void;
}

const COMMENT_OPTIONS = object<{ existing: string | null }>({
  existing: nullOr(text),
});
const OWNER_OPTIONS = object<{ existing: string }>({ existing: identifier });

/** The methods of `op` that are the same for every kind of object. */
export function createAnyObjectMethods(recording: Recording): AnyObjectCalls {
  return {
    comment: (...args) => comment(recording, ...args),
    setOwner: (...args) => setOwner(recording, ...args),
    rename: (...args) => rename(recording, ...args),
    setSchema: (...args) => setSchema(recording, ...args),
  };
}

function comment(
  recording: Recording,
  ...[on, comment, options = {}]: Parameters<AnyObjectCalls["comment"]>
): void {
  const call = recording.call("comment");
  call.check("on", on, objectTarget);
  call.check("text", comment, nullOr(text));
  call.check("options", options, COMMENT_OPTIONS);
  const { existing } = options;
  const reference = referenceTo(on);
  call.record({ kind: "comment", on: reference, text: comment, existing });
}

function setOwner(
  recording: Recording,
  ...[on, owner, options = {}]: Parameters<AnyObjectCalls["setOwner"]>
): void {
  const call = recording.call("setOwner");
  call.check("on", on, objectTarget);
  call.check("owner", owner, identifier);
  call.check("options", options, OWNER_OPTIONS);
  const { existing } = options;
  call.record({ kind: "setOwner", on: referenceTo(on), owner, existing });
}

function rename(
  recording: Recording,
  ...[on, to]: Parameters<AnyObjectCalls["rename"]>
): void {
  const call = recording.call("rename");
  call.check("on", on, objectTarget);
  call.check("to", to, identifier);
  call.record({ kind: "rename", on: referenceTo(on), to });
}

function setSchema(
  recording: Recording,
  ...[on, to]: Parameters<AnyObjectCalls["setSchema"]>
): void {
  const call = recording.call("setSchema");
  call.check("on", on, objectTarget);
  call.check("to", to, identifier);
  call.record({ kind: "setSchema", on: referenceTo(on), to });
}
