/** Characters that the Markdown of dossiers may read as markup within a line. */
const MARKS = /[\\`*_[\]<>~$|]|&(?=#?\w{1,40};)/g;

/** Returns plain text as a paragraph of Markdown that shows exactly this text; `plainText` is its inverse, apart from white space. */
export function markdownOf(text: string): string {
	return text.replace(/\s+/g, ' ').trim()
		.replace(MARKS, '\\$&')
		.replace(/^[#+-](?=\s|#|$)/, '\\$&')
		.replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\');
}
