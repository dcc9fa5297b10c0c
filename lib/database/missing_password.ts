import { RetortError } from "../errors/mod.ts";
import { describeServer } from "./describe_server.ts";
import type { ServerAddress, ServerSettings } from "./server_settings.ts";

/** Reports that the server asks for a password and none was given. */
export function missingPassword(
  settings: ServerSettings,
  address: ServerAddress,
): never {
  const database = describeServer(settings, address);
  throw new RetortError(
    "database/authentication-failed",
    `Cannot connect to ${database}: the server asks "${settings.user}" for a password and none was given`,
    {
      details: { database, user: settings.user, sqlState: "28P01" },
      hint: settings.passwordHint ??
        "Put the password into PGPASSWORD, a .pgpass file or the URL (postgres://user:password@host/database)",
    },
  );
}
