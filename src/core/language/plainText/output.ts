import type { Output } from '../../citation/style/output';

/** Text without faces. */
export const plainText: Output = { text: text => text, italic: text => text, smallCaps: text => text, address: url => url };
