// deno-lint-ignore-file no-console
/**
 * Checks that imports only go down: which room may import which is the table
 * below. Run it with `deno task layers`.
 */
import { relative } from "node:path";
import process from "node:process";
import { fileURLToPath } from "node:url";

const ROOMS: Readonly<Record<string, readonly string[]>> = {
  errors: [],
  graph: ["errors"],
  sql: ["errors"],
  schema: ["sql", "errors"],
  operations: ["schema", "sql", "errors"],
  ddl: ["operations", "schema", "sql", "errors"],
  diff: ["schema", "operations", "sql", "graph", "errors"],
  render: ["schema", "operations", "sql", "errors"],
  revisions: ["graph", "errors"],
  database: ["sql", "errors"],
  inspect: ["database", "schema", "sql", "errors"],
  dump: ["ddl", "operations", "schema", "sql", "errors"],
  sources: [
    "database",
    "ddl",
    "inspect",
    "operations",
    "project",
    "schema",
    "sql",
    "errors",
  ],
  project: ["operations", "render", "revisions", "schema", "sql", "errors"],
  runner: [
    "database",
    "ddl",
    "operations",
    "revisions",
    "schema",
    "sql",
    "errors",
  ],
  commands: ["*"],
  cli: ["commands", "errors"],
};

/** The only npm packages each room may name; a room that is absent has none. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  database: ["pg", "@electric-sql/pglite"],
  project: ["amaro", "libpg-query"],
  commands: ["@dagrejs/dagre"],
  dump: ["@dagrejs/dagre"],
  sources: ["drizzle-orm"],
  cli: ["commander", "@bomb.sh/tab"],
};

const PURE = new Set([
  "errors",
  "graph",
  "sql",
  "schema",
  "operations",
  "ddl",
  "diff",
  "dump",
  "render",
  "revisions",
]);

const IMPURE_REGEXP =
  /\bDeno\.|["']node:|\bconsole\.|\bfetch\(|\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|^\s*(?:export )?async /m;

interface Dependency {
  readonly specifier: string;
  readonly code?: { readonly specifier?: string };
  readonly type?: { readonly specifier?: string };
}

interface Module {
  readonly specifier: string;
  readonly dependencies?: readonly Dependency[];
}

function roomOf(url: string, root: string): string | undefined {
  if (!url.startsWith("file:")) return undefined;
  const path = relative(root, fileURLToPath(url));
  return /^lib[/\\]([^/\\]+)[/\\]/.exec(path)?.[1];
}

function isAllowed(from: string, to: string): boolean {
  const allowed = ROOMS[from] ?? [];
  return from === to || allowed.includes(to) ||
    (allowed.includes("*") && to !== "cli");
}

function packageName(specifier: string): string {
  const parts = specifier.split("/");
  return specifier.startsWith("@")
    ? parts.slice(0, 2).join("/")
    : `${parts[0]}`;
}

function problemsOf(module: Module, root: string): string[] {
  const room = roomOf(module.specifier, root);
  if (room === undefined) return [];
  const file = relative(root, fileURLToPath(module.specifier));
  const problems: string[] = [];
  if (!(room in ROOMS)) problems.push(`${file}: there is no room "${room}"`);
  for (const dependency of module.dependencies ?? []) {
    const target = dependency.code?.specifier ?? dependency.type?.specifier;
    const to = target === undefined ? undefined : roomOf(target, root);
    if (to !== undefined && !isAllowed(room, to)) {
      problems.push(`${file}: ${room} may not import ${to}`);
    }
    const name = dependency.specifier;
    if (/^(\.|node:|file:)/.test(name)) continue;
    if (!(PACKAGES[room] ?? []).includes(packageName(name))) {
      problems.push(`${file}: ${room} may not import the package ${name}`);
    }
  }
  return problems;
}

async function readGraph(entry: string): Promise<readonly Module[]> {
  const command = new Deno.Command(Deno.execPath(), {
    args: ["info", "--json", entry],
    stderr: "inherit",
  });
  const { code, stdout } = await command.output();
  if (code !== 0) throw new Error(`Cannot read the modules of ${entry}`);
  return JSON.parse(new TextDecoder().decode(stdout)).modules;
}

async function impurities(
  modules: Iterable<Module>,
  root: string,
): Promise<string[]> {
  const problems: string[] = [];
  for (const { specifier } of modules) {
    const room = roomOf(specifier, root);
    if (room === undefined || !PURE.has(room)) continue;
    const path = fileURLToPath(specifier);
    const code = (await Deno.readTextFile(path))
      .replace(/\/\*[\s\S]*?\*\//g, "").replace(/\/\/.*$/gm, "");
    const found = IMPURE_REGEXP.exec(code);
    if (found) {
      problems.push(
        `${relative(root, path)}: the pure room ${room} uses "${
          found[0].trim()
        }"`,
      );
    }
  }
  return problems;
}

async function main(): Promise<number> {
  const root = fileURLToPath(new URL("..", import.meta.url));
  const modules = new Map<string, Module>();
  for (const entry of ["mod.ts", "cli.ts"]) {
    for (const module of await readGraph(`${root}/${entry}`)) {
      modules.set(module.specifier, module);
    }
  }
  const problems = [
    ...[...modules.values()].flatMap((module) => problemsOf(module, root)),
    ...await impurities(modules.values(), root),
  ];
  for (const problem of problems.sort()) console.error(problem);
  console.log(`layers: ${modules.size} modules, ${problems.length} problems`);
  return problems.length === 0 ? 0 : 1;
}

if (import.meta.main) process.exitCode = await main();
