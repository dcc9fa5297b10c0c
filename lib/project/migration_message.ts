/** White space that a message does not keep as it is. */
const SPACING_REGEXP = /^\s|\s$|\s\s|[^\S ]/;

/** What a header says of its migration: the first paragraph, on one line. */
export function messageOf(doc: string): string {
  if (!SPACING_REGEXP.test(doc)) return doc;
  return (doc.split(/\n\s*\n/)[0] ?? "").replaceAll(/\s+/g, " ").trim();
}
