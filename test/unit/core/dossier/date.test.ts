import assert from 'node:assert/strict';
import { parseDateSpan, yearOf } from '../../../../src/core/dossier/date';

describe('dates', () => {
	it('have year, month or day precision', () => {
		assert.deepEqual(parseDateSpan('2020')?.start, { year: 2020, approximate: false });
		assert.deepEqual(parseDateSpan('2020-10')?.start, { year: 2020, month: 10, approximate: false });
		assert.deepEqual(parseDateSpan('2020-10-16')?.start, { year: 2020, month: 10, day: 16, approximate: false });
		assert.equal(parseDateSpan('2004~')?.start?.approximate, true);
	});
	it('of one day begin and end there', () => {
		const span = parseDateSpan('2020-10-16');
		assert.equal(span?.start, span?.end);
	});
	it('can be spans with an open end', () => {
		assert.deepEqual(parseDateSpan('2020-10-01/..'), { start: { year: 2020, month: 10, day: 1, approximate: false } });
		assert.deepEqual(parseDateSpan('/2020'), { end: { year: 2020, approximate: false } });
		assert.equal(parseDateSpan('2019/2020')?.end?.year, 2020);
	});
	it('name days that exist', () => {
		assert.ok(parseDateSpan('2020-02-29'));
		assert.ok(parseDateSpan('2000-02-29'));
		for (const wrong of ['2019-02-29', '1900-02-29', '2020-13', '2020-00-01', '2020-04-31', '16 October', '', '/', '..', '1/2/3']) {
			assert.equal(parseDateSpan(wrong), undefined, wrong);
		}
	});
	it('end after they start', () => {
		for (const wrong of ['2020/2019', '2020-10/2020-09', '2020-10-16/2020-10-15', '2021/2020-12-31']) {
			assert.equal(parseDateSpan(wrong), undefined, wrong);
		}
		for (const right of ['2020/2020', '2020-10/2020', '2020/2020-01-01', '2020-10-16/2020-10-16', '2020-10-16/2020-10']) {
			assert.ok(parseDateSpan(right), right);
		}
	});
	it('have a year', () => {
		assert.equal(yearOf('2020-10-12/2020-10-16'), 2020);
		assert.equal(yearOf('/1999'), 1999);
		assert.equal(yearOf('x'), undefined);
	});
});
