import assert from 'node:assert/strict';
import { fill } from '../../../../src/core/render/labels';
import { formatAmount, formatDate } from '../../../../src/core/render/values';
import { LABELS } from '../../../support/core/dossiers/labels';

describe('values', () => {
	const cases: readonly (readonly [string, string])[] = [
		['2020-10-16', '16 October 2020'],
		['2020-10', 'October 2020'],
		['2004~', 'about 2004'],
		['2020-10-12/2020-10-16', '12–16 October 2020'],
		['2020-09-28/2020-10-02', '28 September – 2 October 2020'],
		['2020-12-30/2021-01-02', '30 December 2020 – 2 January 2021'],
		['2019-10/2020-10', 'October 2019 to October 2020'],
		['2020-10-01/..', 'from 1 October 2020'],
		['/2020', 'until 2020'],
		['soon', 'soon'],
	];
	for (const [date, expected] of cases) {
		it(`show ${date} as ${expected}`, () => assert.equal(formatDate(date, LABELS).replace(/[\u2009\u202F ]/g, ' '), expected));
	}
	it('show days of a month with no space around the dash in English of any country', () => {
		assert.deepEqual(
			['en', 'en-US', 'en-GB'].map(locale => formatDate('2020-10-12/2020-10-16', { ...LABELS, locale })),
			['October 12–16, 2020', 'October 12–16, 2020', '12–16 October 2020'],
		);
	});
	it('show money with the code of its currency', () => {
		assert.equal(formatAmount(2_000_000, 'EUR', 'en-GB').replace('\u00A0', ' '), 'EUR 2,000,000');
		assert.equal(formatAmount(0.5, 'USD', 'en-GB').replace('\u00A0', ' '), 'USD 0.50');
	});
	it('fill templates with text as it is', () => {
		assert.equal(fill('{0} and {1}', '{1}', '$&'), '{1} and $&');
		assert.equal(fill('{0}'), '');
	});
});
