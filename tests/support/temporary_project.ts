import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** A user's project in a folder of its own, removed when disposed. */
export interface TemporaryProject extends AsyncDisposable {
  readonly path: string;
  /** Writes a file, making the folders it needs. */
  readonly write: (file: string, text: string) => Promise<void>;
}

/** Makes a project that holds the given files. */
export async function temporaryProject(
  files: Readonly<Record<string, string>> = {},
): Promise<TemporaryProject> {
  const path = await mkdtemp(join(tmpdir(), "retort-test-"));
  async function write(file: string, text: string): Promise<void> {
    await mkdir(dirname(join(path, file)), { recursive: true });
    await writeFile(join(path, file), text);
  }
  for (const [file, text] of Object.entries(files)) await write(file, text);
  return {
    path,
    write,
    [Symbol.asyncDispose]: () => rm(path, { recursive: true, force: true }),
  };
}

/** Makes a project that holds the repository's own example migrations. */
export async function exampleProject(): Promise<TemporaryProject> {
  const project = await temporaryProject();
  const example = fileURLToPath(new URL("../../migrations", import.meta.url));
  await cp(example, join(project.path, "migrations"), { recursive: true });
  return project;
}

/** A TypeScript migration with the given header and bodies. */
export function migrationSource(
  header: {
    readonly message: string;
    readonly revision: string;
    readonly down: string | readonly string[] | null;
    readonly upgrade?: string;
    readonly downgrade?: string;
  },
): string {
  return `import type { Operations } from "@retort/retort";

/** ${header.message} */
export const revision = ${JSON.stringify(header.revision)};
export const downRevision = ${JSON.stringify(header.down)};

export function upgrade(op: Operations) {
  ${header.upgrade ?? ""}
}

export function downgrade(op: Operations) {
  ${header.downgrade ?? ""}
}
`;
}
