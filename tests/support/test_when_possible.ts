/** What a machine may lack for a test, in words; nothing if it can run. */
export type Obstacle = string | undefined;

/**
 * Registers a test that this machine may be unable to run. Then it is counted
 * as ignored, under a name that says what it lacks.
 */
export function testWhenPossible(
  name: string,
  obstacle: Obstacle,
  fn: (t: Deno.TestContext) => Promise<void>,
): void {
  Deno.test({
    name: obstacle === undefined ? name : `${name} (not run: ${obstacle})`,
    ignore: obstacle !== undefined,
    fn,
  });
}

/** Why a program's tests cannot run here; nothing if it is installed. */
export function whyWithout(program: string): Obstacle {
  const folders = [...(Deno.env.get("PATH") ?? "").split(":"), "/usr/sbin"];
  const isInstalled = folders.some((folder) => {
    try {
      return Deno.statSync(`${folder}/${program}`).isFile;
    } catch {
      return false;
    }
  });
  return isInstalled ? undefined : `${program} is not installed`;
}
