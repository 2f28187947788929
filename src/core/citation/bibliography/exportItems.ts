import { cleanItem } from './items/cleanItem';
import { writeCslJson } from './cslJson/cslJson';
import { writeCslYaml } from './cslYaml/cslYaml';
import { writeHayagriva } from './hayagriva/writeHayagriva';
import type { BibliographyItem, WrittenItems } from './items/item';
import { writeBib } from './bib/writeBib';
import { writeRis } from './ris/writeRis';

/** The formats in which references can be exported. */
export const EXPORT_FORMATS = ['cslJson', 'cslYaml', 'biblatex', 'bibtex', 'hayagriva', 'ris'] as const;

/** A format in which references can be exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** Writes items in a format, in the given order, and reports what the format cannot represent. */
export function exportItems(items: readonly BibliographyItem[], format: ExportFormat): WrittenItems {
	return write(items.map(cleanItem), format);
}

function write(items: readonly BibliographyItem[], format: ExportFormat): WrittenItems {
	switch (format) {
		case 'cslJson':
			return writeCslJson(items);
		case 'cslYaml':
			return writeCslYaml(items);
		case 'biblatex':
		case 'bibtex':
			return writeBib(items, format);
		case 'hayagriva':
			return writeHayagriva(items);
		case 'ris':
			return writeRis(items);
	}
}
