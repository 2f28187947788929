import assert from 'node:assert/strict';
import { addToBibliography } from '../../../../../src/core/citation/bibliography/addToBibliography';
import { describesAnother } from '../../../../../src/core/citation/bibliography/describesAnother';
import type { BibliographyFormat } from '../../../../../src/core/citation/bibliography/file/format';
import type { BibliographyItem } from '../../../../../src/core/citation/bibliography/items/item';
import { readBibliography } from '../../../../../src/core/citation/bibliography/readBibliography';

const item: BibliographyItem = {
	key: 'small_notice',
	csl: { type: 'report', title: 'Notice', publisher: 'Small Office', URL: 'https://small.example/a' },
};
const before: BibliographyItem = { key: 'a_first', csl: { type: 'book', title: 'First' } };

function inFile(format: BibliographyFormat, ...items: readonly BibliographyItem[]): string {
	return items.reduce((text, one) => {
		const result = addToBibliography(text, one, { format, dialect: 'biblatex' });
		assert.ok(result.kind === 'add');
		return text.slice(0, result.edit.start) + result.edit.text + text.slice(result.edit.end);
	}, '');
}

describe('a record with the key of an item', () => {
	for (const format of ['bib', 'cslJson', 'cslYaml', 'hayagriva'] as const) {
		const tell = (held: BibliographyItem) => {
			const text = inFile(format, before, held);
			const record = readBibliography(text, format).records.find(({ key }) => key === item.key);
			assert.ok(record, text);
			return describesAnother(text, record, item, format);
		};
		it(`describes the same document or another one in ${format}`, () => {
			assert.equal(tell(item), false);
			assert.equal(tell({ key: item.key, csl: { type: 'book', title: 'Something else', URL: 'https://other.example' } }), true);
		});
	}
});
