import { apartByPatterns, type ApartFinder } from '../../prose/apart';
import { htmlApart } from '../html/apart';

const byPatterns = apartByPatterns([
	['heading', /^={1,6}[^=\n][^\n]*=[ \t\r]*$/gmu],
	['table', /^[ \t:]*\{\|[^\n]*\n(?:(?![ \t:]*(?:\|\}|\{\|))[^\n]*\n)*[ \t]*\|\}/gmu],
	['quotation', /\{\{(?:blockquote|quote|cquote)\|[^{}]*\}\}/giu],
]);

/** The parts of wikitext outside the running text. */
export const wikitextApart: ApartFinder = text => [...byPatterns(text), ...htmlApart(text)].sort((a, b) => a.start - b.start);
