import assert from 'node:assert/strict';
import { RecordReader, RecordWriter, type RecordSections } from '../../../../src/core/compiled/recordBlocks';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

describe('records in blocks', () => {
	it('are those that were written, in any order', () => {
		withChance('records', runs(10), chance => {
			const records = Array.from({ length: chance.below(200) }, () => someRecord(chance));
			const reader = new RecordReader(written(records));
			for (let read = 0; read < 100 && records.length > 0; read++) {
				const index = chance.below(records.length);
				assert.deepEqual(reader.read(index), records[index]);
			}
		});
	});

	it('may be empty, or larger than a block', () => {
		const long = new Uint8Array(200_000).map((_, index) => Math.imul(index, 0x9E3779B1) >>> 24);
		const records = [new Uint8Array(), long, new Uint8Array(), new Uint8Array(100_000), new Uint8Array()];
		const reader = new RecordReader(written(records));
		records.forEach((record, index) => assert.deepEqual(reader.read(index), record));
	});

	it('are much shorter if they are alike', () => {
		const records = Array.from({ length: 1000 }, (_, index) =>
			new TextEncoder().encode(
				JSON.stringify({ kind: 'term', labels: { en: { preferred: `name ${index}` } }, gloss: { en: `What name ${index} is` } }),
			),
		);
		const { blocks, recordEnds } = written(records);
		assert.ok(blocks.length < (recordEnds.at(-1) ?? 0) / 5);
	});

	it('throw or have the length that the sections say if their blocks are damaged', () => {
		withChance('damaged blocks', runs(50), chance => {
			const records = Array.from({ length: 20 }, () => someRecord(chance));
			const sections = written(records);
			const blocks = sections.blocks.slice();
			blocks[chance.below(blocks.length)] = chance.below(256);
			const reader = new RecordReader({ ...sections, blocks });
			for (const [index, record] of records.entries()) {
				try {
					assert.equal(reader.read(index).length, record.length);
				} catch (error) {
					assert.ok(error instanceof Error && !(error instanceof assert.AssertionError));
				}
			}
		});
	});

	it('throw if a block has another length than the sections say, and never grow beyond it', () => {
		const sections = written([new Uint8Array(1_000_000)]);
		for (const length of [0, 10, 1_000_001, 0xFFFFFFFF]) {
			const ends = Uint32Array.of(0, length);
			const read = () => new RecordReader({ ...sections, recordEnds: ends, blockStarts: ends }).read(0);
			if (length < 1_000_000) {
				assert.equal(read().length, length);
			} else {
				assert.throws(read, RangeError);
			}
		}
		assert.throws(() => new RecordReader({ ...sections, recordEnds: Uint32Array.of(0, 1_000_001) }).read(0), RangeError);
	});
});

function written(records: readonly Uint8Array[]): RecordSections {
	const writer = new RecordWriter();
	records.forEach(record => writer.add(record));
	const sections = writer.finish();
	return { ...sections, blocks: sections.blocks.slice() };
}

/** Returns bytes with some that are repeated. */
function someRecord(chance: Chance): Uint8Array {
	const words = Array.from({ length: 4 }, () => Array.from({ length: 1 + chance.below(40) }, () => chance.below(256)));
	return Uint8Array.from(Array.from({ length: 1 + chance.below(60) }, () => chance.pick(words)).flat());
}
