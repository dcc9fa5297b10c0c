/** The name of a type as SQL, without array brackets and modifiers. */
export function typeNameOf(type: string): {
  readonly schema?: string | undefined;
  readonly name: string;
} {
  const bare = type.replace(/(\[\d*\])+$/, "").replace(/\(.*\)$/, "").trim();
  const parts = [...bare.matchAll(/"((?:[^"]|"")*)"|([^."]+)/g)]
    .map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "");
  const name = parts.at(-1) ?? bare;
  return parts.length > 1 ? { schema: parts[0], name } : { name };
}

/** Whether a type is an array. */
export function isArrayType(type: string): boolean {
  return type.endsWith("]");
}
