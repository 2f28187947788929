// The gap between two words, as a number. This file must not import anything: esbuild inlines constants only from files without
// imports, and these are read once per word.

/** Nothing. */
export const TOUCHING = 1;
/** Nothing or white space, next to a character of a script without spaces. */
export const JOINED = 2;
/** White space or hyphens. */
export const SPACED = 0;
/** The start of a block. */
export const BLOCK_START = -1;
/** A bit that is set in the hash of every other gap, so that it never equals one of the above. */
export const MARKS = 0x40000000;
/** The bits of the hash that are kept below `MARKS`. */
export const BELOW_MARKS = 0x3FFFFFFF;
