/**
 * Assets behind the runtime of an executable. The runtime is followed by the
 * assets, then by the program as `deno compile` appends it, whose last bytes
 * say how long it is. Only the program is read when a process starts.
 */

/** The name of the index among the modules of the program. */
export const INDEX_NAME = "assets.json";

/** Which assets there are, one behind another. */
export interface AssetIndex {
  /** The bytes of all of them. */
  readonly size: number;
  readonly assets: Readonly<
    Record<string, {
      readonly offset: number;
      readonly length: number;
      readonly sha256: string;
    }>
  >;
}

const PROGRAM_MARK = "d3n0l4nd";
const LENGTH_BYTES = 8;
const IS_LITTLE_ENDIAN = true;

/**
 * Finds where the program begins in an executable.
 *
 * @returns nothing where it is not the last thing in the file: other systems,
 * and maybe other runtimes, keep it elsewhere
 */
export function programStart(
  size: number,
  read: (position: number, length: number) => Uint8Array,
): number | undefined {
  const last = read(size - LENGTH_BYTES, LENGTH_BYTES);
  const length = Number(
    new DataView(last.buffer, last.byteOffset).getBigUint64(
      0,
      IS_LITTLE_ENDIAN,
    ),
  );
  if (!(length > PROGRAM_MARK.length && length < size)) return undefined;
  const mark = read(size - length, PROGRAM_MARK.length);
  const isProgram = new TextDecoder().decode(mark) === PROGRAM_MARK;
  return isProgram ? size - length : undefined;
}
