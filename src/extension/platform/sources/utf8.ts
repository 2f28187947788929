import type { Utf8 } from '../../../core/compiled/utf8';

const encoder = new TextEncoder();
const decoder = new TextDecoder('utf-8', { fatal: true });

/** UTF-8 as both hosts offer it. */
export const UTF8: Utf8 = { encode: text => encoder.encode(text), decode: bytes => decoder.decode(bytes) };
