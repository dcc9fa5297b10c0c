/**
 * Whether this program holds the embedded database; the slim executable has
 * another module in this place.
 */
export const HAS_ENGINE: boolean = true;
