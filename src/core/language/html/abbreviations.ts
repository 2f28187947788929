import { declared, type DeclaredAbbreviation } from '../../abbreviation/abbreviationSyntax';
import { isProseAt, type ProseRange } from '../../prose/prose';

/** `<abbr title="United Nations">UN</abbr>`. */
const ELEMENT = /<(?:abbr|acronym)\s(?:[^<>]{0,200}\s)?title=(?:"([^"<>]{1,300})"|'([^'<>]{1,300})')[^<>]{0,200}>([^<>]{1,40})<\//gi;

/** Finds the abbreviations that an HTML document declares with `abbr` elements; none in comments and code. */
export function htmlAbbreviations(text: string, prose: readonly ProseRange[]): readonly DeclaredAbbreviation[] {
	return [...text.matchAll(ELEMENT)].flatMap(({ 0: element, 1: double, 2: single, 3: acronym = '', index }) => {
		const start = index + element.length - '</'.length - acronym.length;
		const expansion = double ?? single ?? '';
		const from = index + element.search(/title=["']/i) + 'title="'.length;
		const pair = isProseAt(prose, start) ? declared(text, [start, start + acronym.length], [from, from + expansion.length]) : undefined;
		return pair ? [pair] : [];
	});
}
