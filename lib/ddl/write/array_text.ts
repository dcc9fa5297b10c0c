const BARE_ITEM_REGEXP = /^[A-Za-z0-9_.+:-]+$/;

/** An array as PostgreSQL reads it: `{1,NULL,"a b"}`. */
export function arrayText(
  items: readonly unknown[],
  itemText: (item: unknown) => string | null,
): string {
  const texts = items.map((item) => {
    if (Array.isArray(item)) return arrayText(item, itemText);
    const text = itemText(item);
    if (text === null) return "NULL";
    const isBare = BARE_ITEM_REGEXP.test(text) && !/^null$/i.test(text);
    return isBare ? text : `"${text.replaceAll(/(["\\])/g, "\\$1")}"`;
  });
  return `{${texts.join(",")}}`;
}
