import { combineStructures, structureByPatterns, structureOfLines } from '../../prose/structure';
import { htmlStructure } from '../html/structure';

const isHeading = (line: string) => /^={1,6}[^=]/.test(line) && line.trimEnd().endsWith('=');

/** The parts of wikitext outside the running text. */
export const wikitextStructure = combineStructures(
	structureByPatterns([['quotation', /\{\{(?:blockquote|quote|cquote)\|[^{}]*\}\}/giu]]),
	structureOfLines('heading', isHeading, isHeading),
	structureOfLines('table', line => /^[ \t:]*\{\|/.test(line), line => /^[ \t]*\|\}/.test(line)),
	htmlStructure,
);
