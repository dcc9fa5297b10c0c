import { readdirSync, readFileSync } from "node:fs";

/** What a folder holds under a name. */
export interface FolderEntry {
  readonly name: string;
  readonly isFile: boolean;
  readonly isDirectory: boolean;
  readonly isSymlink: boolean;
}

/**
 * Reads folders and texts. A runtime may have quicker ways than those that all
 * have, which counts where there are thousands of files.
 */
export interface FileReader {
  /** Lists a folder, in any order. */
  readonly readFolder: (path: string) => Iterable<FolderEntry>;
  /** Reads a text; what is not UTF-8 in it becomes U+FFFD. */
  readonly readText: (path: string) => string;
}

function* readFolder(path: string): Generator<FolderEntry, void, void> {
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    yield {
      name: entry.name,
      isFile: entry.isFile(),
      isDirectory: entry.isDirectory(),
      isSymlink: entry.isSymbolicLink(),
    };
  }
}

/** Reads as every runtime can. */
export const FILE_READER: FileReader = {
  readFolder,
  readText: (path) => readFileSync(path, "utf8"),
};
