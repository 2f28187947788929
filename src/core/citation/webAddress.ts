/** Whether a text is an address that a link may lead to: `http:` or `https:`, with no space and no character that ends a link. */
export function isWebAddress(text: string): boolean {
	return /^https?:\/\/[^\s/?#<>"][^\s<>"]*$/i.test(text);
}

/** The value if it is an address that a link may lead to; `undefined` for anything else. */
export function webAddress(value: unknown): string | undefined {
	return typeof value === 'string' && isWebAddress(value) ? value : undefined;
}
