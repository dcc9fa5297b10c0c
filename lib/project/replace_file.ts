import {
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { basename, dirname, join } from "node:path";

/**
 * Gives a file another text, whole or not at all: a full disk must not leave
 * half of it. A link stays a link, and the file keeps its mode.
 */
export function replaceFile(path: string, text: string): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  const draft = join(
    dirname(target),
    `.${basename(target)}.${crypto.randomUUID()}`,
  );
  try {
    writeFileSync(draft, text, { flag: "wx", mode });
    renameSync(draft, target);
  } finally {
    rmSync(draft, { force: true });
  }
}
