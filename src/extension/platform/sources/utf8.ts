import type { Utf8 } from '../../../core/compiled/utf8';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 as both hosts offer it. It is in a file of its own so that the coders are created on first use, not on activation. */
export const UTF8: Utf8 = { encode: text => encoder.encode(text), decode: bytes => decoder.decode(bytes) };
