/**
 * Holds on to the file of the program while a run goes on. Only the executable
 * has one that it reads again.
 */
export function holdProgram(): void {}
