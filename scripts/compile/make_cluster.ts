/**
 * Writes the files of an initialised, empty cluster of the embedded database as
 * an archive: `make_cluster.ts FILE`. It is the same each time, so nothing in
 * it may come from the clock or from chance; hence a process of its own.
 */
import { makeCluster } from "../../lib/database/embedded_snapshot.ts";
import { tarBlocks } from "../../lib/database/tar.ts";

const FIXED_TIME = Date.UTC(2000, 0, 1);

const TIME_AT = 136;
const CHECKSUM_AT = 148;
const CHECKSUM_END = 156;
/** Where the engine writes times of access and of change. */
const OTHER_TIMES_AT = 476;
const OTHER_TIMES_END = 500;

/** Takes the times out of a tar archive, which come from another clock. */
function withoutTimes(archive: Uint8Array<ArrayBuffer>): void {
  for (const { header } of tarBlocks(archive)) {
    header.fill("0".charCodeAt(0), TIME_AT, CHECKSUM_AT - 1);
    header.fill(0, OTHER_TIMES_AT, OTHER_TIMES_END);
    header.fill(" ".charCodeAt(0), CHECKSUM_AT, CHECKSUM_END);
    const sum = header.reduce((left, right) => left + right, 0);
    const digits = `${sum.toString(8).padStart(6, "0")}\0 `;
    header.set(new TextEncoder().encode(digits), CHECKSUM_AT);
  }
}

Date.now = () => FIXED_TIME;
performance.now = () => 0;
crypto.getRandomValues = (values) => {
  const { buffer, byteOffset, byteLength } = values;
  new Uint8Array(buffer, byteOffset, byteLength).fill(0);
  return values;
};

const [file = ""] = Deno.args;
const engine = await import("@electric-sql/pglite");
const archive = await makeCluster(engine, {});
withoutTimes(archive);
await Deno.writeFile(file, archive);
