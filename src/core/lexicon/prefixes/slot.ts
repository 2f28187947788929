// The layout of a slot of the prefix table. Like `gap.ts`, this file must not import anything.

/** The units of a slot: the low hash, the high hash, and a value, which is 0 in an empty slot. */
export const SLOT_WIDTH = 3;
export const HIGH_HASH = 1;
export const SLOT_VALUE = 2;

// The flags of a value.

/** A label continues after this prefix. */
export const CONTINUES = 1;
/** The prefix is the first word of a label. */
export const FIRST_WORD = 2;
/** Several labels end here. */
export const SEVERAL_LABELS = 4;
/** A label that ends here ignores both case and context. */
export const ANY_CASE = 8;

/**
 * Above the flags: 1 plus the number of the label that ends here, or 1 plus the index of the list if there are several; 0 if none ends
 * here.
 */
export const LABEL_SHIFT = 4;

/**
 * The value of a slot whose only label was removed. It is not empty, since lookups of other prefixes go past it, but no label ends there.
 */
export const REMOVED = 4;
