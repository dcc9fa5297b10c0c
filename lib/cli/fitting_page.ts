import { HAS_ENGINE } from "../commands/has_engine.ts";

/**
 * A page of the documentation as it fits this program: a slim one has a server
 * where another has the embedded database.
 */
export function fittingPage(page: string): string {
  return HAS_ENGINE ? page : page.replaceAll(
    "--database embedded:",
    "--database postgres://user@host/",
  )
    .replace(/,\s+`embedded`(?:(?:,| or)\s+`embedded:\w+`)*/g, "");
}
