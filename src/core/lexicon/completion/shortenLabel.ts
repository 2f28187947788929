/**
 * Shortens a name to about `length` UTF-16 units by replacing words in the middle with an ellipsis, since names differ most at their
 * beginning and end. Words are kept whole unless a single one is too long.
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
