/** The module that takes types out; the executable has another in this place. */
export async function loadTypeStripper(): Promise<typeof import("amaro")> {
  return await import("amaro");
}
