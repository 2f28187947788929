// What stands between two words, as a number. The file imports nothing, since only the constants of such files are
// written into the code that uses them (esbuild), and all this is read once a word.

/** Nothing. */
export const TOUCHING = 1;
/** Nothing, or white space, beside a character of a script without spaces. */
export const JOINED = 2;
/** White space or hyphens. */
export const SPACED = 0;
/** The beginning of a block. */
export const BLOCK_START = -1;
/** Set in every hash of marks, so that none is one of the above. */
export const MARKS = 0x40000000;
/** What a hash is cut to before that is set. */
export const BELOW_MARKS = 0x3FFFFFFF;
