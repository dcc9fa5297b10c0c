/**
 * The module that takes types out. A module in CommonJS, bundled, has what it
 * exports in its default export and nowhere else.
 */
export async function loadTypeStripper(): Promise<typeof import("amaro")> {
  const { default: amaro } = await import("amaro");
  return amaro;
}
