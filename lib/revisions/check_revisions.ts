import { RetortError } from "../errors/mod.ts";
import { didYouMean, nearNames } from "./near_names.ts";
import type { Revision } from "./revision.ts";

const ILLEGAL_CHARACTERS = ["+", "-", ":", "@"];
const ILLEGAL_REGEXP = /[+\-:@]/;

/**
 * Refuses an id that a target could not name.
 *
 * @example
 * ```ts
 * import { checkRevisionId } from "@retort/retort";
 * import { throws } from "node:assert/strict";
 *
 * checkRevisionId("8c1d5e2f9a04");
 * throws(() => checkRevisionId("billing@head"), { code: "revision/illegal-id" });
 * ```
 */
export function checkRevisionId(id: string, file?: string): void {
  if (id !== "" && !ILLEGAL_REGEXP.test(id)) return;
  const characters = ILLEGAL_CHARACTERS.filter((one) => id.includes(one));
  const reason = id === ""
    ? "it is empty"
    : `${characters.map((one) => `"${one}"`).join(", ")} cannot be part of one`;
  throw new RetortError(
    "revision/illegal-id",
    `Cannot use "${id}" as a revision id${inFile(file)}: ${reason}`,
    {
      details: { revision: id, characters, file },
      hint: "Use letters, digits, dots and underscores",
      source: file === undefined ? undefined : { file },
    },
  );
}

/** What targets mean without any revision of that name. */
const TARGET_WORDS: ReadonlySet<string> = new Set([
  "base",
  "current",
  "head",
  "heads",
]);

/**
 * Refuses names for a new revision that targets would take for something else.
 * Histories from elsewhere may have them, so that old ones are let be.
 */
export function checkNewNames(
  { id, branchLabels = [] }:
    & Pick<Revision, "id">
    & { readonly branchLabels?: readonly string[] | undefined },
): void {
  checkRevisionId(id);
  if (TARGET_WORDS.has(id)) throw unusableName("a revision id", id, []);
  for (const label of branchLabels) {
    const characters = ["@", ":"].filter((one) => label.includes(one));
    if (
      label.trim() === "" || characters.length > 0 || TARGET_WORDS.has(label)
    ) {
      throw unusableName("a branch label", label, characters);
    }
  }
}

function unusableName(
  what: string,
  name: string,
  characters: readonly string[],
): RetortError<"revision/illegal-id"> {
  return new RetortError(
    "revision/illegal-id",
    `Cannot use "${name}" as ${what}: it could not be told from a target`,
    {
      details: { revision: name, characters },
      hint: "Use letters, digits, dots and underscores",
    },
  );
}

/** Refuses revisions that cannot be right by themselves. */
export function checkRevisions(revisions: readonly Revision[]): void {
  // One look at all ids costs a fraction of one at each.
  const ids = revisions.map(({ id }) => id);
  const areLegal = !ids.includes("") && !ILLEGAL_REGEXP.test(ids.join(""));
  for (const revision of revisions) {
    if (!areLegal) checkRevisionId(revision.id, revision.file);
    refuseLoop(revision);
  }
}

function refuseLoop({ id, file, downRevisions, dependsOn }: Revision): void {
  if (!downRevisions.includes(id) && !dependsOn.includes(id)) return;
  const source = file === undefined ? undefined : { file };
  if (downRevisions.includes(id)) {
    throw new RetortError(
      "revision/loop",
      `Cannot use revision "${id}"${inFile(file)}: it is its own down revision`,
      { details: { revision: id, file }, source },
    );
  }
  throw new RetortError(
    "revision/dependency-loop",
    `Cannot use revision "${id}"${inFile(file)}: it depends on itself`,
    { details: { revision: id, file }, source },
  );
}

/** Maps every id and label to the revision that declares it. */
export function indexNames(
  revisions: readonly Revision[],
): ReadonlyMap<string, number> {
  const nodes = new Map<string, number>();
  revisions.forEach((revision, node) => {
    const { id } = revision;
    const other = nodes.get(id);
    if (other !== undefined) throw duplicateId(revision, revisions[other]);
    nodes.set(id, node);
  });
  revisions.forEach((revision, node) => {
    if (revision.branchLabels.length === 0) return;
    for (const label of new Set(revision.branchLabels)) {
      const other = nodes.get(label);
      if (other !== undefined) {
        throw duplicateLabel(label, revision, revisions[other]);
      }
      nodes.set(label, node);
    }
  });
  return nodes;
}

