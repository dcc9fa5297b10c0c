import { strictEqual } from "node:assert/strict";
import { join } from "node:path";
import { installedPackage } from "../../lib/project/installed_package.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const DUAL = {
  type: "module",
  exports: {
    ".": "./main.js",
    "./part": {
      require: { default: "./part.cjs" },
      import: { types: "./part.d.ts", default: "./part.js" },
    },
  },
};

for (
  const [specifier, expected] of [
    ["dual", "node_modules/dual/main.js"],
    ["dual/part", "node_modules/dual/part.js"],
    ["@some/old", "node_modules/@some/old/lib.js"],
    ["absent", undefined],
    ["node:fs", undefined],
    ["./dual", undefined],
  ] as const
) {
  Deno.test(`installedPackage() finds ${expected ?? "nothing"} for ${specifier}`, async () => {
    await using project = await temporaryProject({
      "node_modules/dual/package.json": JSON.stringify(DUAL),
      "node_modules/@some/old/package.json": '{ "main": "lib.js" }',
      "node_modules/@some/old/lib.js": "",
    });
    strictEqual(
      installedPackage(specifier, join(project.path, "src/schema.ts")),
      expected && join(project.path, expected),
    );
  });
}
