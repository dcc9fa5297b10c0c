// deno-lint-ignore-file no-console
/**
 * Makes the executable: `deno task compile [--slim] [--target TRIPLE] [--all]`.
 * With `--whole` it is laid out on Linux as it is elsewhere.
 * Writes dist/retort (for this machine) or dist/retort-TRIPLE, checksums and a
 * bill of materials.
 */
import { createHash } from "node:crypto";
import { basename, dirname, join } from "node:path";
import process from "node:process";
import { parseArgs } from "node:util";
import { appendAssets } from "./compile/append_assets.ts";
import type { Flavour } from "./compile/assets.ts";
import { type Bundle, bundle } from "./compile/bundle.ts";
import { checkBase } from "./compile/executable_target.ts";
import { npmPackages, ROOT, run } from "./compile/packages.ts";
import { permissionFlags } from "./compile/permissions.ts";
import { type Compiler, findCompiler } from "./compile/runtime_base.ts";
import { billOfMaterials } from "./compile/sbom.ts";

const TARGETS = [
  "aarch64-apple-darwin",
  "aarch64-unknown-linux-gnu",
  "x86_64-apple-darwin",
  "x86_64-pc-windows-msvc",
  "x86_64-unknown-linux-gnu",
];

const V8_FLAGS = [
  // Most runs are over before the first megabyte would have to be cleaned up.
  "--min-semi-space-size=8",
  // A run that is over in 50 ms is better off without what is compiled on a
  // guess; one that is not waits a few more calls.
  "--invocation-count-for-maglev=1200",
  "--no-baseline-batch-compilation",
  // The SQL grammar's one huge function looks hot after its first statement,
  // and takes a second and a gigabyte to optimise.
  "--wasm-tiering-budget=300000000",
  // Guesses about the engine's calls go wrong, and each time a huge function is
  // optimised again.
  "--no-wasm-inlining-call-indirect",
];

interface Product {
  /** Absent for this machine. */
  readonly target?: string | undefined;
  readonly flavour: Flavour;
  readonly output?: string | undefined;
  /** Whether the assets are among the modules, wherever it runs. */
  readonly isWhole: boolean;
}

interface Options {
  readonly flavour: Flavour;
  readonly products: readonly Product[];
}

function outputOf({ target, flavour, output }: Product): string {
  if (output !== undefined) return output;
  const name = ["retort", flavour === "slim" && "slim", target]
    .filter((part) => part).join("-");
  const isWindows = target?.includes("windows") ?? Deno.build.os === "windows";
  return join("dist", isWindows ? `${name}.exe` : name);
}

async function compile(
  product: Product,
  { folder, compiler }: {
    readonly folder: string;
    readonly compiler: Compiler;
  },
): Promise<string> {
  const output = outputOf(product);
  await run([
    ...compiler.command,
    "compile",
    "--quiet",
    "--no-check",
    "--no-config",
    "--no-remote",
    "--no-npm",
    // It would be read from a file that others can put into /tmp.
    "--no-code-cache",
    `--v8-flags=${V8_FLAGS.join(",")}`,
    ...await permissionFlags(),
    ...(product.target === undefined ? [] : ["--target", product.target]),
    "--include",
    folder,
    "--output",
    output,
    join(folder, "cli.js"),
  ], compiler.env);
  return output;
}

/**
 * Makes an executable, with the assets behind the runtime where the system
 * lets them be there: what a program carries is read whole when it starts, a
 * millisecond for each megabyte. A signature covers the file on other systems.
 */
async function make(
  product: Product,
  { program, compiler }: {
    readonly program: Bundle;
    readonly compiler: Compiler;
  },
): Promise<string> {
  const isLinux = product.target?.includes("linux") ??
    Deno.build.os === "linux";
  if (isLinux && !product.isWhole) {
    const output = await compile(product, { folder: program.folder, compiler });
    if (await appendAssets(join(ROOT, output), program.assets)) return output;
  }
  return await compile(product, { folder: program.wholeFolder, compiler });
}

async function checksumOf(file: string): Promise<string> {
  const hash = createHash("sha256");
  const { readable } = await Deno.open(join(ROOT, file));
  for await (const chunk of readable) hash.update(chunk);
  return hash.digest("hex");
}

function readOptions(): Options {
  const { values } = parseArgs({
    options: {
      all: { type: "boolean", default: false },
      output: { type: "string" },
      slim: { type: "boolean", default: false },
      target: { type: "string", multiple: true, default: [] },
      whole: { type: "boolean", default: false },
    },
  });
  const unknown = values.target.find((target) => !TARGETS.includes(target));
  if (unknown !== undefined) {
    throw new TypeError(
      `Cannot compile for "${unknown}": the targets are ${TARGETS.join(", ")}`,
    );
  }
  const flavour: Flavour = values.slim ? "slim" : "full";
  const targets = values.all ? TARGETS : values.target;
  const common = { flavour, isWhole: values.whole };
  return {
    flavour,
    products: targets.length === 0
      ? [{ ...common, output: values.output }]
      : targets.map((target) => ({ ...common, target })),
  };
}

/** Writes the executables and returns their checksums, a line for each. */
async function compileAll(
  products: readonly Product[],
  parts: { readonly program: Bundle; readonly compiler: Compiler },
): Promise<string> {
  const lines: string[] = [];
  for (const product of products) {
    const file = await make(product, parts);
    const { size } = await Deno.stat(join(ROOT, file));
    console.log(`${file}: ${(size / 2 ** 20).toFixed(1)} MiB`);
    lines.push(`${await checksumOf(file)}  ${basename(file)}\n`);
  }
  return lines.join("");
}

async function main(): Promise<number> {
  const { flavour, products } = readOptions();
  const compiler = await findCompiler();
  if (compiler === undefined) {
    console.error(
      "There is no runtime base: Deno's cannot be downloaded and DENORT_BIN names none",
    );
    return 1;
  }
  for (const { target } of products) {
    if (target !== undefined && compiler.base !== undefined) {
      await checkBase(compiler.base, target);
    }
  }
  const packages = (await npmPackages()).filter(({ name }) =>
    flavour === "full" || name !== "@electric-sql/pglite"
  );
  await Deno.mkdir(join(ROOT, "dist"), { recursive: true });
  const program = await bundle(packages, flavour);
  const folder = dirname(products.map(outputOf)[0] ?? "dist");
  const suffix = flavour === "slim" ? "-slim" : "";
  const written: Readonly<Record<string, string>> = {
    [`SHA256SUMS${suffix}`]: await compileAll(products, { program, compiler }),
    [`retort${suffix}.sbom.json`]: await billOfMaterials(
      packages,
      compiler.version,
    ),
  };
  for (const [name, text] of Object.entries(written)) {
    await Deno.writeTextFile(join(ROOT, folder, name), text);
  }
  return 0;
}

/** Runs it; what was asked for wrongly is told without a stack. */
async function mainOrUsage(): Promise<number> {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    console.error(`error: ${error.message}`);
    return 2;
  }
}

if (import.meta.main) process.exitCode = await mainOrUsage();
