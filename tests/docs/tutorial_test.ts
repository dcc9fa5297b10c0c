import { ok, strictEqual } from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { runCli } from "../support/run_cli.ts";
import { temporaryProject } from "../support/temporary_project.ts";

/** What the page tells the reader to do next. */
type Task =
  | { readonly kind: "write"; readonly file: string; readonly text: string }
  | {
    readonly kind: "run";
    readonly args: readonly string[];
    readonly code: number;
  };

const BLOCK_REGEXP =
  /^(?:`(?<file>[^`\n]+)`:\n\n)?```(?<lang>\w+)[^\n]*\n(?<text>[\s\S]*?)^```/gm;

function callOf(line: string): Task {
  const [call = "", comment = ""] = line.split(/\s+#\s*/);
  return {
    kind: "run",
    args: [...call.matchAll(/"([^"]*)"|(\S+)/g)]
      .map(([, quoted, plain]) => quoted ?? plain ?? "").slice(1),
    code: Number(/exit (\d+)/.exec(comment)?.[1] ?? 0),
  };
}

function tasksOf(page: string): readonly Task[] {
  return [...page.matchAll(BLOCK_REGEXP)].flatMap(({ groups = {} }): Task[] => {
    const { file, lang, text = "" } = groups;
    if (file !== undefined) return [{ kind: "write", file, text }];
    if (lang !== "sh") return [];
    return text.split("\n").filter((line) => line.startsWith("retort "))
      .map(callOf);
  });
}

Deno.test("docs/tutorial.md: its files and commands do as it says, in its order", async () => {
  const page = new URL("../../docs/tutorial.md", import.meta.url);
  const tasks = tasksOf(await readFile(page, "utf8"));
  ok(tasks.length >= 18);
  await using project = await temporaryProject();
  for (const task of tasks) {
    if (task.kind === "write") {
      await project.write(task.file, task.text);
      continue;
    }
    const { code, stdout, stderr } = await runCli(task.args, {
      cwd: project.path,
      env: { DATABASE_URL: "embedded" },
    });
    strictEqual(code, task.code, `${task.args.join(" ")}\n${stdout}${stderr}`);
  }
});