function duplicateId(
  revision: Revision,
  other: Revision | undefined,
): RetortError {
  const files = filesOf([other, revision]);
  return new RetortError(
    "revision/duplicate-id",
    `Cannot tell two revisions apart: "${revision.id}" is declared ${
      files.length === 2 ? `in "${files[0]}" and in "${files[1]}"` : "twice"
    }`,
    {
      details: { revision: revision.id, files },
      hint: revision.file === undefined
        ? "Give one of them another id"
        : `Run \`retort rename ${revision.file}\` to give that file another id, or delete it if it is a copy`,
      source: revision.file === undefined ? undefined : { file: revision.file },
    },
  );
}

function duplicateLabel(
  label: string,
  revision: Revision,
  other: Revision | undefined,
): RetortError {
  const owner = other?.id ?? revision.id;
  const isId = owner === label;
  return new RetortError(
    "revision/duplicate-label",
    `Cannot use the branch label "${label}" in revision "${revision.id}"${
      inFile(revision.file)
    }: ${
      isId
        ? "it is the id of a revision"
        : `revision "${owner}"${inFile(other?.file)} has it`
    }`,
    {
      details: {
        label,
        revisions: [owner, revision.id],
        files: filesOf([other, revision]),
      },
      hint: "Choose another label for one of them",
      source: revision.file === undefined ? undefined : { file: revision.file },
    },
  );
}

/** Finds the nodes of a revision's down revisions. */
export function parentNodes(
  revision: Revision,
  nodes: ReadonlyMap<string, number>,
  revisions: readonly Revision[],
): readonly number[] {
  return distinct(revision.downRevisions).map((parent) => {
    const node = nodes.get(parent);
    if (node !== undefined && revisions[node]?.id === parent) return node;
    const suggestions = nearNames(parent, revisions.map(({ id }) => id));
    throw new RetortError(
      "revision/missing-parent",
      `Cannot place revision "${revision.id}"${
        inFile(revision.file)
      }: its down revision "${parent}" is in no file`,
      {
        details: {
          revision: revision.id,
          parent,
          file: revision.file,
          suggestions,
        },
        hint: didYouMean(suggestions) ??
          "Get the missing file from where the revision was made, or correct the down revision",
        source: revision.file === undefined
          ? undefined
          : { file: revision.file },
      },
    );
  });
}

/** Finds the nodes that a revision depends on, labels resolved. */
export function dependencyNodes(
  revision: Revision,
  nodes: ReadonlyMap<string, number>,
): readonly number[] {
  return distinct(
    revision.dependsOn.map((dependency) => {
      const node = nodes.get(dependency);
      if (node !== undefined) return node;
      const suggestions = nearNames(dependency, nodes.keys());
      throw new RetortError(
        "revision/unknown-dependency",
        `Cannot place revision "${revision.id}"${
          inFile(revision.file)
        }: it depends on "${dependency}", which is no revision and no branch label`,
        {
          details: {
            revision: revision.id,
            dependency,
            file: revision.file,
            suggestions,
          },
          hint: didYouMean(suggestions) ??
            "Write the whole id of a revision, or a branch label",
          source: revision.file === undefined
            ? undefined
            : { file: revision.file },
        },
      );
    }),
  );
}

/** Leaves out what is there twice; of most lists there is nothing to leave out. */
function distinct<Item>(items: readonly Item[]): readonly Item[] {
  const isPair = items.length === 2 && items[0] !== items[1];
  return items.length < 2 || isPair ? items : [...new Set(items)];
}

/** Where something was found, for a message. */
export function inFile(file: string | undefined): string {
  return file === undefined ? "" : ` (${file})`;
}

/** The files of the revisions that have one. */
export function filesOf(
  revisions: readonly (Revision | undefined)[],
): readonly string[] {
  return revisions.flatMap((revision) => revision?.file ?? []);
}
