import { quoteLiteral } from "../../sql/mod.ts";

/** Settings that hold a list of names, each of which is a value of its own. */
const NAME_LISTS: ReadonlySet<string> = new Set([
  "local_preload_libraries",
  "search_path",
  "session_preload_libraries",
  "shared_preload_libraries",
  "temp_tablespaces",
  "unix_socket_directories",
]);

const NAME_REGEXP = /"((?:[^"]|"")*)"|[^,\s]+/g;

/** The value of a server setting as `SET … TO` takes it. */
export function settingValue(name: string, value: string): string {
  if (!NAME_LISTS.has(name.toLowerCase())) return quoteLiteral(value);
  const names = [...value.matchAll(NAME_REGEXP)].map(([text, quoted]) =>
    quoted === undefined ? text.toLowerCase() : quoted.replaceAll('""', '"')
  );
  return names.length === 0 ? "''" : names.map(quoteLiteral).join(", ");
}
