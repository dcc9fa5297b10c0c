import { headerError, type SourceText } from "./header_error.ts";
import type { MigrationHeader } from "./migration_file.ts";
import {
  type ModuleConstant,
  readModuleConstants,
} from "./module_constants.ts";

const NAMES: ReadonlySet<string> = new Set([
  "revision",
  "downRevision",
  "branchLabels",
  "dependsOn",
  "transaction",
]);

interface Found {
  readonly source: SourceText;
  readonly constants: readonly ModuleConstant[];
}

function refuse(
  { source }: Found,
  constant: ModuleConstant,
  problem: string,
): Error {
  const { name, offset } = constant;
  return headerError(source, { name, problem, offset });
}

function constantOf(
  found: Found,
  name: string,
): ModuleConstant | undefined {
  const [first, second] = found.constants.filter((it) => it.name === name);
  if (second !== undefined) {
    throw refuse(found, second, "it is exported twice");
  }
  return first;
}

function requiredOf(found: Found, name: string): ModuleConstant {
  const constant = constantOf(found, name);
  if (constant !== undefined) return constant;
  const example = name === "revision" ? '"8c1d5e2f9a04"' : "null";
  throw headerError(found.source, {
    name,
    problem: "the file does not export it",
    offset: 0,
    hint: name === "revision"
      ? `Add \`export const revision = ${example};\`, or begin the file's name with "_" if it is no migration`
      : `Add \`export const ${name} = ${example};\` with the revision it follows`,
  });
}

function listOf(
  found: Found,
  constant: ModuleConstant | undefined,
): readonly string[] {
  const value = constant?.value ?? [];
  const list = typeof value === "string" ? [value] : value;
  if (constant !== undefined && list.includes("")) {
    throw refuse(found, constant, "it holds an empty name");
  }
  return list;
}

/**
 * Reads the header of a JavaScript or TypeScript migration without running it.
 *
 * @throws {RetortError} `migration/header-invalid`
 */
export function readModuleHeader(source: SourceText): MigrationHeader {
  const { constants, documentation } = readModuleConstants(source, NAMES);
  const found: Found = { source, constants };
  const revision = requiredOf(found, "revision");
  if (typeof revision.value !== "string" || revision.value === "") {
    throw refuse(found, revision, "it is not a text");
  }
  const transaction = constantOf(found, "transaction");
  const mode = transaction?.value ?? "auto";
  if (transaction !== undefined && mode !== "auto" && mode !== "none") {
    throw refuse(found, transaction, 'it is neither "auto" nor "none"');
  }
  return {
    id: revision.value,
    downRevisions: listOf(found, requiredOf(found, "downRevision")),
    branchLabels: listOf(found, constantOf(found, "branchLabels")),
    dependsOn: listOf(found, constantOf(found, "dependsOn")),
    transaction: mode === "none" ? "none" : "auto",
    doc: documentation,
  };
}
