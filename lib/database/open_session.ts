import type { DatabaseSettings } from "./database_settings.ts";
import { openEmbedded } from "./embedded_session.ts";
import { connect } from "./server_session.ts";
import type { Session } from "./session.ts";

/** Opens a session on a database of whichever kind. */
export function openSession(settings: DatabaseSettings): Promise<Session> {
  switch (settings.kind) {
    case "server":
      return connect(settings);
    case "embedded":
      return openEmbedded(settings);
  }
}
