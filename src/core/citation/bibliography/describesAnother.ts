import type { OffsetRange } from '../../text/offsetRange';
import { addToBibliography } from './addToBibliography';
import type { BibliographyFormat } from './file/format';
import type { BibliographyItem } from './items/item';

/** Returns a record as a file of its own. */
const FILES: Readonly<Record<BibliographyFormat, (record: string) => string>> = {
	bib: record => record,
	cslJson: record => `[${record}]`,
	cslYaml: record => (/^\s*-\s/.test(record) ? record : `[${record}]`),
	hayagriva: record => record,
};

/** Whether a record that has the key of an item describes another document. Parses only that record. */
export function describesAnother(text: string, { start, end }: OffsetRange, item: BibliographyItem, format: BibliographyFormat): boolean {
	return addToBibliography(FILES[format](text.slice(start, end)), item, { format, dialect: 'biblatex' }).kind === 'clash';
}
