import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';
import { indexFrom } from '../../text/indexFrom';

/** The template `{{abbr|UN|United Nations}}`, and a comment. */
const TEMPLATE = /<!--|\{\{[ \t]{0,20}[Aa]bbr(?:eviation)?[ \t]{0,20}\|([^|{}\n]{1,40})\|([^|{}\n]{1,300})/g;

/** Finds the abbreviations that a page of MediaWiki declares with the template `abbr`; none in comments. */
export function wikitextAbbreviations(text: string): readonly DeclaredAbbreviation[] {
	const found: DeclaredAbbreviation[] = [];
	let next = 0;
	for (const { 0: whole, 1: acronym, 2: expansion, index } of text.matchAll(TEMPLATE)) {
		if (index < next) {
			continue;
		}
		if (acronym === undefined || expansion === undefined) {
			next = indexFrom(text, '-->', index);
			continue;
		}
		const end = index + whole.length;
		const start = end - expansion.length - 1 - acronym.length;
		const pair = declared(text, [start, start + acronym.length], [end - expansion.length, end]);
		found.push(...(pair ? [pair] : []));
	}
	return found;
}
