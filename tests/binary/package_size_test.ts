import { ok } from "node:assert/strict";
import { fileURLToPath } from "node:url";
import { ROOT } from "../../scripts/compile/packages.ts";
import { runCommand } from "../support/run_command.ts";

const MAX_BYTES = 1_000_000;

/** The files that go into the package, relative to the checkout. */
async function publishedFiles(): Promise<readonly string[]> {
  const { stderr } = await new Deno.Command(Deno.execPath(), {
    args: ["publish", "--dry-run", "--allow-dirty", "--no-check"],
    cwd: ROOT,
    env: { NO_COLOR: "1" },
    stdin: "null",
  }).output();
  return [
    ...new TextDecoder().decode(stderr).matchAll(/(file:\S+) \([\d.]+\w+\)/g),
  ]
    .map(([, url = ""]) => fileURLToPath(url).slice(ROOT.length));
}

Deno.test("the package is under a megabyte, as it is sent", async () => {
  const files = await publishedFiles();
  ok(files.includes("mod.ts") && files.includes("deno.json"), files.join("\n"));
  const size = await runCommand(
    ["sh", "-c", 'tar czf - "$@" | wc -c', "sh", ...files],
    { cwd: ROOT },
  );
  ok(Number(size) < MAX_BYTES, `${size.trim()} bytes`);
});
