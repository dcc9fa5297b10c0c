import { RetortError } from "../../lib/errors/mod.ts";

throw new RetortError(
  "database/embedded-left-out",
  "Cannot open the embedded database: this build of the program is without it",
  {
    details: {},
    hint:
      "Take the full build, or name a server: --database postgres://user@host/name, and --scratch server where schemas are compared",
  },
);
