import { readFileSync, unlinkSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { RetortError } from "../errors/mod.ts";
import { checkNewNames } from "../revisions/mod.ts";
import { editHeader } from "./edit_header.ts";
import { idInFileName, safeName } from "./file_name.ts";
import { shownPath } from "./find_migrations.ts";
import { readHeader } from "./read_header.ts";
import type { MigrationFile } from "./migration_file.ts";
import { replaceFile } from "./replace_file.ts";
import { writeNewFile } from "./write_new_file.ts";
import { notWritable } from "./write_output.ts";

/** What {@linkcode renameRevision} gives a new id. */
export interface RenameRevisionOptions {
  /** The project's folder. */
  readonly root: string;
  readonly file: MigrationFile;
  /** The new id. */
  readonly id: string;
  /** What it builds on from now on; as before if absent. */
  readonly downRevisions?: readonly string[] | undefined;
  /** The migrations whose headers name it. */
  readonly followers: readonly MigrationFile[];
}

/** The files after a revision got another id. */
export interface RenamedRevision {
  readonly file: MigrationFile;
  /** The files whose headers were changed to name it. */
  readonly changed: readonly string[];
}

/**
 * Gives a migration another id: in its header, in its file's name and in the
 * headers that name it. Only literals of headers are changed.
 *
 * @throws {RetortError} `revision/illegal-id`, `project/file-exists`,
 * `project/not-writable`
 */
export function renameRevision(
  { root, file, id, downRevisions, followers }: RenameRevisionOptions,
): RenamedRevision {
  checkNewNames({ id });
  const path = join(dirname(file.path), renamedFile(file, id));
  const shown = shownPath(root, path);
  const text = editHeader(
    { file: file.file, text: readFileSync(file.path, "utf8") },
    file.format,
    { revision: id, downRevisions },
  );
  const header = readHeader({ file: shown, text }, file.format);
  if (header.id !== id) throw notHeld(file, id);
  const edits = followers.map((follower) => ({
    follower,
    text: renamedIn(follower, file.id, id),
  }));
  writeNewFile({ path, file: shown, text });
  unlinkSync(file.path);
  for (const edit of edits) overwrite(edit.follower, edit.text);
  return {
    file: { ...header, path, file: shown, format: file.format },
    changed: edits.map(({ follower }) => follower.file),
  };
}

function renamedFile(file: MigrationFile, id: string): string {
  const name = basename(file.path);
  const before = idInFileName(file.id);
  const after = idInFileName(id);
  return safeName(
    name.includes(before) ? name.replace(before, after) : `${after}_${name}`,
  );
}

/** The text of a migration that names the new id instead of the old one. */
function renamedIn(file: MigrationFile, before: string, id: string): string {
  const replace = (ids: readonly string[]): readonly string[] | undefined =>
    ids.includes(before)
      ? ids.map((each) => each === before ? id : each)
      : undefined;
  return editHeader(
    { file: file.file, text: readFileSync(file.path, "utf8") },
    file.format,
    {
      downRevisions: replace(file.downRevisions),
      dependsOn: replace(file.dependsOn),
    },
  );
}

function overwrite({ path, file }: MigrationFile, text: string): void {
  try {
    replaceFile(path, text);
  } catch (error) {
    throw notWritable(file, error);
  }
}

function notHeld({ file }: MigrationFile, id: string): RetortError {
  return new RetortError(
    "revision/illegal-id",
    `Cannot give "${file}" the id "${id}": its header cannot hold it`,
    {
      details: { revision: id, characters: [], file },
      hint: "Use letters, digits, dots and underscores",
    },
  );
}
