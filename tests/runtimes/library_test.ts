import { strictEqual } from "node:assert/strict";
import { cp } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { installPackages } from "../../scripts/bench/install_packages.ts";
import { runCommand } from "../support/run_command.ts";
import { createTestDatabase } from "../support/test_database.ts";
import {
  exampleProject,
  type TemporaryProject,
} from "../support/temporary_project.ts";
import {
  type Obstacle,
  testWhenPossible,
  whyWithout,
} from "../support/test_when_possible.ts";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));
const RUNTIMES = ["node@22", "bun"] as const;

async function whyWithoutRegistry(): Promise<Obstacle> {
  const { success } = await new Deno.Command("npm", {
    args: ["view", "--silent", "--fetch-retries=0", "bun", "version"],
    stdout: "null",
    stderr: "null",
  }).output();
  return success ? undefined : "the npm registry cannot be reached";
}

/** A user's project that has the package from npm. */
async function projectWithPackage(): Promise<TemporaryProject> {
  const project = await exampleProject();
  const tarball = join(project.path, "package.tgz");
  await runCommand([
    Deno.execPath(),
    "run",
    "-A",
    join(ROOT, "scripts", "npm_package.ts"),
    tarball,
  ], { cwd: ROOT });
  await project.write("package.json", JSON.stringify({ private: true }));
  await runCommand(
    ["npm", "install", "--prefer-offline", "--no-audit", "--no-fund", tarball],
    { cwd: project.path },
  );
  await cp(
    fileURLToPath(new URL("smoke.mjs", import.meta.url)),
    join(project.path, "smoke.mjs"),
  );
  return project;
}

testWhenPossible(
  "the library upgrades the embedded database and a server in Node 22 and Bun",
  whyWithout("npm") ?? await whyWithoutRegistry(),
  async (t) => {
    const bin = join(await installPackages(RUNTIMES), "node_modules", ".bin");
    await using project = await projectWithPackage();
    for (const runtime of ["node", "bun"]) {
      await t.step(`${runtime}: embedded`, async () => {
        const database = `embedded:${join(project.path, `data-${runtime}`)}`;
        strictEqual(
          await runCommand([join(bin, runtime), "smoke.mjs", database], {
            cwd: project.path,
          }),
          "done\n",
        );
      });
      await t.step(`${runtime}: a server`, async () => {
        await using database = await createTestDatabase();
        strictEqual(
          await runCommand([join(bin, runtime), "smoke.mjs", database.url], {
            cwd: project.path,
          }),
          "done\n",
        );
      });
    }
  },
);
