import { match, ok, rejects, strictEqual, throws } from "node:assert/strict";
import { createHash } from "node:crypto";
import { readFile, stat } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { formula } from "../../scripts/formula.ts";
import { runCommand } from "../support/run_command.ts";
import {
  type TemporaryProject,
  temporaryProject,
} from "../support/temporary_project.ts";
import { testWhenPossible, whyWithout } from "../support/test_when_possible.ts";

const SCRIPT = fileURLToPath(
  new URL("../../scripts/install.sh", import.meta.url),
);
const PROGRAM = "#!/bin/sh\necho 1.2.3\n";

async function nameHere(): Promise<string> {
  const machine = (await runCommand(["uname", "-m"])).trim();
  const system = (await runCommand(["uname", "-s"])).trim();
  return `retort-${machine}-${
    system === "Darwin" ? "apple-darwin" : "unknown-linux-gnu"
  }`;
}

/** A place to download from that holds one release. */
async function release(checksum?: string): Promise<TemporaryProject> {
  const name = await nameHere();
  const sum = checksum ?? createHash("sha256").update(PROGRAM).digest("hex");
  return await temporaryProject({
    [`download/v1.2.3/${name}`]: PROGRAM,
    "download/v1.2.3/SHA256SUMS": `${"0".repeat(64)}  other\n${sum}  ${name}\n`,
  });
}

function install(from: string, args: readonly string[]): Promise<string> {
  return runCommand(["sh", SCRIPT, ...args], {
    env: { RETORT_DOWNLOADS: `file://${from}` },
  });
}

Deno.test("install.sh installs a version whose checksum is right", async () => {
  await using place = await release();
  const folder = join(place.path, "bin");
  const said = await install(place.path, [
    "--version",
    "1.2.3",
    "--to",
    folder,
  ]);
  match(said, /^installed 1\.2\.3 as /);
  strictEqual(await readFile(join(folder, "retort"), "utf8"), PROGRAM);
  ok(((await stat(join(folder, "retort"))).mode & 0o111) !== 0);
});

Deno.test("install.sh installs nothing whose checksum is wrong", async () => {
  await using place = await release("f".repeat(64));
  const folder = join(place.path, "bin");
  await rejects(
    () => install(place.path, ["--version", "1.2.3", "--to", folder]),
    /is not the published one; nothing was installed/,
  );
  await rejects(() => stat(join(folder, "retort")), { code: "ENOENT" });
});

Deno.test("install.sh says which version there is not", async () => {
  await using place = await release();
  await rejects(
    () => install(place.path, ["--version", "9.9.9"]),
    /cannot download .*v9\.9\.9/,
  );
});

Deno.test("install.sh needs no HOME where it is told where to, and asks for one otherwise", async () => {
  await using place = await release();
  const folder = join(place.path, "with blank", "bin");
  const said = await runCommand(
    ["env", "-u", "HOME", "sh", SCRIPT, "--version", "1.2.3", "--to", folder],
    { env: { RETORT_DOWNLOADS: `file://${place.path}` } },
  );
  match(said, /^installed 1\.2\.3 as /);
  await rejects(
    () =>
      runCommand(["env", "-u", "HOME", "-u", "RETORT_INSTALL", "sh", SCRIPT]),
    /install\.sh: there is no HOME; say where to with --to FOLDER/,
  );
});

Deno.test("install.sh explains its options", async () => {
  match(
    await runCommand(["sh", SCRIPT, "--help"]),
    /^Usage: sh install\.sh \[--version VERSION\] \[--to FOLDER\] \[--slim\]\n/,
  );
});

Deno.test("install.sh does nothing where its download broke off", async () => {
  await using place = await release();
  const script = await readFile(SCRIPT, "utf8");
  const folder = join(place.path, "bin");
  for (const part of [0.5, 0.8, 0.95]) {
    const said = await runCommand(
      ["sh", "-s", "--", "--version", "1.2.3", "--to", folder],
      {
        env: { RETORT_DOWNLOADS: `file://${place.path}` },
        input: script.slice(0, Math.floor(script.length * part)),
      },
    ).catch(() => "");
    strictEqual(said, "");
  }
  await rejects(() => stat(folder), { code: "ENOENT" });
});

for (const shell of [["dash"], ["busybox", "sh"], ["bash", "--posix"]]) {
  testWhenPossible(
    `install.sh works in ${shell.join(" ")}`,
    whyWithout(shell[0] ?? ""),
    async () => {
      await using place = await release();
      const folder = join(place.path, "bin");
      const said = await runCommand(
        [...shell, SCRIPT, "--version", "v1.2.3", "--to", folder],
        { env: { RETORT_DOWNLOADS: `file://${place.path}` } },
      );
      match(said, /^installed 1\.2\.3 as /);
    },
  );
}

Deno.test("formula() fills in every checksum or refuses", () => {
  const template = 'version "{{version}}"\nsha256 "{{x86_64-apple-darwin}}"';
  match(
    formula(template, "abc  retort-x86_64-apple-darwin\n"),
    /^version "\d.*"\nsha256 "abc"$/,
  );
  throws(
    () => formula(template, "abc  retort-other\n"),
    /"x86_64-apple-darwin"/,
  );
});

Deno.test("install.sh downloads by HTTP, follows where it is sent, and needs no rights", async () => {
  await using place = await release();
  await using server = Deno.serve(
    { hostname: "127.0.0.1", port: 0, onListen: () => {} },
    async (request) => {
      const url = new URL(request.url);
      const isLatest = url.pathname.startsWith("/latest/download/");
      const moved = url.pathname.replace(
        "/latest/download",
        "/download/v1.2.3",
      );
      if (isLatest) return Response.redirect(new URL(moved, url), 302);
      return new Response(
        await Deno.readFile(join(place.path, url.pathname)),
      );
    },
  );
  const folder = await Deno.makeTempDir();
  try {
    await Deno.chmod(folder, 0o777);
    const user = Deno.uid() === 0
      ? ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
      : [];
    const said = await runCommand([...user, "sh", "-s", "--", "--to", folder], {
      env: {
        RETORT_DOWNLOADS: `http://127.0.0.1:${server.addr.port}`,
        HOME: "/nonexistent",
        NO_PROXY: "127.0.0.1",
      },
      input: await readFile(SCRIPT, "utf8"),
    });
    match(said, /^installed 1\.2\.3 as /);
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
});
