import { deepStrictEqual } from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import process from "node:process";
import { fileURLToPath } from "node:url";

const GOLDEN = new URL("public_api.txt", import.meta.url);

interface DocumentedSymbol {
  readonly name: string;
  readonly declarations: readonly { readonly kind: string }[];
}

async function exportedSymbols(): Promise<readonly string[]> {
  const entry = fileURLToPath(new URL("../../mod.ts", import.meta.url));
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", entry],
  }).output();
  const { nodes }: {
    nodes: Readonly<
      Record<string, { readonly symbols: readonly DocumentedSymbol[] }>
    >;
  } = JSON.parse(new TextDecoder().decode(stdout));
  return Object.values(nodes).flatMap(({ symbols }) => symbols)
    .map(({ name, declarations }) => `${declarations[0]?.kind} ${name}`)
    .sort();
}

Deno.test("the library exports what public_api.txt lists; UPDATE_GOLDEN=1 accepts a difference", async () => {
  const present = await exportedSymbols();
  if (process.env.UPDATE_GOLDEN) {
    await writeFile(GOLDEN, `${present.join("\n")}\n`);
  }
  const golden = (await readFile(GOLDEN, "utf8")).trimEnd().split("\n");
  deepStrictEqual(present, golden);
});
