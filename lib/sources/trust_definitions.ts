import { isRetortError } from "../errors/mod.ts";
import { loadSqlParser } from "../project/mod.ts";
import { type SqlParser, trustingParser } from "../sql/mod.ts";

/** Builds something in a scratch database of its own, with some parser. */
export type Build<Result> = (
  loadParser: () => Promise<SqlParser>,
) => Promise<Result>;

/**
 * Builds without parsing the definitions, which costs as much as half of
 * running them. Where that fails all is done again with the parser, which may
 * know better what is wrong; a failure that it had no part in stays.
 */
export async function trustDefinitions<Result>(
  build: Build<Result>,
): Promise<Result> {
  const parser = trustingParser(await loadSqlParser());
  try {
    return await build(() => Promise.resolve(parser));
  } catch (error) {
    if (!parser.hasTrusted || !isRetortError(error)) throw error;
  }
  return await build(loadSqlParser);
}
