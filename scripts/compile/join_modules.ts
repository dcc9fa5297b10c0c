import { build, type BuildOptions, type Metafile, type Plugin } from "esbuild";
import { basename, join } from "node:path";

/** A module that the bundler made. */
interface Made {
  readonly name: string;
  readonly exports: readonly string[];
  /** The modules that are loaded with it. */
  readonly imports: readonly string[];
  /** The source whose import makes it, if it is one's. */
  readonly entryPoint?: string | undefined;
}

/** Modules that become one. */
export interface JoinedModule {
  /** The name of the module that they become. */
  readonly name: string;
  /** Sources whose modules are in it. */
  readonly sources: readonly string[];
  /** Sources whose modules stay as they are, while what they import is in it. */
  readonly importers?: readonly string[] | undefined;
}

function madeModules({ outputs }: Metafile): ReadonlyMap<string, Made> {
  return new Map(
    Object.entries(outputs).map(([path, output]) => {
      const name = basename(path);
      const imports = output.imports
        .filter(({ kind }) => kind === "import-statement")
        .map((each) => basename(each.path));
      const { exports, entryPoint } = output;
      return [name, { name, exports, imports, entryPoint }];
    }),
  );
}

function moduleOf(modules: ReadonlyMap<string, Made>, source: string): Made {
  for (const made of modules.values()) {
    if (made.entryPoint === source) return made;
  }
  throw new Error(`Cannot join modules: none is made from ${source}`);
}

/** The modules of a group with all that is loaded with them. */
function membersOf(
  modules: ReadonlyMap<string, Made>,
  { sources, importers = [] }: JoinedModule,
): ReadonlySet<Made> {
  const members = new Set<Made>();
  const visit = (made: Made | undefined): void => {
    if (made === undefined || members.has(made)) return;
    members.add(made);
    for (const name of made.imports) visit(modules.get(name));
  };
  for (const source of sources) visit(moduleOf(modules, source));
  for (const source of importers) {
    const made = moduleOf(modules, source);
    visit(made);
    members.delete(made);
  }
  return members;
}

function exportFrom(
  file: string,
  names: readonly (readonly [from: string, to: string])[],
): string {
  const list = names.map(([from, to]) => `${from} as ${to}`).join(", ");
  return names.length === 0
    ? `import "./${file}";\n`
    : `export { ${list} } from "./${file}";\n`;
}

/** The joined module that each of their members has become a part of. */
type Homes = ReadonlyMap<string, string>;

/**
 * Bundles only members of joined modules. All others are imported as they
 * were; a member that is imported when the program runs, from its new home.
 */
function only(folder: string, homes: Homes): Plugin {
  return {
    name: "only",
    setup: (building): void => {
      building.onResolve({ filter: /^\.\// }, ({ path, kind }) => {
        if (kind === "entry-point") return undefined;
        const home = homes.get(basename(path));
        if (home === undefined) return { path, external: true };
        return kind === "import-statement"
          ? { path: join(folder, path) }
          : { path: `./${home}`, external: true };
      });
    },
  };
}

async function rebuild(
  folder: string,
  homes: Homes,
  options: Pick<BuildOptions, "entryPoints" | "outfile" | "stdin">,
): Promise<void> {
  await build({
    ...options,
    ...(options.outfile === undefined && { outdir: folder }),
    absWorkingDir: folder,
    allowOverwrite: true,
    bundle: true,
    format: "esm",
    platform: "node",
    target: "esnext",
    charset: "utf8",
    plugins: [only(folder, homes)],
    logLevel: "error",
    tsconfigRaw: {},
  });
}

/**
 * Writes a joined module, and in the place of each of its members what hands
 * its part on. What is imported when the program runs keeps its names.
 */
async function joinOne(
  folder: string,
  { name, members, homes }: {
    readonly name: string;
    readonly members: readonly Made[];
    readonly homes: Homes;
  },
): Promise<void> {
  const parts = members.map(({ name: file, exports, entryPoint }, place) => {
    const prefix = entryPoint === undefined ? `m${place}_` : "";
    const names = exports.map((each) => [each, prefix + each] as const);
    return { file, names };
  });
  await rebuild(folder, homes, {
    stdin: {
      contents: parts.map(({ file, names }) => exportFrom(file, names))
        .join(""),
      resolveDir: folder,
    },
    outfile: join(folder, name),
  });
  for (const { file, names } of parts) {
    const handed = names.map(([from, to]) => [to, from] as const);
    await Deno.writeTextFile(join(folder, file), exportFrom(name, handed));
  }
}

/**
 * Makes one module of those that are loaded together, as each that is loaded by
 * itself costs time, however small it is. All others import what they need from
 * the joined module.
 */
export async function joinModules(
  folder: string,
  metafile: Metafile,
  groups: readonly JoinedModule[],
): Promise<void> {
  const modules = madeModules(metafile);
  const homes = new Map<string, string>();
  const joined = groups.map((group) => {
    const members = [...membersOf(modules, group)]
      .filter((made) => !homes.has(made.name));
    for (const made of members) homes.set(made.name, group.name);
    return { name: group.name, members };
  });
  for (const { name, members } of joined) {
    await joinOne(folder, { name, members, homes });
  }
  const others = [...modules.keys()].filter((name) => !homes.has(name));
  await rebuild(folder, homes, {
    entryPoints: others.map((name) => `./${name}`),
  });
  for (const name of homes.keys()) await Deno.remove(join(folder, name));
}
