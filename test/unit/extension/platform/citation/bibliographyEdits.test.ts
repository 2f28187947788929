import assert from 'node:assert/strict';
import type { BibliographyFormat } from '../../../../../src/core/citation/bibliography/file/format';
import { readBibliographyInSteps } from '../../../../../src/core/citation/bibliography/readBibliography';
import type { LibrarySource } from '../../../../../src/core/library/library';
import { complete } from '../../../../../src/core/steps/steps';
import { Bibliographies } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { planAdditionsInSteps } from '../../../../../src/extension/platform/citation/bibliographies/bibliographyEdits';
import { smallLibrary } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';

/** Sources that no bibliography has. */
function sourcesOf(count: number): readonly LibrarySource[] {
	const [source] = smallLibrary().sources.values();
	assert.ok(source);
	return Array.from({ length: count }, (_, index) => ({
		...source,
		key: `new_${index}` as LibrarySource['key'],
		source: { ...source.source, csl: { type: 'book', title: `Volume ${index}`, publisher: 'New Office' } },
	}));
}

const RECORDS: Readonly<Record<string, string | undefined>> = {
	'refs.bib': '@misc{zebra,\n  title = {Zebras},\n}\n',
	'refs.json': '[{"id": "zebra", "title": "Zebras"}]\n',
	'refs.yaml': 'references:\n- id: zebra\n  title: Zebras\n',
	'typst.yaml': 'zebra:\n  type: book\n  title: Zebras\n',
	'blank.bib': '',
	'new.bib': undefined,
};

/** Plans additions to the first of some files, and returns how often a text was parsed for it and what it adds. */
async function planned(names: readonly string[], count: number) {
	const host = freshHost();
	for (const name of names) {
		const text = RECORDS[name];
		if (text !== undefined) {
			host.files.put(`/drafts/${name}`, text);
		}
	}
	const document = host.open('/drafts/draft.md', `---\nbibliography: [${names.join(', ')}]\n---\nA hat.\n`);
	const named = await new Bibliographies().of(document);
	const reads: BibliographyFormat[] = [];
	const steps = planAdditionsInSteps(document, sourcesOf(count), named, (text, format) => {
		reads.push(format);
		return readBibliographyInSteps(text, format);
	});
	const added = complete(steps).edits.map(({ newText }) => newText.match(/\bnew_\d+\b/g)?.length).at(0);
	return { reads: reads.length, added };
}

describe('the plan of additions to bibliographies', () => {
	for (const names of [['refs.bib'], ['refs.json'], ['refs.yaml'], ['typst.yaml'], ['refs.bib', 'refs.json', 'refs.yaml']]) {
		it(`parses no text again that was read for keys: ${names.join(', ')}`, async () => {
			assert.deepEqual(await planned(names, 1), { reads: 0, added: 1 });
			assert.deepEqual(await planned(names, 20), { reads: 0, added: 20 });
		});
	}

	it('parses a file without records once more, after the first record, however many sources it adds', async () => {
		assert.deepEqual(await planned(['blank.bib'], 20), { reads: 1, added: 20 });
		assert.deepEqual(await planned(['new.bib', 'refs.json'], 20), { reads: 2, added: 20 });
	});
});
