import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';

/** The template `{{abbr|UN|United Nations}}`, and a comment. */
const TEMPLATE = /<!--|\{\{[ \t]{0,20}[Aa]bbr(?:eviation)?[ \t]{0,20}\|([^|{}\n]{1,40})\|([^|{}\n]{1,300})/g;

/** Finds the abbreviations that a page of MediaWiki declares with the template `abbr`; none in comments. */
export function wikitextAbbreviations(text: string): readonly DeclaredAbbreviation[] {
	const found: DeclaredAbbreviation[] = [];
	const pattern = new RegExp(TEMPLATE);
	for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
		const [whole, acronym, expansion] = match;
		if (acronym === undefined || expansion === undefined) {
			const end = text.indexOf('-->', match.index);
			pattern.lastIndex = end < 0 ? text.length : end;
			continue;
		}
		const end = match.index + whole.length;
		const start = end - expansion.length - 1 - acronym.length;
		const pair = declared(text, [start, start + acronym.length], [end - expansion.length, end]);
		found.push(...(pair ? [pair] : []));
	}
	return found;
}
