/** An address on the web, `http:` as well as `https:`, without spaces or anything that ends a link; `undefined` for anything else. */
export function webAddress(value: unknown): string | undefined {
	return typeof value === 'string' && /^https?:\/\/[^\s/?#<>"][^\s<>"]*$/i.test(value) ? value : undefined;
}
