import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';

/** The attributes that AsciiDoc defines for characters (Asciidoctor documentation, “Character Replacement Attributes Reference”). */
const CHARACTERS: ReadonlyMap<string, string> = new Map(Object.entries({
	'blank': '', 'empty': '', 'sp': ' ', 'nbsp': '\u00A0', 'zwsp': '\u200B', 'wj': '\u2060', 'apos': '\'', 'quot': '"', 'lsquo': '‘', 'rsquo': '’', 'ldquo': '“', 'rdquo': '”',
	'deg': '°', 'plus': '+', 'brvbar': '¦', 'vbar': '|', 'amp': '&', 'lt': '<', 'gt': '>', 'startsb': '[', 'endsb': ']', 'caret': '^', 'asterisk': '*', 'tilde': '~',
	'backslash': '\\', 'backtick': '`', 'two-colons': '::', 'two-semicolons': ';;', 'cpp': 'C++', 'cxx': 'C++', 'pp': '++',
}));

/** An attribute of the document with its value, which has no other attributes or markup in it. */
const ENTRY = /^:(?<name>[a-zA-Z\d_][\w-]*):[ \t]+(?<value>[^\s{}[\]<>*_`#][^{}[\]<>*_`#\n\r]{0,200})$/gm;
const TOKEN =
	/(?<=\p{L})(?:\*\*|__|##)(?=\p{L})|(?<macro>(?:link|xref|mailto):[^\s[\]]{0,200}\[|https?:\/\/[^\s[\]<>]{1,200}\[)(?<linked>[^[\]]{1,200})\]|\\\{[\w-]+\}|\{(?<name>[\w-]+)\}|\^(?<raised>[^\s^[\]<>]{1,40})\^|~(?<lowered>[^\s~[\]<>]{1,40})~/gu;

/** Returns what AsciiDoc prints for attributes whose values are known, superscripts, subscripts, links and emphasis within words. */
export function printedAttributes(text: string): readonly PrintedCharacter[] {
	const own = new Map(
		[...text.matchAll(ENTRY)].map(({ groups }) => [(groups?.['name'] ?? '').toLowerCase(), (groups?.['value'] ?? '').trim()]),
	);
	return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index, groups }) => {
		const { macro, linked } = groups ?? {};
		if (macro !== undefined && linked !== undefined) {
			const first = index + macro.length;
			return [{ start: index, end: first, text: '' }, { start: first + linked.length, end: index + written.length, text: '' }];
		}
		const printed = (): string | undefined => {
			const name = groups?.['name']?.toLowerCase();
			const raised = groups?.['raised'];
			if (written.startsWith('\\')) {
				return written.slice(1);
			}
			if (name !== undefined) {
				return own.get(name) ?? CHARACTERS.get(name);
			}
			return raised === undefined ? groups?.['lowered'] ?? '' : superscriptAt(text, index, raised);
		};
		const character = printed();
		return character === undefined ? [] : [{ start: index, end: index + written.length, text: character }];
	});
}
