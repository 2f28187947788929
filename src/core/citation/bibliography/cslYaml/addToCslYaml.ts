import { findExisting, lineEndOf, placeFor, type AddResult } from '../file/addResult';
import { yamlItem } from './cslYaml';
import { plainTextOf } from '../../../csl/richText';
import type { BibliographyItem } from '../items/item';
import { readCslYaml, type CslYamlFile, type YamlRecord } from './readCslYaml';
import { identityOf, identityOfCsl, type Identity } from '../items/sameDocument';
import { withoutEscapes } from './yamlMarkdown';
import type { TextEdit } from '../../../textEdit';

/** Adds an item to a CSL-YAML file with the file's indentation: in key order if the file is sorted, otherwise at the end. */
export function addToCslYaml(text: string, item: BibliographyItem): AddResult {
	const file = readCslYaml(text);
	if (file.problem) {
		return { kind: 'unreadable', problem: file.problem };
	}
	const existing = findExisting({ text, records: file.records, identify: identityOfRecord }, item.key, identityOfCsl(item.csl));
	return existing ?? { kind: 'add', key: item.key, edit: place(text, file, item), lost: [] };
}

function place(text: string, { records, listEnd, style, emptyList }: CslYamlFile, item: BibliographyItem): TextEdit {
	const eol = lineEndOf(text);
	const lines = yamlItem(item, style ?? { indent: '', dash: '- ' });
	const index = placeFor(records, item.key);
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

function identityOfRecord({ fields }: YamlRecord): Identity {
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
