/** Text in which Markdown, pandoc's too, reads no markup; words with underscores in them stay as they are. */
export function escapeMarkdown(text: string): string {
	const inline = text.replace(/[\\`*[\]<^~$]|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])@|&(?=#?\w{1,30};)/gu, '\\$&');
	// At the start of a block these begin a heading, a list or a quotation.
	return inline.replace(/^(?:[#>+=:|-]|\d{1,9}(?=[.)]))/, start => (/\d/.test(start) ? `${start}\\` : `\\${start}`));
}

/** An address as Markdown finds it in text. */
export function markdownAddress(url: string): string {
	return url.replace(/[\s<>[\]()*`\\]/g, character => (character === '(' ? '%28' : character === ')' ? '%29' : character === '*' ? '%2A' : encodeURIComponent(character)));
}
