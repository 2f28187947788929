/**
 * A name of no more than about `length` UTF-16 units: of a longer one the words in the middle are left
 * out, since names are told apart by how they begin and how they end. Words are kept whole, unless one
 * alone is too long.
 */
export function shortenLabel(text: string, length: number): string {
	if (text.length <= length) {
		return text;
	}
	const room = length - ' … '.length;
	const head = text.slice(0, Math.ceil(room / 2) + 1);
	const tail = text.slice(-Math.floor(room / 2) - 1);
	return `${wholeWordsBefore(head)} … ${wholeWordsAfter(tail)}`;
}

function wholeWordsBefore(text: string): string {
	const space = text.lastIndexOf(' ');
	return space > 0 ? text.slice(0, space) : text.slice(0, -1).replace(/[\uD800-\uDBFF]$/, '');
}

function wholeWordsAfter(text: string): string {
	const space = text.indexOf(' ');
	return space >= 0 && space < text.length - 1 ? text.slice(space + 1) : text.slice(1).replace(/^[\uDC00-\uDFFF]/, '');
}
