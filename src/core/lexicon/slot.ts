// How a slot of the table of beginnings is laid out. The file imports nothing, as `gap.ts` does not.

/** The units of a slot: the first hash, the second, and a value, which is 0 in an empty slot. */
export const WIDTH = 3;
export const HIGH = 1;
export const VALUE = 2;

/** Flags of a value: a label goes on after this beginning; it is the first word of one; several labels end here; one of them is meant in any case of its letters, beside any words. */
export const LONGER = 1;
export const FIRST = 2;
export const SEVERAL = 4;
export const ANY_CASE = 8;
/** Above the flags stands one more than the label that ends here, or than the place of the list of several, or nothing. */
export const SHIFT = 4;
