const ELF_MACHINES: Readonly<Record<number, string>> = {
  0x3e: "x86_64-unknown-linux-gnu",
  0xb7: "aarch64-unknown-linux-gnu",
};

const MACH_MACHINES: Readonly<Record<number, string>> = {
  0x01000007: "x86_64-apple-darwin",
  0x0100000c: "aarch64-apple-darwin",
};

const PE_MACHINES: Readonly<Record<number, string>> = {
  0x8664: "x86_64-pc-windows-msvc",
  0xaa64: "aarch64-pc-windows-msvc",
};

const ELF_MAGIC = 0x7f454c46;
const MACH_MAGIC = 0xfeedfacf;
const DOS_MAGIC = 0x5a4d;
const PE_MAGIC = 0x00004550;
const HEADER_SIZE = 4096;
const LITTLE_ENDIAN = true;

/** For which target an executable is, by its first bytes. */
export function targetOf(header: Uint8Array): string | undefined {
  if (header.length < 0x40) return undefined;
  const view = new DataView(header.buffer, header.byteOffset, header.length);
  if (view.getUint32(0) === ELF_MAGIC) {
    return ELF_MACHINES[view.getUint16(0x12, LITTLE_ENDIAN)];
  }
  if (view.getUint32(0, LITTLE_ENDIAN) === MACH_MAGIC) {
    return MACH_MACHINES[view.getUint32(4, LITTLE_ENDIAN)];
  }
  const peAt = view.getUint32(0x3c, LITTLE_ENDIAN);
  const isPe = view.getUint16(0, LITTLE_ENDIAN) === DOS_MAGIC &&
    peAt + 6 <= header.length &&
    view.getUint32(peAt, LITTLE_ENDIAN) === PE_MAGIC;
  return isPe
    ? PE_MACHINES[view.getUint16(peAt + 4, LITTLE_ENDIAN)]
    : undefined;
}

/** For which target an executable file is. */
export async function targetOfFile(path: string): Promise<string | undefined> {
  using file = await Deno.open(path);
  const header = new Uint8Array(HEADER_SIZE);
  const length = await file.read(header) ?? 0;
  return targetOf(header.subarray(0, length));
}

/**
 * Refuses a runtime base that is for another machine than the executable: the
 * compiler takes what it is given, and an executable for the wrong machine
 * would bear the right name.
 *
 * @throws {TypeError} if the base is for another target
 */
export async function checkBase(base: string, target: string): Promise<void> {
  const found = await targetOfFile(base);
  if (found === target) return;
  throw new TypeError(
    `Cannot compile for "${target}": the runtime base "${base}" is for ${
      found ?? "no known machine"
    }; name another with DENORT_BIN`,
  );
}
