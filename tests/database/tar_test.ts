import { deepStrictEqual, throws } from "node:assert/strict";
import { readTar } from "../../lib/database/tar.ts";
import { runCommand } from "../support/run_command.ts";

async function archive(): Promise<Uint8Array<ArrayBuffer>> {
  const folder = await Deno.makeTempDir();
  try {
    const long = `${"long/".repeat(30)}name.txt`;
    await Deno.mkdir(`${folder}/in/${long.slice(0, -9)}`, { recursive: true });
    await Deno.mkdir(`${folder}/in/empty`);
    await Deno.writeTextFile(`${folder}/in/${long}`, "deep");
    await Deno.writeTextFile(`${folder}/in/none.txt`, "");
    await Deno.writeTextFile(`${folder}/in/block.txt`, "x".repeat(512));
    // deno-fmt-ignore
    await runCommand([
      "tar", "--format=ustar", "--sort=name", "-cf", `${folder}/out.tar`, "-C", `${folder}/in`, ".",
    ]);
    return new Uint8Array(await Deno.readFile(`${folder}/out.tar`));
  } finally {
    await Deno.remove(folder, { recursive: true });
  }
}

Deno.test("readTar() gives the files and folders of an archive", async () => {
  const entries = readTar(await archive());
  const decoder = new TextDecoder();
  const files = entries.filter(({ contents }) => contents !== undefined)
    .map(({ path, contents }) => [path, decoder.decode(contents).length]);
  deepStrictEqual(files, [
    ["block.txt", 512],
    [`${"long/".repeat(30)}name.txt`, 4],
    ["none.txt", 0],
  ]);
  deepStrictEqual(
    entries.filter(({ path }) => path === "empty"),
    [{ path: "empty", contents: undefined }],
  );
});

Deno.test("readTar() refuses an archive that is cut off", async () => {
  const whole = await archive();
  const at = new TextDecoder("latin1").decode(whole).indexOf("block.txt");
  throws(() => readTar(whole.slice(0, at + 600)), {
    name: "RangeError",
    message: "Cannot read an archive: it is cut off",
  });
});
