/**
 * Where the module is that a thread of the embedded engine runs. It has the
 * ending of this one: the package for Node holds JavaScript.
 */
export function workerModule(): URL {
  const ending = import.meta.url.slice(import.meta.url.lastIndexOf("."));
  return new URL(`./embedded_worker${ending}`, import.meta.url);
}
