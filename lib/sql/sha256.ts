const ROUND_CONSTANTS = rootFractions(64, Math.cbrt);
const INITIAL_STATE = rootFractions(8, Math.sqrt);

/** The first 32 bits of the fractions of the roots of the first primes. */
function rootFractions(
  count: number,
  root: (prime: number) => number,
): Int32Array {
  const fractions: number[] = [];
  for (let candidate = 2; fractions.length < count; candidate++) {
    let isPrime = true;
    for (let factor = 2; factor * factor <= candidate; factor++) {
      if (candidate % factor === 0) isPrime = false;
    }
    if (isPrime) fractions.push((root(candidate) % 1) * 2 ** 32);
  }
  return Int32Array.from(fractions, (fraction) => fraction | 0);
}

function padded(text: string): DataView {
  const bytes = new TextEncoder().encode(text);
  const length = Math.ceil((bytes.length + 9) / 64) * 64;
  const message = new Uint8Array(length);
  message.set(bytes);
  message[bytes.length] = 0x80;
  const view = new DataView(message.buffer);
  view.setBigUint64(length - 8, BigInt(bytes.length) * 8n);
  return view;
}

function rotate(value: number, bits: number): number {
  return (value >>> bits) | (value << (32 - bits));
}

function expand(message: DataView, block: number, words: Int32Array): void {
  for (let i = 0; i < 16; i++) words[i] = message.getInt32(block + i * 4);
  for (let i = 16; i < 64; i++) {
    const early = words[i - 15] ?? 0;
    const late = words[i - 2] ?? 0;
    const small = rotate(early, 7) ^ rotate(early, 18) ^ (early >>> 3);
    const large = rotate(late, 17) ^ rotate(late, 19) ^ (late >>> 10);
    words[i] = (words[i - 16] ?? 0) + small + (words[i - 7] ?? 0) + large;
  }
}

function compress(state: Int32Array, words: Int32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i++) {
    const large = rotate(e, 6) ^ rotate(e, 11) ^ rotate(e, 25);
    const first = (h + large + ((e & f) ^ (~e & g)) +
      (ROUND_CONSTANTS[i] ?? 0) + (words[i] ?? 0)) | 0;
    const small = rotate(a, 2) ^ rotate(a, 13) ^ rotate(a, 22);
    const second = (small + ((a & b) ^ (a & c) ^ (b & c))) | 0;
    [h, g, f, e, d, c, b, a] = [
      g,
      f,
      e,
      (d + first) | 0,
      c,
      b,
      a,
      (first + second) | 0,
    ];
  }
  [a, b, c, d, e, f, g, h].forEach((value, i) => {
    state[i] = (state[i] ?? 0) + value;
  });
}

/**
 * The SHA-256 of a text's UTF-8 bytes in hexadecimal. The platforms' own are
 * either asynchronous or not there everywhere.
 */
export function sha256(text: string): string {
  const message = padded(text);
  const state = Int32Array.from(INITIAL_STATE);
  const words = new Int32Array(64);
  for (let block = 0; block < message.byteLength; block += 64) {
    expand(message, block, words);
    compress(state, words);
  }
  return [...state].map((word) => (word >>> 0).toString(16).padStart(8, "0"))
    .join("");
}
