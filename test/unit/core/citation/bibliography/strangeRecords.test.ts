import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { LibraryFormat } from '../../../../../src/core/citation/bibliography/file/format';
import { libraryItemsInSteps } from '../../../../../src/core/citation/bibliography/readLibraryFile';
import { STYLES } from '../../../../../src/core/citation/style/styles';
import { CSL_DATES, CSL_NAMES, CSL_TEXTS } from '../../../../../src/core/csl/cslSchema';
import { dossierYaml } from '../../../../../src/core/exchange/dossier/dossierYaml';
import { dossierOfSources } from '../../../../../src/core/exchange/dossier/toDossier';
import { complete } from '../../../../../src/core/steps/steps';
import { runs } from '../../../../support/core/budget';
import { validDossier } from '../../../../support/core/dossiers/validDossier';
import { WORDS } from '../../exchange/support';

const read = (text: string, format: LibraryFormat) => {
	const { items, problems } = complete(libraryItemsInSteps(text, format));
	return { items: items.map(({ csl }) => csl), problems: problems.map(({ code, key, offset }) => [code, key, text.slice(0, offset).split('\n').length]) };
};
const readJson = (record: unknown) => read(JSON.stringify([record]), 'cslJson');

describe('a record with unusual values', () => {
	it('is read as Crossref writes it', () => {
		const { items, problems } = readJson({
			id: 'a', type: 'journal-article', title: ['The Review'], 'container-title': ['Journal', 'J.'], ISSN: ['1234-5678', '2345-6789'], subtitle: [],
			author: [{ given: 'Ann', family: 'Doe', sequence: 'first', affiliation: [] }], issued: { 'date-parts': [[null]] }, volume: 5, 'short-title': [],
			accessed: { 'date-parts': [[2020, 3]] }, page: null,
		});
		assert.deepEqual(problems, []);
		assert.deepEqual(items, [{
			type: 'journal-article', title: 'The Review', 'container-title': 'Journal', ISSN: '1234-5678, 2345-6789', subtitle: [], 'short-title': [],
			author: [{ given: 'Ann', family: 'Doe', sequence: 'first', affiliation: [] }], volume: 5, accessed: { 'date-parts': [[2020, 3]] },
		}]);
	});

	it('keeps what can be read, and says what cannot', () => {
		const { items, problems } = readJson({
			id: 'a', type: '', title: 1984, publisher: { name: 'x' }, author: ['Doe, Ann', 7, { family: { x: 1 } }], editor: 'UNODC', issued: { 'date-parts': [[2020, 2, 30]] },
			accessed: true, note: false,
		});
		assert.deepEqual(items, [{
			type: 'document', title: '1984', author: [{ literal: 'Doe, Ann' }], editor: [{ literal: 'UNODC' }], issued: { 'date-parts': [[2020, 2, 30]] },
		}]);
		assert.deepEqual(problems.map(([code, key]) => [code, key]), ['publisher', 'author', 'issued', 'accessed', 'note'].map(key => ['unread', key]));
	});

	for (const [format, text, expected] of [
		['bib', '@misc{a, title={A}, date={2020-02-30}, urldate={soon}}\n@misc{b, year=2020, month=13}\n@misc{c, year={soon}}\n@misc{d, year=2020, month=feb, day=30}\n@misc{e, year=2020, month=mar, day=3, eventdate={2020-01/2020-02}}',
			[['unread', 'date', 1], ['unread', 'urldate', 1], ['unread', 'month', 2], ['unread', 'year', 3], ['unread', 'day', 4]]],
		['ris', 'TY  - RPRT\nTI  - A\nDA  - 2020/13/45\nY2  - 2020/02/30/\nPY  - 2020\nER  - \nTY  - RPRT\nTI  - B\nPY  - 2020///\nER  - \n', [['unread', 'DA', 1], ['unread', 'Y2', 1]]],
		['cslJson', '[\n{"id":"a","title":"A"},\n{"title":"B"},\nnull,\n["x"],\n"y"]', [['noId', undefined, 3], ['noId', undefined, 4], ['noId', undefined, 5], ['noId', undefined, 6]]],
		['cslYaml', 'references:\n- id: a\n  title: A\n- title: B\n  issued: 2020-02-30\n- id: c\n  issued: 2020-02-30\n', [['noId', undefined, 4], ['unread', 'issued', 6]]],
	] as const) {
		it(`loses nothing in ${format} without saying so`, () => assert.deepEqual(read(text, format).problems, expected));
	}

	it('never makes an invalid dossier, and is formatted in all styles', () => {
		const value = fc.oneof(
			{ maxDepth: 2 }, fc.string({ maxLength: 12 }), fc.jsonValue({ maxDepth: 3 }),
			fc.record({ 'date-parts': fc.array(fc.array(fc.oneof(fc.integer({ min: -3, max: 3000 }), fc.string(), fc.constant(null)), { maxLength: 4 }), { maxLength: 3 }) }),
			fc.array(fc.record({ family: fc.oneof(fc.string(), fc.jsonValue()), given: fc.string(), affiliation: fc.jsonValue() }), { maxLength: 3 }),
		);
		const names = [...CSL_TEXTS, ...CSL_NAMES, ...CSL_DATES, 'custom', 'categories', '__proto__', 'constructor'];
		const record = fc.dictionary(fc.constantFrom('title', 'type', 'author', 'issued', ...names), value, { maxKeys: 8 });
		fc.assert(fc.property(fc.array(record, { maxLength: 3 }), records => {
			const text = JSON.stringify(records.map((one, index) => ({ title: 'A', ...one, id: `k${index}` })));
			const { items } = complete(libraryItemsInSteps(text, 'cslJson'));
			assert.equal(items.length, records.length);
			const { file, comments } = dossierOfSources(items, { fileName: 'a.json', words: WORDS });
			validDossier(dossierYaml(file, comments));
			for (const { key, csl } of items) {
				for (const style of STYLES) {
					style.note([{ id: key, csl, places: [], position: { type: 'first' } }], 'en');
					style.reference(csl, 'en');
				}
			}
		}), { seed: 15, numRuns: runs(150) });
	});
});
