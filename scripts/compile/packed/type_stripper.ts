/** The module that takes types out, from beside the modules of the executable. */
export async function loadTypeStripper(): Promise<typeof import("amaro")> {
  const { href } = new URL("./amaro.js", import.meta.url);
  const { default: amaro } = await import(href);
  return amaro;
}
