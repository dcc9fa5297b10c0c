import { Buffer } from "node:buffer";
import { readPacked } from "./read_packed.ts";

/** The module that takes types out, out of the executable. */
export async function loadTypeStripper(): Promise<typeof import("amaro")> {
  const module = Buffer.from(readPacked("amaro.js")).toString("base64");
  const { default: amaro } = await import(
    `data:text/javascript;base64,${module}`
  );
  return amaro;
}
