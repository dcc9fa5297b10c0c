import { openSession } from "../../lib/database/mod.ts";
import { catalogText } from "./catalog_text.ts";
import type { Site } from "./site.ts";

/** Embedded databases, each new, observed by the catalogs. */
export const embeddedSite: Site = {
  observer: "catalogs",
  open: async () => {
    const session = await openSession({ kind: "embedded" });
    return {
      session,
      observe: () => catalogText(session),
      [Symbol.asyncDispose]: () => session[Symbol.asyncDispose](),
    };
  },
};
