/** Percent-encodes a URL for use in the parentheses or angle brackets of a Markdown link. */
export function encodeMarkdownUrl(url: string): string {
	return url.replace(
		/[\s<>[\]()*`\\]|&(?=#?\w{1,40};)/g,
		character => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
	);
}
