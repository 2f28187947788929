/** What dossiers' Markdown may read as markup in a line. */
const MARKS = /[\\`*_[\]<>~$|]|&(?=#?\w{1,40};)/g;

/** Returns plain text as a paragraph of Markdown that shows exactly this text; `plainText` is its inverse, but for white space. */
export function markdownOf(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
		.replace(MARKS, '\\$&')
		.replace(/^[#+-](?=\s|#|$)/, '\\$&')
		.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
