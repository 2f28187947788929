import { withTypeOfCsl } from '../../csl/cslTypeNames';
import { complete, type Steps } from '../../steps/steps';
import { DEFAULT_BIB_STYLE, printBibEntry, type BibDialect } from './bib/bibEntry';
import { toBibEntry } from './bib/writeBib';
import { toCslJson } from './cslJson/cslJson';
import { yamlItem } from './cslYaml/cslYaml';
import { toHayagriva } from './hayagriva/writeHayagriva';
import { cleanItem } from './items/cleanItem';
import type { BibliographyItem, Loss, WrittenItems } from './items/item';
import { writeRisItem } from './ris/writeRis';

/** The formats in which references can be exported. */
export const EXPORT_FORMATS = ['cslJson', 'cslYaml', 'biblatex', 'bibtex', 'hayagriva', 'ris'] as const;

/** A format in which references can be exported. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** How a file of a format is written: each item, and what is before, between and after the items. */
interface ItemWriter {
	readonly write: (item: BibliographyItem) => WrittenItems;
	readonly head?: string;
	readonly between?: string;
	readonly tail?: string;
	/** The whole file if there are no items. */
	readonly none: string;
}

const WRITERS: Readonly<Record<ExportFormat, ItemWriter>> = {
	// Valid against the schema of CSL 1.0.2. No variable is lost: see `toCslJson`.
	cslJson: {
		write: item => ({ text: `  ${JSON.stringify(toCslJson(item), undefined, 2).replaceAll('\n', '\n  ')}`, lost: [] }),
		head: '[\n', between: ',\n', tail: '\n]\n', none: '[]\n',
	},
	// Under `references`. Pandoc and Quarto parse its strings as Markdown, so markup characters are escaped and CSL tags become Markdown.
	cslYaml: {
		write: item => ({ text: linesText(yamlItem(item, { indent: '', dash: '- ' })), lost: [] }),
		head: 'references:\n', none: 'references: []\n',
	},
	biblatex: bibWriter('biblatex'),
	bibtex: bibWriter('bibtex'),
	hayagriva: {
		write: item => {
			const { lines, lost } = toHayagriva(item);
			return { text: linesText(lines), lost };
		},
		between: '\n', none: '{}\n',
	},
	ris: { write: writeRisItem, between: '\r\n', none: '' },
};

function bibWriter(dialect: BibDialect): ItemWriter {
	return {
		write: item => {
			const { entry, lost } = toBibEntry(item, dialect);
			return { text: `${printBibEntry(entry, DEFAULT_BIB_STYLE)}\n`, lost };
		},
		between: '\n', none: '',
	};
}

function linesText(lines: readonly string[]): string {
	return lines.map(line => `${line}\n`).join('');
}

/** Writes items in a format, in the given order, and reports what the format cannot represent. */
export function exportItems(items: readonly BibliographyItem[], format: ExportFormat): WrittenItems {
	return complete(exportItemsInSteps(items, format));
}

/** Like `exportItems`, one step for each item. */
export function* exportItemsInSteps(items: readonly BibliographyItem[], format: ExportFormat): Steps<WrittenItems> {
	const { write, head = '', between = '', tail = '', none } = WRITERS[format];
	const texts: string[] = [];
	const lost: Loss[] = [];
	for (const item of items) {
		const clean = cleanItem(item);
		const written = write({ ...clean, csl: withTypeOfCsl(clean.csl) });
		texts.push(written.text);
		lost.push(...written.lost);
		yield;
	}
	return { text: texts.length === 0 ? none : `${head}${texts.join(between)}${tail}`, lost };
}
