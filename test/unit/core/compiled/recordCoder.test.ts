import assert from 'node:assert/strict';
import { dictionaryFor, RecordReader, RecordWriter } from '../../../../src/core/compiled/recordCoder';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

const MOST = 1_000_000;

describe('a compressed record', () => {
	it('is the record that was written, with any dictionary', () => {
		withChance('records', runs(60), chance => {
			const records = Array.from({ length: 20 }, () => someRecord(chance));
			for (const dictionary of [new Uint8Array(), dictionaryFor(records), records[3] ?? new Uint8Array()]) {
				const writer = new RecordWriter(dictionary);
				const compressed = records.map(record => writer.compress(record).slice());
				const reader = new RecordReader(dictionary, MOST);
				compressed.forEach((one, index) => assert.deepEqual([...reader.read(one)], [...records[index] ?? []]));
			}
		});
	});

	it('may be empty, or longer than copies reach', () => {
		const long = new Uint8Array(200_000).map((_, index) => (index % 70_000 < 300 ? index % 251 : Math.imul(index, 0x9E3779B1) >>> 24));
		const writer = new RecordWriter(long.subarray(0, 1000));
		const reader = new RecordReader(long.subarray(0, 1000), MOST);
		for (const record of [new Uint8Array(), long, new Uint8Array(100_000)]) {
			assert.deepEqual(reader.read(writer.compress(record)), record);
		}
	});

	it('is much shorter if other records are like it', () => {
		const records = Array.from({ length: 100 }, (_, index) => new TextEncoder().encode(JSON.stringify({ kind: 'term', labels: { en: { preferred: `name ${index}` } }, gloss: { en: `What name ${index} is` } })));
		const writer = new RecordWriter(dictionaryFor(records));
		assert.ok(records.every(record => writer.compress(record).length < record.length / 3));
	});

	it('throws or is a record of a limited length if it is damaged', () => {
		withChance('damaged records', runs(300), chance => {
			const record = someRecord(chance);
			const damaged = new RecordWriter(record.subarray(0, 10)).compress(record).slice();
			damaged[chance.below(damaged.length)] = chance.below(256);
			try {
				assert.ok(new RecordReader(record.subarray(0, 10), 5000).read(damaged).length <= 5004);
			} catch (error) {
				assert.ok(error instanceof RangeError);
			}
		});
		assert.throws(() => new RecordReader(new Uint8Array(), 100_000).read(new Uint8Array(10_000).fill(255)), RangeError);
	});
});

/** Returns bytes with some that are repeated. */
function someRecord(chance: Chance): Uint8Array {
	const words = Array.from({ length: 4 }, () => Array.from({ length: 1 + chance.below(40) }, () => chance.below(256)));
	return Uint8Array.from(Array.from({ length: 1 + chance.below(60) }, () => chance.pick(words)).flat());
}
