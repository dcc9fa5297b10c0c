import { ok, rejects, strictEqual } from "node:assert/strict";
import { createServer, type Socket } from "node:net";
import {
  connect,
  databaseSettings,
  type ServerSettings,
} from "../../lib/database/mod.ts";
import { startTestServer, TEST_PASSWORD } from "../support/test_server.ts";

async function settingsOf(url: string): Promise<ServerSettings> {
  const settings = await databaseSettings({
    database: url,
    environment: {},
    folder: "/",
  });
  if (settings.kind !== "server") throw new Error("Not a server");
  return settings;
}

Deno.test("connect() lets no server in by another way than require_auth allows", async (t) => {
  await using server = await startTestServer({
    access: [
      "host all plain 127.0.0.1/32 password",
      "host all hashed 127.0.0.1/32 md5",
      "host all open 127.0.0.1/32 trust",
    ],
  });
  {
    await using session = await connect(
      await settingsOf(server.url("postgres")),
    );
    await session.execute([
      `CREATE ROLE plain LOGIN PASSWORD '${TEST_PASSWORD}'`,
      "CREATE ROLE open LOGIN",
      "SET password_encryption = 'md5'",
      `CREATE ROLE hashed LOGIN PASSWORD '${TEST_PASSWORD}'`,
    ]);
  }
  const uses = [
    ["retort", "scram-sha-256"],
    ["plain", "password"],
    ["hashed", "md5"],
    ["open", "none"],
  ] as const;
  for (const [user, method] of uses) {
    await t.step(`${method} where it is allowed and where not`, async () => {
      const base =
        `host=127.0.0.1 port=${server.port} dbname=postgres user=${user} password=${TEST_PASSWORD} require_auth=`;
      for (const allowed of [method, `${method},gss`, "!gss,!sspi"]) {
        await using session = await connect(await settingsOf(base + allowed));
        strictEqual((await session.query("SELECT 1 AS one")).length, 1);
      }
      const others = uses.map(([, name]) => name)
        .filter((name) => name !== method).join(",");
      for (const allowed of [others, `!${method}`]) {
        await rejects(connect(await settingsOf(base + allowed)), {
          code: "database/authentication-refused",
        });
      }
    });
  }
});

Deno.test("connect() gives no password to a server that asks for it in clear against require_auth", async () => {
  const received: Uint8Array[] = [];
  const sockets = new Set<Socket>();
  const impostor = createServer((socket) => {
    sockets.add(socket);
    socket.on("error", () => {});
    socket.once("data", () => {
      // AuthenticationCleartextPassword
      socket.write(new Uint8Array([0x52, 0, 0, 0, 8, 0, 0, 0, 3]));
      socket.on("data", (chunk) => received.push(chunk));
    });
  });
  await new Promise<void>((resolve) =>
    void impostor.listen(0, "127.0.0.1", resolve)
  );
  const address = impostor.address();
  ok(typeof address === "object" && address !== null);
  const url =
    `postgres://u:s3cret@127.0.0.1:${address.port}/d?sslmode=disable&require_auth=scram-sha-256`;
  await rejects(connect(await settingsOf(url)), (error: Error) => {
    ok(/the server uses password/.test(error.message), error.message);
    return true;
  });
  for (const socket of sockets) socket.destroy();
  await new Promise<unknown>((resolve) => void impostor.close(resolve));
  ok(!received.some((chunk) => new TextDecoder().decode(chunk).includes("s3")));
});
