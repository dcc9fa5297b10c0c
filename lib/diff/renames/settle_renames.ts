import type { Operation } from "../../operations/mod.ts";
import type { ObservedSchema } from "../../schema/mod.ts";
import { type RenameCandidate, renameFlag } from "./candidate.ts";
import { decideRenames, isNamed } from "./decide_renames.ts";
import { memberCandidates, objectCandidates } from "./find_candidates.ts";
import type { GivenRenames } from "./given_renames.ts";
import { inverseRenames } from "./inverse_renames.ts";
import { unknownRename } from "./rename_errors.ts";
import { moveExtensions } from "./move_extensions.ts";
import { renameInSchema } from "./rename_in_schema.ts";
import { type Renamed, renameSame } from "./same_but_name.ts";

/** A schema after its renames, and which those were. */
interface Settled extends Renamed {
  /** The renames as they are given: `bookings.note:notes`. */
  readonly renames: readonly string[];
  /** The renames that lead back, as they are given. */
  readonly inverse: readonly string[];
}

/**
 * Renames in the present schema what was renamed on the way to the wanted one.
 *
 * @throws {RetortError} `schema/rename-undecided` where a candidate has no
 * answer, `schema/rename-unknown` where a given rename fits nothing
 */
export function settleRenames(
  before: ObservedSchema,
  after: ObservedSchema,
  given: GivenRenames,
): Settled {
  refuseMalformed(given);
  const extensions = moveExtensions(before, after);
  const operations: Operation[] = [...extensions.operations];
  const seen: RenameCandidate[] = [];
  const made: RenameCandidate[] = [];
  let { schema } = extensions;
  for (const find of [objectCandidates, memberCandidates]) {
    const candidates = find({ before: schema.model, after: after.model });
    seen.push(...candidates);
    for (const rename of decideRenames(candidates, given)) {
      const prepared = createTarget(schema, after, rename.toSchema);
      operations.push(...prepared.operations, ...operationsOf(rename));
      schema = renameInSchema(prepared.schema, rename);
      made.push(rename);
    }
  }
  refuseUnknown(seen, given);
  const same = renameSame(schema, after);
  return {
    schema: same.schema,
    operations: [...operations, ...same.operations],
    renames: made.map(renameFlag),
    inverse: inverseRenames(made).map(renameFlag),
  };
}

function refuseMalformed({ renames }: GivenRenames): void {
  const malformed = renames.find((rename) => !/^[^:]+:[^:]+$/.test(rename));
  if (malformed === undefined) return;
  throw unknownRename(malformed, "it is not of the form old:new");
}

function refuseUnknown(
  candidates: readonly RenameCandidate[],
  given: GivenRenames,
): void {
  if (given.renames.length === 0) return;
  const known = new Set(
    candidates.filter((one) => isNamed(one, given)).map(renameFlag),
  );
  const unknown = given.renames.find((rename) => !known.has(rename));
  if (unknown === undefined) return;
  const [from, to] = unknown.split(":");
  throw unknownRename(
    unknown,
    `no "${from}" is gone where "${to}" is new`,
    candidates,
  );
}

/** Makes the schema that something moves to, where it is new. */
function createTarget(
  before: ObservedSchema,
  after: ObservedSchema,
  name: string | undefined,
): Renamed {
  const { model } = before;
  const definition = after.model.namespaces.find((one) => one.name === name);
  const isThere = model.namespaces.some((one) => one.name === name);
  if (definition === undefined || isThere) {
    return { schema: before, operations: [] };
  }
  const namespaces = [...model.namespaces, definition];
  return {
    schema: { ...before, model: { ...model, namespaces } },
    operations: [{ kind: "createSchema", definition }],
  };
}

function operationsOf(rename: RenameCandidate): readonly Operation[] {
  const { kind, schema, of = "", from, to, toSchema } = rename;
  switch (kind) {
    case "column":
      return [{
        kind: "alterColumn",
        table: { schema, name: of },
        column: from,
        rename: to,
      }];
    case "enumValue":
      return [{ kind: "renameEnumValue", schema, name: of, value: from, to }];
    case "table":
    case "enum":
      return [
        ...(toSchema === undefined ? [] : [{
          kind: "setSchema" as const,
          on: { kind, schema, name: from },
          to: toSchema,
        }]),
        ...(from === to ? [] : [renameObject(rename)]),
      ];
  }
}

function renameObject(
  { kind, schema, from, to, toSchema }: RenameCandidate,
): Operation {
  const on = { schema: toSchema ?? schema, name: from };
  return kind === "table"
    ? { kind: "renameTable", table: on, to }
    : { kind: "rename", on: { kind: "enum", ...on }, to };
}
