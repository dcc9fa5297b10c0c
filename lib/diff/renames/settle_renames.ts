import { RetortError } from "../../errors/mod.ts";
import type { Operation } from "../../operations/mod.ts";
import type { ObservedSchema } from "../../schema/mod.ts";
import {
  type RenameCandidate,
  renameFlag,
  type RenameResolver,
} from "./candidate.ts";
import { memberCandidates, objectCandidates } from "./find_candidates.ts";
import { renameInSchema } from "./rename_in_schema.ts";
import { type Renamed, renameSame } from "./same_but_name.ts";

/**
 * Renames in the present schema what was renamed on the way to the wanted one.
 *
 * @throws {RetortError} `schema/rename-undecided` where a candidate has no answer
 */
export function settleRenames(
  before: ObservedSchema,
  after: ObservedSchema,
  resolve: RenameResolver,
): Renamed {
  const operations: Operation[] = [];
  let schema = before;
  for (const find of [objectCandidates, memberCandidates]) {
    const candidates = find({ before: schema.model, after: after.model });
    for (const rename of decide(candidates, after, resolve)) {
      const prepared = createTarget(schema, after, rename.toSchema);
      operations.push(...prepared.operations, ...operationsOf(rename));
      schema = renameInSchema(prepared.schema, rename);
    }
  }
  const same = renameSame(schema, after);
  return {
    schema: same.schema,
    operations: [...operations, ...same.operations],
  };
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

/** The candidates that are renames; each thing takes part in one at most. */
function decide(
  candidates: readonly RenameCandidate[],
  after: ObservedSchema,
  resolve: RenameResolver,
): readonly RenameCandidate[] {
  const said = candidates.filter((one) => isSaid(one, after));
  const open = candidates.filter((one) =>
    !said.some((other) => other === one || competes(one, other))
  );
  const answers = resolve(open);
  const chosen = open.filter((one) => answers.get(one) === "rename");
  const undecided = open.filter((one) =>
    answers.get(one) === undefined &&
    !chosen.some((other) => competes(one, other))
  );
  if (undecided.length > 0) throw undecidedError(undecided);
  return [...said, ...chosen].filter((one, at, all) =>
    !all.slice(0, at).some((other) => competes(one, other))
  );
}

/** Whether the wanted schema itself says what something was called. */
function isSaid(
  { kind, of, from, to, schema, toSchema }: RenameCandidate,
  { model }: ObservedSchema,
): boolean {
  const place = toSchema ?? schema;
  const named =
    (name: string | undefined) =>
    (one: { readonly schema?: string | undefined; readonly name: string }) =>
      one.schema === place && one.name === name;
  switch (kind) {
    case "table":
      return model.tables.find(named(to))?.renamedFrom === from;
    case "enum":
      return model.enums.find(named(to))?.renamedFrom === from;
    case "column":
      return model.tables.find(named(of))?.columns
        .find(({ name }) => name === to)?.renamedFrom === from;
    case "enumValue":
      return false;
  }
}

function competes(one: RenameCandidate, other: RenameCandidate): boolean {
  if (one.kind !== other.kind || one.of !== other.of) return false;
  const sameFrom = one.schema === other.schema && one.from === other.from;
  const sameTo = (one.toSchema ?? one.schema) ===
      (other.toSchema ?? other.schema) && one.to === other.to;
  return one !== other && (sameFrom || sameTo);
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

function undecidedError(
  candidates: readonly RenameCandidate[],
): RetortError<"schema/rename-undecided"> {
  const sorted = candidates
    .toSorted((left, right) => right.likeness - left.likeness);
  const questions = sorted.map((candidate) => ({
    kind: candidate.kind,
    from: candidate.of === undefined
      ? candidate.from
      : `${candidate.of}.${candidate.from}`,
    to: candidate.to,
    likeness: Math.round(candidate.likeness * 100) / 100,
    flag: `--rename ${renameFlag(candidate)}`,
  }));
  const list = questions.map(({ kind, from, to }) =>
    `${kind} "${from}" to "${to}"`
  );
  return new RetortError(
    "schema/rename-undecided",
    `Cannot tell what was renamed: it could be ${list.join(", ")}`,
    {
      details: { candidates: questions },
      hint: `Say what is one thing, such as ${
        questions[0]?.flag
      }, or that nothing is with --no-renames`,
    },
  );
}
