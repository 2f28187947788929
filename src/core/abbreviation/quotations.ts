import type { OffsetRange } from '../prose/inline';

const CLOSING: Readonly<Record<string, string>> = { '“': '”', '„': '“”', '«': '»', '»': '«', '"': '"' };
const MAX_QUOTATION = 2000;

/** Finds what is in quotation marks in a text, outermost first and in order. A mark that nothing closes opens no quotation. */
export function quotationsIn(text: string): readonly OffsetRange[] {
	const found: OffsetRange[] = [];
	let open: { readonly start: number; readonly closing: string } | undefined;
	for (const { 0: sign, index } of text.matchAll(/[“”„«»"]/gu)) {
		if (open && index - open.start > MAX_QUOTATION) {
			open = undefined;
		}
		if (open?.closing.includes(sign) === true && !(sign === '"' && /\s/u.test(text.charAt(index - 1)))) {
			found.push({ start: open.start, end: index + 1 });
			open = undefined;
		} else if (!open && CLOSING[sign] !== undefined && /^$|[\s([’'—–-]/u.test(text.charAt(index - 1))) {
			open = { start: index, closing: CLOSING[sign] };
		}
	}
	return found;
}
