import process from "node:process";
import { invalidSetting } from "./invalid_setting.ts";

/** A certificate of the client with its key, both PEM text. */
export interface ClientCertificate {
  readonly certificate: string;
  readonly key: string;
}

/**
 * Opens the key with its passphrase and makes sure that it belongs to the
 * certificate. Runtimes tell of what is wrong with either by words that say
 * little, and some of them by ending the process.
 *
 * @throws {RetortError} `database/invalid-setting`
 */
export async function openClientCertificate(
  { certificate, key }: ClientCertificate,
  passphrase: string | undefined,
): Promise<ClientCertificate> {
  const { createPrivateKey, createPublicKey, X509Certificate } = await import(
    "node:crypto"
  );
  const opened = attempt(
    () =>
      createPrivateKey(
        key.includes("ENCRYPTED") ? { key, passphrase: passphrase ?? "" } : key,
      ),
    () => unusableKey(key, passphrase),
  );
  const found = attempt(
    () => new X509Certificate(certificate),
    () =>
      invalidSetting("sslcert", "the file holds no certificate in PEM form"),
  );
  const spki = { type: "spki", format: "pem" } as const;
  if (
    createPublicKey(opened).export(spki) !== found.publicKey.export(spki)
  ) {
    throw invalidSetting("sslkey", "it is not the key of the certificate");
  }
  if (isFirstVersion(derOf(certificate)) && !readsFirstVersion()) {
    throw invalidSetting(
      "sslcert",
      "it is an X.509 certificate of version 1, which this runtime cannot use",
      "Make one of version 3: give `openssl x509 -req` a file of extensions with -extfile",
    );
  }
  const text = opened.export({ type: "pkcs8", format: "pem" });
  return { certificate, key: `${text}` };
}

function attempt<Value>(make: () => Value, failure: () => Error): Value {
  try {
    return make();
  } catch {
    throw failure();
  }
}

function unusableKey(key: string, passphrase: string | undefined): Error {
  if (!key.includes("ENCRYPTED")) {
    return invalidSetting(
      "sslkey",
      "the file holds no private key in PEM form",
    );
  }
  return passphrase === undefined
    ? invalidSetting(
      "sslkey",
      "it is encrypted and there is no passphrase",
      "Give the passphrase with sslpassword",
    )
    : invalidSetting(
      "sslpassword",
      "it does not open the key",
      "Where it is right, convert the key with `openssl pkcs8 -topk8`",
    );
}

const PEM_REGEXP = /-----BEGIN CERTIFICATE-----([^-]*)-----END/;

/** The first certificate's bytes. */
function derOf(pem: string): Uint8Array {
  const [, base64 = ""] = PEM_REGEXP.exec(pem) ?? [];
  return Uint8Array.from(atob(base64), (byte) => byte.charCodeAt(0));
}

const SEQUENCE = 0x30;
const EXPLICIT_VERSION = 0xa0;

/** Whether a certificate in DER form lacks the version, as the first has none. */
function isFirstVersion(certificate: Uint8Array): boolean {
  const content = contentOffset(certificate, 0);
  return certificate[content] === SEQUENCE &&
    certificate[contentOffset(certificate, content)] !== EXPLICIT_VERSION;
}

/** Where the content of an element begins: behind its tag and its length. */
function contentOffset(bytes: Uint8Array, element: number): number {
  const length = bytes[element + 1] ?? 0;
  return element + 2 + (length < 0x80 ? 0 : length & 0x7f);
}

/** Deno before 2.9 ends the process over a client's certificate of version 1. */
function readsFirstVersion(): boolean {
  const [major = 0, minor = 0] = (process.versions["deno"] ?? "99").split(".")
    .map(Number);
  return major > 2 || (major === 2 && minor >= 9);
}
