import { deepStrictEqual } from "node:assert/strict";
import { fileURLToPath } from "node:url";

interface Declaration {
  readonly location: { readonly filename: string; readonly line: number };
  readonly jsDoc?: {
    readonly tags?: readonly { readonly kind: string; readonly doc?: string }[];
  };
}

interface DocumentedModule {
  readonly symbols: readonly {
    readonly name: string;
    readonly declarations: readonly Declaration[];
  }[];
}

const ROOT = new URL("../../", import.meta.url);

async function documentedModules(): Promise<readonly DocumentedModule[]> {
  const entries = ["mod.ts", "cli.ts"]
    .map((file) => fileURLToPath(new URL(file, ROOT)));
  const { stdout } = await new Deno.Command(Deno.execPath(), {
    args: ["doc", "--json", ...entries],
  }).output();
  const { nodes }: { nodes: Readonly<Record<string, DocumentedModule>> } = JSON
    .parse(new TextDecoder().decode(stdout));
  return Object.values(nodes);
}

/** Whether an example that `deno test --doc` runs imports the export. */
function hasExample({ jsDoc }: Declaration, name: string): boolean {
  const imported = new RegExp(
    `^\`\`\`ts\\n[^]*^import [^"]*\\b${name}\\b[^"]* from "@retort/retort"`,
    "m",
  );
  return jsDoc?.tags?.some(({ kind, doc = "" }) =>
    kind === "example" && imported.test(doc)
  ) ?? false;
}

Deno.test("every export has an example that imports it from the package", async () => {
  const symbols = (await documentedModules()).flatMap(({ symbols }) => symbols);
  const lacking = symbols
    .filter(({ name, declarations }) =>
      !declarations.some((declaration) => hasExample(declaration, name))
    )
    .map(({ name, declarations: [declaration] }) => {
      const { filename = "", line = 0 } = declaration?.location ?? {};
      return `${name}, ${filename.replace(ROOT.href, "")}:${line}`;
    });
  deepStrictEqual(lacking, []);
});

Deno.test("examples are looked for in all that the library exports", async () => {
  const names = (await documentedModules())
    .flatMap(({ symbols }) => symbols.map(({ name }) => name));
  for (const name of ["upgrade", "RetortError", "LOCK_MODES", "RunEvent"]) {
    deepStrictEqual(names.filter((each) => each === name), [name]);
  }
});
