import type { Session } from "../../lib/database/mod.ts";
import { catalogLines } from "./catalog_lines.ts";
import { objectLines } from "./object_lines.ts";

/** What the catalogs say, to compare with those of other databases. */
export async function catalogText(session: Session): Promise<string> {
  const lines = [
    ...await catalogLines(session, { with: "others" }),
    ...await objectLines(session),
  ];
  return lines.join("\n");
}
