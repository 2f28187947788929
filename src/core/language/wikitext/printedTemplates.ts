import type { PrintedCharacter } from '../../quotation/quotationSyntax';

/** What templates print that stand for characters (English Wikipedia, which others follow). */
const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries({
	'nbsp': '\u00A0', 'thinsp': '\u2009', 'ndash': '–', 'endash': '–', 'mdash': '—', 'emdash': '—', 'snd': ' – ', 'spnd': ' – ', 'spaced ndash': ' – ', 'spaced en dash': ' – ', '\'': '\'', '\'s': '\'s', '"': '"', '\'"': '\'"', '"\'': '"\'',
	'=': '=', '!': '|', 'shy': '\u00AD', 'zwj': '\u200D', 'zwnj': '\u200C', 'wbr': '', '·': ' · ', 'dot': ' · ', '...': '…', 'hellip': '…',
}));

/** Returns the characters that templates of Wikipedia print. */
export function printedTemplates(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(/\{\{(?<name>[^{}|\n]{1,25})\}\}/g)].flatMap(({ 0: written, index, groups }) => {
		const printed = CHARACTERS.get((groups?.['name'] ?? '').trim().toLowerCase());
		return printed === undefined ? [] : [{ start: index, end: index + written.length, text: printed }];
	});
}
