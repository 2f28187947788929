// The layout of a slot of the prefix table. Like `gap.ts`, this file must not import anything.

/** The units of a slot: the low hash, the high hash, and a value, which is 0 in an empty slot. */
export const WIDTH = 3;
export const HIGH = 1;
export const VALUE = 2;

/**
 * Flags of a value: a label continues after this prefix; it is a single word; several labels end here; one of them ignores both case and
 * context.
 */
export const LONGER = 1;
export const FIRST = 2;
export const SEVERAL = 4;
export const ANY_CASE = 8;
/**
 * Above the flags: 1 plus the number of the label that ends here, or 1 plus the index of the list if there are several; 0 if none ends
 * here.
 */
export const SHIFT = 4;

/**
 * The value of a slot whose only label was removed. It is not empty, since lookups of other prefixes go past it, but no label ends there.
 */
export const REMOVED = 4;
