import { lineStartAt } from '../text/lineBounds';
import type { OffsetRange } from '../text/offsetRange';

/** How a text of a document becomes a link in a language. */
export interface LinkSyntax {
	/** Writes a link. The text is in the syntax of the language already; the address is a web address. */
	readonly write: (text: string, address: string) => string;
	/** Matches the end of a line up to a text that is inside a link already. */
	readonly isOpen: RegExp;
	/** Whether a document can have links; absent if all can. */
	readonly isAvailable?: (text: string) => boolean;
}

/** Returns the text of a link in place of a range; `undefined` if the range is in a link, or the document cannot have links. */
export function linkedText(syntax: LinkSyntax, text: string, { start, end }: OffsetRange, address: string): string | undefined {
	const before = text.slice(lineStartAt(text, start), start);
	const isPlain = !/[[\]{}<>`]/.test(text.slice(start, end));
	return isPlain && !syntax.isOpen.test(before) && syntax.isAvailable?.(text) !== false
		? syntax.write(text.slice(start, end), address)
		: undefined;
}
