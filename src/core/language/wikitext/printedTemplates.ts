import type { PrintedCharacter } from '../../quotation/quotationSyntax';

/** The output of templates for characters (English Wikipedia, which others follow). */
const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries({
	'nbsp': '\u00A0', 'thinsp': '\u2009', 'ndash': '–', 'endash': '–', 'mdash': '—', 'emdash': '—', 'snd': ' – ', 'spnd': ' – ', 'spaced ndash': ' – ', 'spaced en dash': ' – ', '\'': '\'', '\'s': '\'s', '"': '"', '\'"': '\'"', '"\'': '"\'',
	'=': '=', '!': '|', 'shy': '\u00AD', 'zwj': '\u200D', 'zwnj': '\u200C', 'wbr': '', '·': ' · ', 'dot': ' · ', '...': '…', 'hellip': '…',
}));

/** The brackets and target of a link with words. */
const LINK = /(?<open>\[https?:\/\/[^\s[\]]{1,300}[ \t]|\[\[[^[\]|\n]{1,200}\|)(?<words>[^[\]\n]{1,200})(?<close>\]{1,2})/g;

/** Returns what templates of Wikipedia print for characters, and what links print besides their words: nothing. */
export function printedTemplates(text: string): readonly PrintedCharacter[] {
	const links = [...text.matchAll(LINK)].flatMap(({ 0: written, index, groups }) => {
		const open = groups?.['open'] ?? '';
		const close = groups?.['close'] ?? '';
		const end = index + written.length;
		return [{ start: index, end: index + open.length, text: '' }, { start: end - close.length, end, text: '' }];
	});
	return [...links, ...[...text.matchAll(/\{\{(?<name>[^{}|\n]{1,25})\}\}/g)].flatMap(({ 0: written, index, groups }) => {
		const printed = CHARACTERS.get((groups?.['name'] ?? '').trim().toLowerCase());
		return printed === undefined ? [] : [{ start: index, end: index + written.length, text: printed }];
	})];
}
