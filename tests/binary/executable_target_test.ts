import { deepStrictEqual, rejects, strictEqual } from "node:assert/strict";
import {
  checkBase,
  targetOf,
} from "../../scripts/compile/executable_target.ts";

/** The first bytes of a file, with what is said at some places. */
function header(
  places: Readonly<Record<number, readonly number[]>>,
): Uint8Array {
  const bytes = new Uint8Array(256);
  for (const [at, values] of Object.entries(places)) {
    bytes.set(values, Number(at));
  }
  return bytes;
}

const ELF = [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1];
const MACH = [0xcf, 0xfa, 0xed, 0xfe];
const PE = { 0: [0x4d, 0x5a], 0x3c: [0x80], 0x80: [0x50, 0x45, 0, 0] };

const CASES = [
  [header({ 0: ELF, 0x12: [0x3e, 0] }), "x86_64-unknown-linux-gnu"],
  [header({ 0: ELF, 0x12: [0xb7, 0] }), "aarch64-unknown-linux-gnu"],
  [header({ 0: MACH, 4: [7, 0, 0, 1] }), "x86_64-apple-darwin"],
  [header({ 0: MACH, 4: [0xc, 0, 0, 1] }), "aarch64-apple-darwin"],
  [header({ ...PE, 0x84: [0x64, 0x86] }), "x86_64-pc-windows-msvc"],
  [header({ 0: ELF, 0x12: [0x28, 0] }), undefined],
  [header({ 0: [0x4d, 0x5a], 0x3c: [0xff, 0xff, 0xff, 0xff] }), undefined],
  [new TextEncoder().encode("#!/bin/sh\n"), undefined],
] as const;

for (const [bytes, expected] of CASES) {
  Deno.test(`targetOf() tells ${expected ?? "nothing"} from ${bytes.slice(0, 4)} …`, () => {
    strictEqual(targetOf(bytes), expected);
  });
}

Deno.test("checkBase() takes a base for the target only", async () => {
  const here = Deno.execPath();
  deepStrictEqual(await checkBase(here, Deno.build.target), undefined);
  const other = Deno.build.target.includes("darwin")
    ? "x86_64-unknown-linux-gnu"
    : "aarch64-apple-darwin";
  await rejects(() => checkBase(here, other), {
    name: "TypeError",
    message:
      `Cannot compile for "${other}": the runtime base "${here}" is for ${Deno.build.target}; name another with DENORT_BIN`,
  });
});
