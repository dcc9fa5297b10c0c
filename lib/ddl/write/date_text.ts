/** A date as PostgreSQL reads it, whatever its century. */
export function dateText(date: Date): string {
  const iso = date.toISOString();
  if (!/^[+-]/.test(iso)) return iso;
  const rest = iso.slice(7);
  const year = date.getUTCFullYear();
  // PostgreSQL has no year 0: ISO's year 0 is 1 BC.
  return year > 0 ? `${year}${rest}` : `${pad(1 - year)}${rest} BC`;
}

function pad(year: number): string {
  return String(year).padStart(4, "0");
}
