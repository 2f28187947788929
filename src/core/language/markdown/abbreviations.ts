import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';
import { isProseAt, type ProseRange } from '../../prose/prose';

/** A line of PHP Markdown Extra, Python-Markdown, kramdown and pandoc: `*[UN]: United Nations`. */
const LINE = /^ {0,3}\*\[([^\]\n]{1,40})\]:[ \t]*(\S[^\n]*)$/gm;

/** Finds the abbreviations that a Markdown document declares, such as `*[UN]: United Nations`; none in code. */
export function markdownAbbreviations(text: string, prose: readonly ProseRange[]): readonly DeclaredAbbreviation[] {
	return !text.includes('*[')
		? []
		: [...text.matchAll(LINE)].flatMap(({ 0: line, 1: acronym = '', 2: expansion = '', index }) => {
				const start = index + line.indexOf('[') + 1;
				const end = index + line.length;
				const pair = isProseAt(prose, end - expansion.length)
					? declared(text, [start, start + acronym.length], [end - expansion.length, end])
					: undefined;
				return pair ? [pair] : [];
			});
}
