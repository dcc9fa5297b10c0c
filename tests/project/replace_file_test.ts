import { deepStrictEqual, strictEqual, throws } from "node:assert/strict";
import {
  chmod,
  mkdtemp,
  readdir,
  readFile,
  rm,
  stat,
  symlink,
  writeFile,
} from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { replaceFile } from "../../lib/project/replace_file.ts";
import { mountSmallDisk, whyNoSmallDisk } from "../support/small_disk.ts";
import { testWhenPossible } from "../support/test_when_possible.ts";

Deno.test("replaceFile() keeps links and modes", async () => {
  const folder = await mkdtemp(join(tmpdir(), "retort-replace-"));
  try {
    await writeFile(join(folder, "real.sql"), "before");
    await chmod(join(folder, "real.sql"), 0o640);
    await symlink("real.sql", join(folder, "link.sql"));
    replaceFile(join(folder, "link.sql"), "after");
    strictEqual(await readFile(join(folder, "real.sql"), "utf8"), "after");
    strictEqual((await stat(join(folder, "real.sql"))).mode & 0o777, 0o640);
    deepStrictEqual((await readdir(folder)).sort(), ["link.sql", "real.sql"]);
  } finally {
    await rm(folder, { recursive: true });
  }
});

testWhenPossible(
  "replaceFile() leaves a file as it was where the disk is full",
  await whyNoSmallDisk(),
  async () => {
    await using disk = await mountSmallDisk(1);
    const file = join(disk.folder, "001.sql");
    const text = "-- retort:revision 001\n".repeat(30_000);
    await writeFile(file, text);
    throws(() => replaceFile(file, `${text}--`), { code: "ENOSPC" });
    strictEqual(await readFile(file, "utf8"), text);
    deepStrictEqual(await readdir(disk.folder), ["001.sql"]);
  },
);
