import { apartByAll, apartByPatterns, apartLines } from '../../prose/apart';
import { htmlApart } from '../html/apart';

const isHeading = (line: string) => /^={1,6}[^=]/.test(line) && line.trimEnd().endsWith('=');

/** The parts of wikitext outside the running text. */
export const wikitextApart = apartByAll(
	apartByPatterns([['quotation', /\{\{(?:blockquote|quote|cquote)\|[^{}]*\}\}/giu]]),
	apartLines('heading', isHeading, isHeading),
	apartLines('table', line => /^[ \t:]*\{\|/.test(line), line => /^[ \t]*\|\}/.test(line)),
	htmlApart,
);
