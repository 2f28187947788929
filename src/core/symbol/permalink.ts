import type { DocumentSymbol } from './symbol';

/**
 * Returns the official URL of a document; `undefined` for decisions of the General Assembly, which are not issued as documents
 * (see [R] in vocabulary.ts).
 */
export function permalinkOf({ text, organ, bodies, nature }: DocumentSymbol): string | undefined {
	if (organ === 'A' && nature === 'DEC' && bodies.length === 0) {
		return undefined;
	}
	// Unlike printed symbols, official URLs have no space before the parentheses of the Security Council.
	const path = text.replace(/ \((?=\d{4}\))/, '(').split('/').map(encodePart).join('/');
	return `https://undocs.org/${path}`;
}

/** Encodes parentheses too, since a URL may be used in Markdown or at the end of a sentence. */
function encodePart(part: string): string {
	return encodeURIComponent(part).replace(/[()]/g, mark => (mark === '(' ? '%28' : '%29'));
}
