import { join } from "node:path";
import type { NpmPackage } from "./packages.ts";
import { ROOT } from "./packages.ts";

interface Component {
  readonly type: "library" | "platform";
  readonly name: string;
  readonly version: string;
  readonly purl?: string;
  readonly licenses: readonly { readonly license: { readonly id: string } }[];
  readonly hashes?: readonly {
    readonly alg: "SHA-512";
    readonly content: string;
  }[];
}

function license(id: string): Component["licenses"] {
  return [{ license: { id } }];
}

function hex(base64: string): string {
  return [...atob(base64)]
    .map((char) => char.charCodeAt(0).toString(16).padStart(2, "0"))
    .join("");
}

function packageUrl({ name, version }: NpmPackage): string {
  return `pkg:npm/${name.replace("@", "%40")}@${version}`;
}

async function componentOf(
  entry: NpmPackage,
  integrities: Readonly<Record<string, { readonly integrity?: string }>>,
): Promise<Component> {
  const manifest = JSON.parse(
    await Deno.readTextFile(join(entry.folder, "package.json")),
  );
  const id = `${entry.name}@${entry.version}`;
  const key = Object.keys(integrities).find((name) =>
    name === id || name.startsWith(`${id}_`)
  );
  const integrity = integrities[key ?? ""]?.integrity;
  if (typeof manifest.license !== "string") {
    throw new Error(
      `Cannot name the licence of "${id}": its manifest has none`,
    );
  }
  return {
    type: "library",
    name: entry.name,
    version: entry.version,
    purl: packageUrl(entry),
    licenses: license(manifest.license),
    ...(integrity?.startsWith("sha512-") && {
      hashes: [{ alg: "SHA-512", content: hex(integrity.slice(7)) }],
    }),
  };
}

/** What is inside the program, with licences, as CycloneDX. */
export async function billOfMaterials(
  packages: readonly NpmPackage[],
  runtimeVersion: string,
): Promise<string> {
  const config = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.json")));
  const lock = JSON.parse(await Deno.readTextFile(join(ROOT, "deno.lock")));
  const platforms: readonly Component[] = [
    {
      type: "platform",
      name: "deno",
      version: runtimeVersion,
      licenses: license("MIT"),
    },
  ];
  const libraries = await Promise.all(
    packages.map((entry) => componentOf(entry, lock.npm)),
  );
  const document = {
    bomFormat: "CycloneDX",
    specVersion: "1.5",
    version: 1,
    metadata: {
      component: {
        type: "application",
        name: "retort",
        version: config.version,
        licenses: license(config.license),
      },
    },
    components: [...platforms, ...libraries],
  };
  return `${JSON.stringify(document, null, 2)}\n`;
}
