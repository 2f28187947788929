import { oneLine } from '../../shownText';

/** What begins a heading, a list, a rule, a table or preformatted text, or is a cell of a table. */
const AT_START = /^(?:[=*#:;!+ -]|\{\|)/;

/**
 * Text on one line in which MediaWiki reads no markup; the only way in which text gets into wikitext: what could begin some is written as a character reference, which holds inside tags,
 * templates and tables, where `nowiki` would not everywhere. Figures, symbols of documents and sentences stay as they are.
 */
export function escapeWikitext(text: string, atStart = false): string {
	const inline = oneLine(text)
		.replace(/&(?=#?\w{1,40};)/g, '&amp;')
		// Two apostrophes are italics, also with one beside this text.
		.replace(/^'|'(?=')|(?<=')'|'$/g, reference)
		.replace(/[[\]{}|<]|\\(?=[([])|~(?=~)|(?<=~)~|_(?=_)|(?<=_)_|:(?=\/\/)/g, reference);
	return atStart ? inline.replace(AT_START, reference) : inline;
}

function reference(sign: string): string {
	return `&#${String(sign.charCodeAt(0))};`;
}

/** An address as MediaWiki finds it in text: no sign in it ends it, and none at its end is left out. */
export function wikitextAddress(url: string): string {
	let end = url.length;
	while (end > 0 && '.,:;!?'.includes(url.charAt(end - 1))) {
		end--;
	}
	return url.slice(0, end).replace(/[\s<>[\]{}|"']/g, percentEncoded) + [...url.slice(end)].map(percentEncoded).join('');
}

function percentEncoded(sign: string): string {
	return `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}
