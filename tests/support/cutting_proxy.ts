/** Where to pass bytes on to, and when to stop. */
export interface CuttingProxyOptions {
  readonly host: string;
  readonly port: number;
  /** How many bytes pass in both directions together before all is cut. */
  readonly bytes: number;
}

/** A TCP proxy that cuts its connections in the middle of what they carry. */
export interface CuttingProxy extends AsyncDisposable {
  readonly port: number;
  /** How many bytes have passed. */
  readonly passed: () => number;
}

/** Starts a proxy that passes some bytes on and then cuts every connection. */
export function startCuttingProxy(options: CuttingProxyOptions): CuttingProxy {
  const listener = Deno.listen({ hostname: "127.0.0.1", port: 0 });
  const connections = new Set<Deno.Conn>();
  let passed = 0;
  const cut = (): void => {
    for (const connection of connections) close(connection);
    connections.clear();
  };
  const pipe = async (from: Deno.Conn, to: Deno.Conn): Promise<void> => {
    const buffer = new Uint8Array(16_384);
    try {
      for (let n = await from.read(buffer); n; n = await from.read(buffer)) {
        const rest = Math.max(options.bytes - passed, 0);
        passed += n;
        await writeAll(to, buffer.subarray(0, Math.min(n, rest)));
        if (n > rest) break;
      }
    } catch {
      // A side that closes ends both, below.
    }
    if (passed > options.bytes) cut();
    close(from);
    close(to);
  };
  const accepting = (async () => {
    for await (const client of listener) {
      const server = await Deno.connect({
        hostname: options.host,
        port: options.port,
      });
      connections.add(client).add(server);
      if (passed > options.bytes) cut();
      Promise.all([pipe(client, server), pipe(server, client)]);
    }
  })();
  return {
    port: listener.addr.port,
    passed: () => passed,
    [Symbol.asyncDispose]: async () => {
      listener.close();
      cut();
      await accepting;
    },
  };
}

async function writeAll(to: Deno.Conn, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length;) at += await to.write(bytes.subarray(at));
}

function close(connection: Deno.Conn): void {
  try {
    connection.close();
  } catch {
    // It is closed already.
  }
}
