import { lineEndOf } from '../file/addResult';
import type { OpenFile } from '../file/openFile';
import { yamlItem } from './cslYaml';
import { plainTextOf } from '../../../csl/richText';
import type { BibliographyItem } from '../items/item';
import { readCslYaml, type CslYamlFile, type YamlRecord } from './readCslYaml';
import { identityOf, type Identity } from '../items/sameDocument';
import { withoutEscapes } from './yamlMarkdown';
import type { TextEdit } from '../../../textEdit';

/** Opens a CSL-YAML file. Items are written with its indentation. */
export function openCslYaml(text: string): OpenFile {
	const file = readCslYaml(text);
	const { records, problem } = file;
	return {
		text,
		records,
		problem,
		identify: index => identityOfRecord(records[index]?.fields ?? new Map()),
		write: (item, index) => ({ edit: place(text, file, item, index), lost: [] }),
	};
}

function place(text: string, { records, listEnd, style, emptyList }: CslYamlFile, item: BibliographyItem, index: number): TextEdit {
	const eol = lineEndOf(text);
	const lines = yamlItem(item, style ?? { indent: '', dash: '- ' });
	const next = records[index];
	const gap = blankLineBetween(text, records) ? eol : '';
	const before = records[index - 1];
	if (next && !before) {
		return { start: next.start, end: next.start, text: `${lines.join(eol)}${eol}${gap}` };
	}
	const printed = `${eol}${style ? gap : ''}${lines.join(eol)}`;
	if (emptyList) {
		// Avoids a trailing space where the brackets are removed.
		const start = text[emptyList.start - 1] === ' ' ? emptyList.start - 1 : emptyList.start;
		return { start, end: emptyList.end, text: printed };
	}
	// Comments above an item belong to it.
	const offset = (next ? before?.end : listEnd) ?? text.length;
	return { start: offset, end: offset, text: printed };
}

function blankLineBetween(text: string, records: readonly YamlRecord[]): boolean {
	const [before, after] = records.slice(-2);
	return before !== undefined && after !== undefined && /^\r?\n[ \t]*\r?\n/.test(text.slice(before.end, after.start));
}

function identityOfRecord(fields: YamlRecord['fields']): Identity {
	const value = (name: string) => fields.get(name) ?? '';
	return identityOf({
		doi: withoutEscapes(value('DOI')),
		url: withoutEscapes(value('URL')),
		number: withoutEscapes(value('number')),
		title: plainTextOf(value('title')),
		date: value('issued'),
		bodies: [value('publisher'), value('authority')],
	});
}
