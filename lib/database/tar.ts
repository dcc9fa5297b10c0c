/** A file or a folder of an archive. */
export interface ArchiveEntry {
  /** Its path, without a slash at either end. */
  readonly path: string;
  /** Its contents, absent for a folder. */
  readonly contents?: Uint8Array<ArrayBuffer> | undefined;
}

const BLOCK_BYTES = 512;
const NAME_BYTES = 100;
const SIZE_AT = 124;
const SIZE_BYTES = 12;
const TYPE_AT = 156;
const PREFIX_AT = 345;
const PREFIX_BYTES = 155;
const FOLDER_TYPE = "5".charCodeAt(0);

/** A header of an archive with what it is about, as views of its bytes. */
export interface ArchiveBlock {
  readonly header: Uint8Array<ArrayBuffer>;
  readonly contents: Uint8Array<ArrayBuffer>;
}

/**
 * Takes an uncompressed tar archive apart.
 *
 * @throws {RangeError} if the archive ends in the middle of a file
 */
export function* tarBlocks(
  archive: Uint8Array<ArrayBuffer>,
): Generator<ArchiveBlock, void, void> {
  let at = 0;
  while (at + BLOCK_BYTES <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK_BYTES);
    const size = Number.parseInt(textOf(header, SIZE_AT, SIZE_BYTES), 8) || 0;
    const start = at + BLOCK_BYTES;
    if (start + size > archive.length) {
      throw new RangeError("Cannot read an archive: it is cut off");
    }
    yield { header, contents: archive.subarray(start, start + size) };
    at = start + Math.ceil(size / BLOCK_BYTES) * BLOCK_BYTES;
  }
}

/**
 * Reads an uncompressed tar archive; contents are views of its bytes.
 *
 * @throws {RangeError} if the archive ends in the middle of a file
 */
export function readTar(
  archive: Uint8Array<ArrayBuffer>,
): readonly ArchiveEntry[] {
  const entries: ArchiveEntry[] = [];
  for (const { header, contents } of tarBlocks(archive)) {
    const path = pathOf(header);
    if (path === "") continue;
    const isFolder = header[TYPE_AT] === FOLDER_TYPE;
    entries.push({ path, contents: isFolder ? undefined : contents });
  }
  return entries;
}

function pathOf(header: Uint8Array): string {
  const prefix = textOf(header, PREFIX_AT, PREFIX_BYTES);
  const name = textOf(header, 0, NAME_BYTES);
  return (prefix === "" ? name : `${prefix}/${name}`)
    .replace(/^(?:\.?\/)+/, "").replace(/\/+$/, "");
}

function textOf(header: Uint8Array, at: number, length: number): string {
  const field = header.subarray(at, at + length);
  const end = field.indexOf(0);
  return new TextDecoder().decode(end < 0 ? field : field.subarray(0, end))
    .trim();
}
