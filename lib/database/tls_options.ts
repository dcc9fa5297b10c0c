import type { ServerAddress, TlsSettings } from "./server_settings.ts";

/** What the driver hands to `node:tls`. */
export type TlsOptions = Readonly<Record<string, unknown>>;

/**
 * The ways to try, in order, as `sslmode` asks: `undefined` is without TLS.
 * A Unix socket never has TLS, as with libpq.
 */
export function tlsAttempts(
  tls: TlsSettings,
  address: ServerAddress,
): readonly (TlsOptions | undefined)[] {
  if (address.host.startsWith("/")) return [undefined];
  switch (tls.mode) {
    case "disable":
      return [undefined];
    case "allow":
      return [undefined, tlsOptions(tls, address)];
    case "prefer":
      return [tlsOptions(tls, address), undefined];
    case "require":
    case "verify-ca":
    case "verify-full":
      return [tlsOptions(tls, address)];
  }
}

/** As libpq does, `require` with a root certificate verifies like `verify-ca`. */
export function verifiesServer(tls: TlsSettings): boolean {
  return tls.mode === "verify-ca" || tls.mode === "verify-full" ||
    (tls.mode === "require" && tls.rootCertificate !== undefined);
}

function tlsOptions(tls: TlsSettings, { name }: ServerAddress): TlsOptions {
  return {
    rejectUnauthorized: verifiesServer(tls),
    // The driver gives the host itself, unless that is an address.
    ...(name !== undefined && { servername: name }),
    ...(tls.rootCertificate !== undefined && { ca: tls.rootCertificate }),
    ...(tls.certificate !== undefined && { cert: tls.certificate }),
    ...(tls.key !== undefined && { key: tls.key }),
    ...(tls.passphrase !== undefined && { passphrase: tls.passphrase }),
    ...(tls.mode !== "verify-full" && { checkServerIdentity: acceptAnyName }),
  };
}

function acceptAnyName(): undefined {
  return undefined;
}
