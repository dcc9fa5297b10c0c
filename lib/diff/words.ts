/** What a word that is called is told with, to tell it from other words. */
export const CALLED = "(";

/** The words of SQL that could be names; those that are called a second time. */
export function wordsOf(sql: string): ReadonlySet<string> {
  const found = sql.matchAll(
    /"((?:[^"]|"")+)"(?:\s*(\())?|([\p{L}_][\p{L}\p{N}_$]*)(?:\s*(\())?/gu,
  );
  return new Set(
    [...found].flatMap(([, quoted, calls, plain, called]) => {
      const word = quoted?.replaceAll('""', '"') ?? plain?.toLowerCase() ?? "";
      return calls ?? called ? [word, `${word}${CALLED}`] : [word];
    }),
  );
}
