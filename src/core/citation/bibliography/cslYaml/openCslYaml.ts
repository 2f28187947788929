import { plainTextOf } from '../../../csl/richText';
import { lineEndingOf } from '../../../text/lineEnding';
import { insertionAt, type TextEdit } from '../../../text/textEdit';
import type { OpenFile } from '../file/openFile';
import type { BibliographyItem } from '../items/item';
import { identityOf, type Identity } from '../items/sameDocument';
import { addToFlow } from './addToFlow';
import { yamlItem } from './cslYaml';
import { readCslYaml, type BlockList, type YamlRecord } from './readCslYaml';
import { withoutEscapes } from './yamlMarkdown';

/** Opens a CSL-YAML file. Items are written in the form and with the indentation of its list. */
export function openCslYaml(text: string): OpenFile {
	const { records, list, problem } = readCslYaml(text);
	return {
		text,
		records,
		problem: problem ?? (list ? undefined : { code: 'form', offset: 0 }),
		identify: index => identityOfRecord(records[index]?.fields ?? new Map()),
		write: (item, index) => ({
			edit: list && 'items' in list
				? addToFlow({ text, list, records }, item, index)
				: addToBlock(text, { list: list ?? AT_END, records }, { item, index }),
			lost: [],
		}),
	};
}

/** For a file with a problem, which is not written. */
const AT_END: BlockList = { end: 0, style: { indent: '', dash: '- ' }, brackets: undefined };

interface BlockFile {
	readonly list: BlockList;
	readonly records: readonly YamlRecord[];
}

/** Returns the edit that adds an item before the record with an index or, if that is their number, to the end of the list. */
function addToBlock(
	text: string,
	{ list: { end, style, brackets }, records }: BlockFile,
	{ item, index }: { readonly item: BibliographyItem; readonly index: number },
): TextEdit {
	const eol = lineEndingOf(text);
	const lines = yamlItem(item, style);
	const next = records[index];
	const gap = blankLineBetween(text, records) ? eol : '';
	const before = records[index - 1];
	if (next && !before) {
		return insertionAt(next.start, `${lines.join(eol)}${eol}${gap}`);
	}
	const printed = `${eol}${gap}${lines.join(eol)}`;
	if (brackets) {
		// Avoids a trailing space where the brackets are removed.
		const start = text[brackets.start - 1] === ' ' ? brackets.start - 1 : brackets.start;
		return { start, end: brackets.end, text: printed };
	}
	// Comments above an item belong to it.
	return insertionAt((next ? before?.end : undefined) ?? end, printed);
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
