import { addToBibliography } from './addToBibliography';
import type { BibliographyFormat } from './file/format';
import type { BibliographyItem } from './items/item';
import type { OffsetRange } from '../../offsetRange';

/** The text around a record that makes it a complete file. */
const WRAPPERS: Readonly<Record<BibliographyFormat, readonly [string, string]>> = {
	bib: ['', ''],
	cslJson: ['[', ']'],
	cslYaml: ['references:\n', ''],
	hayagriva: ['', ''],
};

/** Tells whether a record that has the key of an item describes another document. Parses only that record. */
export function describesAnother(text: string, { start, end }: OffsetRange, item: BibliographyItem, format: BibliographyFormat): boolean {
	const [before, after] = WRAPPERS[format];
	return addToBibliography(before + text.slice(start, end) + after, item, { format, dialect: 'biblatex' }).kind === 'clash';
}
