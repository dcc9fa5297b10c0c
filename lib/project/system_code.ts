/** The operating system's code in an error, such as `ENOENT`. */
export function systemCode(error: unknown): string {
  if (error instanceof Error && "code" in error) return String(error.code);
  return error instanceof Error ? error.message : String(error);
}

const REASONS: Readonly<Record<string, string>> = {
  EACCES: "permission is denied",
  EISDIR: "it is a folder",
  ENOENT: "it does not exist",
  ENOSPC: "no space is left",
  EPERM: "it is not permitted",
  EROFS: "the file system is read-only",
};

/** What an operating system's code says, in words where they are known. */
export function systemReason(code: string): string {
  return REASONS[code] ?? `the system says ${code}`;
}
