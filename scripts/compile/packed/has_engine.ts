/** The slim executable is without the embedded database. */
export const HAS_ENGINE: boolean = false;
