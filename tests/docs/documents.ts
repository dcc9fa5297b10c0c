import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** README.md and every page of docs/, as paths from the root. */
export async function documents(): Promise<readonly string[]> {
  const pages = await readdir(join(ROOT, "docs"), { recursive: true });
  return [
    "README.md",
    ...pages.filter((name) => name.endsWith(".md")).sort()
      .map((name) => join("docs", name)),
  ];
}
