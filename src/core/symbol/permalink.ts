import type { DocumentSymbol } from './symbol';

/**
 * The official address of the document, made from the validated parts; `undefined` where there is no
 * document. Decisions of the General Assembly are not issued as documents (see [R] in vocabulary.ts).
 */
export function permalinkOf({ text, organ, bodies, nature }: DocumentSymbol): string | undefined {
	if (organ === 'A' && nature === 'DEC' && bodies.length === 0) {
		return undefined;
	}
	// The addresses in use have no space before the parentheses of the Security Council.
	const path = text.replace(/ \((?=\d{4}\))/, '(').split('/').map(encodePart).join('/');
	return `https://undocs.org/${path}`;
}

/** Parentheses are encoded too: an address may stand in Markdown or at the end of a sentence. */
function encodePart(part: string): string {
	return encodeURIComponent(part).replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'));
}
