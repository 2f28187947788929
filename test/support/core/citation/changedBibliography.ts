import { assert } from 'chai';
import { bibliographyFormatOf, formatIn } from '../../../../src/core/citation/bibliography/file/format';
import { readBibliography } from '../../../../src/core/citation/bibliography/readBibliography';

/** The key of the record that another program adds. */
export const THEIRS = 'theirs';

/**
 * Returns the text of a bibliography after another program has added a record, as the first one, so that edits planned for the earlier
 * text would be in the wrong place.
 */
export function withTheirs(path: string, text: string): string {
	if (path.endsWith('.bib')) {
		return `@misc{${THEIRS},\n  title = {Theirs},\n}\n${text}`;
	}
	if (path.endsWith('.json')) {
		const item = `{"id": "${THEIRS}", "title": "Theirs"}`;
		return text.trim() === '' ? `[\n${item}\n]\n` : text.replace('[', `[\n  ${item},`);
	}
	if (text.startsWith('references: [')) {
		return text.replace('[', `[\n  {id: ${THEIRS}, title: Theirs},`);
	}
	return isHayagriva(path, text)
		? `${THEIRS}:\n  type: book\n  title: Theirs\n${text}`
		: (text.trim() === '' ? 'references:\n' : text).replace('references:\n', `references:\n- id: ${THEIRS}\n  title: Theirs\n`);
}

function isHayagriva(path: string, text: string): boolean {
	return formatIn(text, bibliographyFormatOf(path) ?? 'bib', 'cslYaml') === 'hayagriva';
}

/** Returns the records of a bibliography by key, each with its text. Fails if the file cannot be read completely or has a key twice. */
function recordsIn(path: string, text: string): ReadonlyMap<string, string> {
	const { records, problem } = readBibliography(text, formatIn(text, bibliographyFormatOf(path) ?? 'bib', 'cslYaml'));
	assert.equal(problem, undefined, `${path} can be read:\n${text}`);
	assert.equal(new Set(records.map(({ key }) => key)).size, records.length, `no key is there twice:\n${text}`);
	return new Map(records.map(({ key, start, end }) => [key, text.slice(start, end)]));
}

/**
 * Fails unless a bibliography has every record that it had before, unchanged; the record of the other program, if that has added one; and
 * otherwise only records with the keys that the command was to add. Returns these keys as far as they are in the file.
 */
export function addedTo(
	path: string,
	{ before, after, isChanged, wanted }: {
		readonly before: string | undefined;
		readonly after: string | undefined;
		readonly isChanged: boolean;
		readonly wanted: readonly string[];
	},
): readonly string[] {
	if (after === undefined) {
		assert.ok(before === undefined && !isChanged, `${path} is still there`);
		return [];
	}
	const records = recordsIn(path, after);
	const kept = new Map(recordsIn(path, before ?? ''));
	if (isChanged) {
		kept.set(THEIRS, recordsIn(path, withTheirs(path, before ?? '')).get(THEIRS) ?? '');
	}
	for (const [key, text] of kept) {
		assert.equal(records.get(key), text, `the record ${key} is unchanged:\n${after}`);
	}
	const added = [...records.keys()].filter(key => !kept.has(key));
	assert.deepEqual(added.filter(key => !wanted.includes(key)), [], `only what was to be added is added:\n${after}`);
	return added;
}
