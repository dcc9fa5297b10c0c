/** What our Dockerfile says of an image. */
export interface ImageDescription {
  readonly base: string;
  /** What is copied where, with its mode. */
  readonly copies: readonly {
    readonly from: string;
    readonly to: string;
    readonly mode: number;
  }[];
  readonly workingFolder: string;
  /** The program with the arguments that it gets where none are given. */
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
}

const COPY_REGEXP = /^--chmod=(\d+) (\S+) (\S+)$/;

/** Reads a Dockerfile of the instructions that ours uses; others are an error. */
export function readDockerfile(text: string): ImageDescription {
  const values = new Map<string, string>();
  const found = new Map<string, string>();
  const copies: { from: string; to: string; mode: number }[] = [];
  for (const line of text.split("\n")) {
    if (line === "" || line.startsWith("#")) continue;
    const [, instruction = "", rest = ""] = /^([A-Z]+) (.+)$/.exec(line) ?? [];
    const expanded = rest.replaceAll(
      /\$\{(\w+)\}/g,
      (_, name: string) => values.get(name) ?? "",
    );
    switch (instruction) {
      case "ARG": {
        const [name = "", value = ""] = expanded.split("=");
        values.set(name, value);
        break;
      }
      case "COPY": {
        const [, mode = "", from = "", to = ""] = COPY_REGEXP.exec(expanded) ??
          [];
        if (to === "") throw new Error(`Cannot read "${line}"`);
        copies.push({ from, to, mode: Number.parseInt(mode, 8) });
        break;
      }
      case "FROM":
      case "WORKDIR":
      case "ENTRYPOINT":
      case "CMD":
        found.set(instruction, expanded);
        break;
      default:
        throw new Error(`Cannot read "${line}"`);
    }
  }
  return {
    base: found.get("FROM") ?? "",
    copies,
    workingFolder: found.get("WORKDIR") ?? "/",
    entrypoint: JSON.parse(found.get("ENTRYPOINT") ?? "[]"),
    command: JSON.parse(found.get("CMD") ?? "[]"),
  };
}
