import { join } from "node:path";
import { runCommand } from "./run_command.ts";

/** Paths of PEM files made for one test run. */
export interface TestCertificates {
  readonly authority: string;
  readonly otherAuthority: string;
  readonly serverCertificate: string;
  readonly serverKey: string;
  readonly clientCertificate: string;
  readonly clientKey: string;
  /** The same key, with {@linkcode TEST_PASSPHRASE}. */
  readonly lockedClientKey: string;
  /** The same certificate without extensions, which makes it one of version 1. */
  readonly oldClientCertificate: string;
}

/** What opens the locked key. */
export const TEST_PASSPHRASE = "open sesame";

/**
 * Makes an authority, a certificate for `localhost` (not for 127.0.0.1), one
 * for a client, and an authority that signed neither.
 */
export async function makeTestCertificates(
  folder: string,
  clientName: string,
): Promise<TestCertificates> {
  await makeAuthority(folder, "authority");
  await makeAuthority(folder, "other");
  await makeSigned(folder, "server", {
    subject: "/CN=localhost",
    extension: "subjectAltName=DNS:localhost",
  });
  await makeSigned(folder, "client", {
    subject: `/CN=${clientName}`,
    extension: "extendedKeyUsage=clientAuth",
  });
  await makeOldClient(folder, clientName);
  return {
    authority: join(folder, "authority.crt"),
    otherAuthority: join(folder, "other.crt"),
    serverCertificate: join(folder, "server.crt"),
    serverKey: join(folder, "server.key"),
    clientCertificate: join(folder, "client.crt"),
    clientKey: join(folder, "client.key"),
    lockedClientKey: join(folder, "locked.key"),
    oldClientCertificate: join(folder, "old.crt"),
  };
}

async function makeAuthority(folder: string, name: string): Promise<void> {
  // deno-fmt-ignore
  await runCommand([
    "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
    "-nodes", "-days", "2", "-subj", `/CN=Test ${name}`, "-keyout", `${name}.key`,
    "-out", `${name}.crt`, "-addext", "basicConstraints=critical,CA:TRUE",
  ], { cwd: folder });
}

async function makeSigned(
  folder: string,
  name: string,
  options: { readonly subject: string; readonly extension: string },
): Promise<void> {
  // deno-fmt-ignore
  await runCommand([
    "openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256",
    "-nodes", "-days", "2", "-subj", options.subject, "-keyout", `${name}.key`,
    "-out", `${name}.crt`, "-addext", options.extension,
    "-addext", "basicConstraints=critical,CA:FALSE",
    "-CA", "authority.crt", "-CAkey", "authority.key",
  ], { cwd: folder });
}

async function makeOldClient(folder: string, name: string): Promise<void> {
  // deno-fmt-ignore
  const commands = [
    ["openssl", "pkcs8", "-topk8", "-in", "client.key", "-out", "locked.key", "-passout", `pass:${TEST_PASSPHRASE}`],
    ["openssl", "req", "-new", "-key", "client.key", "-subj", `/CN=${name}`, "-out", "old.csr"],
    ["openssl", "x509", "-req", "-in", "old.csr", "-days", "2", "-CA", "authority.crt", "-CAkey", "authority.key", "-CAcreateserial", "-out", "old.crt"],
  ];
  for (const command of commands) await runCommand(command, { cwd: folder });
}
