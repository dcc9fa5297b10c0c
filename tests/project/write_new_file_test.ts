import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { writeNewFile } from "../../lib/project/write_new_file.ts";
import { mountSmallDisk, whyNoSmallDisk } from "../support/small_disk.ts";
import { temporaryProject } from "../support/temporary_project.ts";
import { testWhenPossible } from "../support/test_when_possible.ts";

function noLinks(code: string): () => never {
  return () => {
    throw Object.assign(new Error(`${code}: link`), { code });
  };
}

for (const code of ["EPERM", "ENOTSUP", "EOPNOTSUPP"]) {
  Deno.test(`writeNewFile() writes where links are refused with ${code}, and nothing besides`, async () => {
    await using project = await temporaryProject({ README: "" });
    const path = join(project.path, "m", "1.sql");
    const link = noLinks(code);
    writeNewFile({ path, file: "m/1.sql", text: "SELECT 1" }, { link });
    strictEqual(await readFile(path, "utf8"), "SELECT 1");
    deepStrictEqual(await readdir(join(project.path, "m")), ["1.sql"]);
  });
}

Deno.test("writeNewFile() overwrites nothing where there are no links", async () => {
  await using project = await temporaryProject({ README: "" });
  const path = join(project.path, "1.sql");
  await writeFile(path, "mine");
  throws(
    () =>
      writeNewFile({ path, file: "1.sql", text: "theirs" }, {
        link: noLinks("EPERM"),
      }),
    { code: "project/file-exists" },
  );
  strictEqual(await readFile(path, "utf8"), "mine");
  deepStrictEqual((await readdir(project.path)).sort(), ["1.sql", "README"]);
});

testWhenPossible(
  "writeNewFile() leaves nothing of a file that does not fit where there are no links",
  await whyNoSmallDisk(),
  async () => {
    await using disk = await mountSmallDisk(1);
    const path = join(disk.folder, "1.sql");
    // The draft fits, but not twice.
    const text = "-".repeat(700_000);
    throws(
      () =>
        writeNewFile({ path, file: "1.sql", text }, { link: noLinks("EPERM") }),
      {
        code: "project/not-writable",
        message: 'Cannot write "1.sql": no space is left',
      },
    );
    deepStrictEqual(await readdir(disk.folder), []);
  },
);
