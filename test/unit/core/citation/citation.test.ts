import assert from 'node:assert/strict';
import { WORDS } from '../../../../src/cli/words/labels';
import { evidenceOf, locatorsIn } from '../../../../src/core/citation/evidenceLocators';
import { formatReference, printReference } from '../../../../src/core/citation/reference';
import type { CslItem } from '../../../../src/core/dossier/model';
import { escapeLatex } from '../../../../src/core/language/latex/escapeLatex';
import { sourceToCite } from '../../../../src/core/library/library';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';

const library = smallLibrary();

function cited(key: string) {
	const entry = smallEntry(library, key);
	const source = sourceToCite(library, entry);
	assert.ok(source);
	return { source, locators: locatorsIn(entry.entry, source.source) };
}

describe('the locators of an entry', () => {
	it('are those of its evidence in the source, by frequency', () => {
		assert.deepEqual(cited('fund').locators.map(({ value }) => value), ['3', '5']);
		assert.deepEqual(cited('rule').locators, [{ label: 'article', value: '2(a)' }, { label: 'article', value: '9' }]);
		assert.deepEqual(cited('hat').locators, []);
	});
	it('are empty if the source is the entry itself', () => assert.deepEqual(cited('charter').locators, []));
	it('come from all evidence', () => assert.equal(evidenceOf(smallEntry(library, 'charter').entry).length, 6));
});

describe('a citation', () => {
	it('escapes everything that LaTeX could read as a command', () => {
		assert.equal(
			escapeLatex('50% & $x_1 {a} \\b #~^'),
			'50\\% \\& \\$x\\_1 \\{a\\} \\textbackslash{}b \\#\\textasciitilde{}\\textasciicircum{}',
		);
	});
});

describe('a reference', () => {
	const print = (csl: CslItem, locator = '') => printReference(formatReference(csl, WORDS), locator);
	it('has creator, title, genre, date, locator and address', () => {
		assert.equal(
			print(cited('fund').source.source.csl, 'para. 3'),
			'Small Office, “Notice of the Small Conference”, 16 October 2020, para. 3, https://small.example/notice.',
		);
	});
	it('leaves out missing fields', () => assert.equal(print({ type: 'webpage', title: 'T' }), '“T”.'));
	it('has inner quotation marks if the title quotes', () => {
		assert.equal(print({ type: 'webpage', title: 'Things and the "small rule"' }), '“Things and the ‘small rule’”.');
	});
	it('tolerates damaged data', () => {
		const csl = { type: 'book', title: 'T', author: [null, 3, { literal: 'A' }], issued: { 'date-parts': [['2020', 'x']] }, URL: 7 };
		assert.equal(print(csl), 'A, T, 2020.');
	});
	it('of a treaty starts with its name', () => {
		assert.equal(
			print({ ...cited('rule').source.source.csl, publisher: 'Small Office' }),
			'Charter of Small Things, 15 November 2000.',
		);
	});
});
