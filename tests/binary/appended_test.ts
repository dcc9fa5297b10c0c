import { deepStrictEqual, ok, strictEqual } from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { appendAssets } from "../../scripts/compile/append_assets.ts";
import { programStart } from "../../scripts/compile/appended.ts";
import { temporaryProject } from "../support/temporary_project.ts";

const LENGTH = [20, 0, 0, 0, 0, 0, 0, 0];

/** A program of 20 bytes as the compiler appends it, behind a runtime of 7. */
function executable(mark: string): Uint8Array {
  const encoder = new TextEncoder();
  return new Uint8Array([
    ...encoder.encode("RUNTIME"),
    ...encoder.encode(mark),
    ...encoder.encode("MAIN"),
    ...LENGTH,
  ]);
}

function startOf(bytes: Uint8Array): number | undefined {
  return programStart(
    bytes.length,
    (position, length) => bytes.subarray(position, position + length),
  );
}

Deno.test("programStart() finds the program behind the runtime", () => {
  strictEqual(startOf(executable("d3n0l4nd")), 7);
});

Deno.test("programStart() finds none where something else is in its place", () => {
  strictEqual(startOf(executable("d3n0l4n?")), undefined);
});

Deno.test("programStart() finds none where the length makes no sense", () => {
  strictEqual(startOf(new Uint8Array(40)), undefined);
  strictEqual(startOf(new Uint8Array(40).fill(255)), undefined);
});

const ASSETS = [
  { name: "a", bytes: new TextEncoder().encode("first"), sha256: "" },
  { name: "b", bytes: new TextEncoder().encode("second"), sha256: "" },
];

Deno.test("appendAssets() puts assets between the runtime and the program", async () => {
  await using place = await temporaryProject();
  const file = join(place.path, "program");
  await writeFile(file, executable("d3n0l4nd"), { mode: 0o755 });
  ok(await appendAssets(file, ASSETS));
  const bytes = new Uint8Array(await readFile(file));
  strictEqual(
    new TextDecoder().decode(bytes.subarray(0, 30)),
    "RUNTIMEfirstsecondd3n0l4ndMAIN",
  );
  strictEqual(startOf(bytes), 18);
  strictEqual((await Deno.stat(file)).mode, 0o100755);
});

Deno.test("appendAssets() leaves a file alone whose program is elsewhere", async () => {
  await using place = await temporaryProject();
  const file = join(place.path, "program");
  const bytes = executable("elsewhere");
  await writeFile(file, bytes);
  ok(!await appendAssets(file, ASSETS));
  deepStrictEqual(new Uint8Array(await readFile(file)), bytes);
});
