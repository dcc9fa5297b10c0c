import { readFile } from "node:fs/promises";
import { compile } from "../ddl/mod.ts";
import { isRetortError, RetortError } from "../errors/mod.ts";
import type { Operation } from "../operations/mod.ts";
import { importModule, shownPath } from "../project/mod.ts";
import type { NamingConvention, Table } from "../schema/mod.ts";
import type { Statement } from "../sql/mod.ts";
import type { WantedFile } from "./build_schema.ts";
import { hasDrizzleObjects } from "./drizzle_objects.ts";
import {
  isSchema,
  schemaOperations,
  schemaTables,
} from "./schema_operations.ts";

/** What a module describes. */
export interface ModuleSchema {
  readonly operations: readonly Operation[];
  /** The tables as they were written, with what they were called before. */
  readonly tables: readonly Table[];
}

async function exportsOf(
  path: string,
  file: string,
): Promise<Readonly<Record<string, unknown>>> {
  try {
    if (!path.endsWith(".json")) return await importModule({ path, file });
    const text = await readFile(path, "utf8").catch(() => undefined);
    if (text !== undefined) return { default: JSON.parse(text) };
  } catch (error) {
    throw notLoadable(file, error);
  }
  throw new RetortError(
    "schema/not-found",
    `Cannot read the schema "${file}": there is no such file`,
    { details: { source: file } },
  );
}

/** The error for a schema that is no module, or no JSON. */
function notLoadable(file: string, cause: unknown): unknown {
  const isModule = isRetortError(cause, "migration/not-loadable");
  if (!isModule && !(cause instanceof SyntaxError)) return cause;
  const reason = isModule ? cause.details.reason : cause.message;
  return new RetortError(
    "schema/invalid",
    `Cannot load the schema "${file}": ${reason}`,
    {
      details: { path: "" },
      hint: isModule ? cause.hint : undefined,
      source: isModule ? cause.source : { file },
      cause,
    },
  );
}

/**
 * Reads a module that exports a schema as its default, or Drizzle's objects.
 *
 * @throws {RetortError} `schema/invalid` if it exports neither
 */
export async function readModuleSchema(
  path: string,
  options: { readonly folder: string; readonly naming: NamingConvention },
): Promise<ModuleSchema> {
  const file = shownPath(options.folder, path);
  const exported = await exportsOf(path, file);
  const described = exported["default"];
  if (isSchema(described)) {
    const settings = { file, naming: options.naming };
    return {
      operations: schemaOperations(described, settings),
      tables: schemaTables(described, settings),
    };
  }
  if (hasDrizzleObjects(exported)) {
    const { drizzleOperations } = await import("./drizzle_operations.ts");
    return { operations: drizzleOperations(exported), tables: [] };
  }
  throw new RetortError(
    "schema/invalid",
    `Cannot use the schema "${file}": it exports neither a schema nor Drizzle's tables`,
    {
      details: { path: "default" },
      hint:
        "Write `export default { tables: { … } } satisfies Schema`, or export what `pgTable` returns",
      source: { file },
    },
  );
}

/** The statements of operations, as a file of a wanted schema. */
export function operationStatements(
  operations: readonly Operation[],
  { serverVersion, file }: {
    readonly serverVersion: number;
    /** Where they come from, as it is shown. */
    readonly file: string;
  },
): WantedFile {
  return operations.flatMap((operation) => {
    const statements = compile(operation, { serverVersion });
    return operation.kind === "createBaseType" ? asOne(statements) : statements;
  })
    .map(({ sql, transaction, source }) => ({
      sql,
      transactional: transaction === "inside",
      source: source ?? { file },
    }));
}

/**
 * One text of several statements: an owner and privileges would otherwise be
 * given to no more than the name of a type, which a function makes known.
 */
function asOne(statements: readonly Statement[]): readonly Statement[] {
  const sql = statements.map((one) => one.sql).join(";\n");
  return statements.slice(0, 1).map((first) => ({ ...first, sql }));
}
