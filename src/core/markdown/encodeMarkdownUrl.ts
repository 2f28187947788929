/** An address as it can stand in the parentheses or the pointed brackets of a link. */
export function encodeMarkdownUrl(url: string): string {
	return url.replace(/[\s<>[\]()*`\\]|&(?=#?\w{1,40};)/g, character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`);
}
