/**
 * Whether a text is an `http:` or `https:` URL that can be the target of a link, without white space and characters that would
 * end the link.
 */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/?#<>"][^\s<>"]*$/i.test(text);
}

/** Returns the value if it is a URL that can be the target of a link, otherwise `undefined`. */
export function webAddress(value: unknown): string | undefined {
	return typeof value === 'string' && isWebAddress(value) ? value : undefined;
}
