/** What a line of a password file is looked up by. */
export interface PasswordQuery {
  readonly host: string;
  readonly port: number;
  readonly database: string;
  readonly user: string;
}

/**
 * Finds a password in the text of a `.pgpass` file: the first line whose four
 * fields match, `*` matching anything. A socket's folder is looked up as itself
 * and as `localhost`.
 */
export function findPassword(
  text: string,
  query: PasswordQuery,
): string | undefined {
  const hosts = query.host.startsWith("/")
    ? [query.host, "localhost"]
    : [query.host];
  for (const line of text.split(/\r?\n/)) {
    if (line === "" || line.startsWith("#")) continue;
    const [host, port, database, user, password] = fieldsOf(line);
    if (password === undefined) continue;
    const matches = (host === "*" || hosts.includes(host ?? "")) &&
      (port === "*" || port === `${query.port}`) &&
      (database === "*" || database === query.database) &&
      (user === "*" || user === query.user);
    if (matches) return password;
  }
  return undefined;
}

/** Cuts at colons; a backslash takes the next character as it is. */
function fieldsOf(line: string): readonly string[] {
  const fields = [""];
  for (let at = 0; at < line.length; at++) {
    const character = line.charAt(at);
    const isLast = fields.length === 5;
    if (character === ":" && !isLast) {
      fields.push("");
      continue;
    }
    const taken = character === "\\" && at + 1 < line.length
      ? line.charAt(++at)
      : character;
    fields.push(`${fields.pop() ?? ""}${taken}`);
  }
  return fields;
}
