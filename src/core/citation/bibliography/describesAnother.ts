import { addToBibliography } from './addToBibliography';
import type { Span } from './bibliographyFile';
import type { BibliographyFormat } from './format';
import type { BibliographyItem } from './item';

/** What stands around a record so that it is a file of its own. */
const AROUND: Readonly<Record<BibliographyFormat, readonly [string, string]>> = { bib: ['', ''], cslJson: ['[', ']'], cslYaml: ['references:\n', ''], hayagriva: ['', ''] };

/** Whether a record of a bibliography file with the key of an item describes another document. Reads no more than the record. */
export function describesAnother(text: string, { start, end }: Span, item: BibliographyItem, format: BibliographyFormat): boolean {
	const [before, after] = AROUND[format];
	return addToBibliography(before + text.slice(start, end) + after, item, { format, dialect: 'biblatex' }).kind === 'clash';
}
