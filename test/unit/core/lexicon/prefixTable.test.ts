import assert from 'node:assert/strict';
import type { StoredTable } from '../../../../src/core/lexicon/prefixes/prefixLookup';
import { PrefixTable, valueOfLabel } from '../../../../src/core/lexicon/prefixes/prefixTable';
import type { NumberRange } from '../../../../src/core/lexicon/prefixes/removeLabels';
import { complete } from '../../../../src/core/steps/steps';
import { runs } from '../../../support/core/budget';
import { withChance, type Chance } from '../../../support/core/random';

/** Something that is added to a table: a label, or a prefix after which one continues. */
interface Addition {
	readonly low: number;
	readonly high: number;
	readonly first: boolean;
	/** The number of the label. */
	readonly label?: number;
	readonly anyCase?: boolean;
}

/** The labels of a table, numbered from 0, and its other contents. */
interface Labels {
	readonly labels: number;
	readonly additions: readonly Addition[];
}

const LABELS = 40;

describe('tables of prefixes that are added to another', () => {
	it('have the prefixes, labels and filters of one table to which all are added one by one', () => {
		withChance('joined tables', runs(200), chance => {
			const tables = Array.from({ length: 1 + chance.below(4) }, () => someLabels(chance));
			const joined = new PrefixTable(chance.below(2) * 100);
			complete(joined.addStoredInSteps(tables.map(stored), 0));
			joined.finish();
			assertSame(joined, tableOf(numbered(tables)), tables);
		});
	});

	it('have the same when they are added to a table that is in use', () => {
		withChance('tables added to another', runs(200), chance => {
			const [one, ...others] = Array.from({ length: 3 }, () => someLabels(chance));
			assert.ok(one);
			const table = new PrefixTable(stored(one));
			complete(table.addStoredInSteps(others.map(stored), one.labels));
			assertSame(table, tableOf(numbered([one, ...others])), [one, ...others]);
		});
	});

	it('do not have labels that do not exist', () => {
		const table = new PrefixTable();
		complete(table.addStoredInSteps([{ ...stored({ labels: 2, additions: [label(7, 0), label(8, 1)] }), labels: 1 }], 0));
		assert.deepEqual([7, 8].map(low => table.find(low, 0) >= 0), [true, false]);
	});
});

describe('removing the labels of a dossier from a table', () => {
	it('leaves the others, also when those of another are added then', () => {
		withChance('removed labels', runs(200), chance => {
			const tables = Array.from({ length: 3 }, () => someLabels(chance));
			const added = someLabels(chance);
			const table = new PrefixTable(stored({ labels: 0, additions: numbered(tables) }));
			const first = tables[0]?.labels ?? 0;
			const gone: NumberRange = { first, end: first + (tables[1]?.labels ?? 0) };
			complete(table.removeRangesInSteps([gone]));
			complete(table.addStoredInSteps([stored(added)], first + (tables[1]?.labels ?? 0) + (tables[2]?.labels ?? 0)));
			const isGone = (number: number) => number >= gone.first && number < gone.end;
			const all = tableOf(numbered([...tables, added]));
			for (const { low, high } of [...tables, added].flatMap(({ additions }) => additions)) {
				const before = all.find(low, high);
				const after = table.find(low, high);
				// A prefix without a label is dropped when the table grows.
				assert.deepEqual(
					after < 0 ? [] : sorted(table.labelsAt(after)),
					sorted(all.labelsAt(before).filter(number => !isGone(number))),
				);
				assert.equal(after >= 0 && table.continues(after), all.continues(before));
			}
		});
	});

	it('leaves places that labels of the same prefixes can take', () => {
		const place = (number: number) => Math.imul(number, 0x9E3779B1);
		const many = Array.from({ length: 2500 }, (_, number) => ofSeveralWords(place(number), number));
		const table = new PrefixTable(stored({ labels: many.length, additions: many }));
		const { bytes } = table;
		complete(table.removeRangesInSteps([{ first: 7, end: 9 }]));
		complete(table.addStoredInSteps([stored({ labels: 1, additions: [ofSeveralWords(place(7), 0)] })], many.length));
		assert.equal(table.bytes, bytes, 'The table was built again, so that nothing was left.');
		assert.deepEqual([6, 7, 8, 9].map(number => table.labelsAt(table.find(place(number), 0))), [[6], [2500], [], [9]]);
	});
});

/** Few hashes, so that prefixes collide; some of them have the same home slot in a table of any size. */
function someLabels(chance: Chance): Labels {
	const labels = chance.below(LABELS);
	const place = () => ({ low: chance.pick([chance.below(40), chance.below(40) << 26, -1 - chance.below(3)]), high: chance.below(2) });
	return {
		labels,
		additions: Array.from({ length: labels }, (_, number) => [
			...Array.from({ length: chance.below(3) }, (): Addition => withFirst(place())),
			...Array.from({ length: 1 + chance.below(2) }, (): Addition =>
				withFirst({ ...place(), label: number, anyCase: number % 2 === 0 }),
			),
		]).flat(),
	};
}

/** A hash belongs to a prefix either of one word or of several. */
function withFirst(addition: Omit<Addition, 'first'>): Addition {
	return { ...addition, first: addition.low % 2 === 0 };
}

function label(low: number, number: number): Addition {
	return { low, high: 0, first: true, label: number };
}

/** Its slot only says that the label ends there. */
function ofSeveralWords(low: number, number: number): Addition {
	return { ...label(low, number), first: false };
}

/** Returns the contents of several tables, with the labels of each numbered after those of the table before it. */
function numbered(tables: readonly Labels[]): readonly Addition[] {
	let first = 0;
	return tables.flatMap(({ labels, additions }) => {
		const before = first;
		first += labels;
		return additions.map(addition => (addition.label === undefined ? addition : { ...addition, label: addition.label + before }));
	});
}

function tableOf(additions: readonly Addition[]): PrefixTable {
	const table = new PrefixTable();
	add(additions, table);
	table.finish();
	return table;
}

function stored({ labels, additions }: Labels): StoredTable & { readonly labels: number } {
	const table = new PrefixTable();
	add(additions, table);
	return { ...complete(table.storedInSteps()), labels };
}

function add(additions: readonly Addition[], table: PrefixTable): void {
	for (const { low, high, first, label: number, anyCase = false } of additions) {
		if (number === undefined) {
			table.addPrefix(low, high, first);
		} else {
			table.addLabel(valueOfLabel(number, anyCase), low, high, first);
		}
	}
}

function assertSame(table: PrefixTable, expected: PrefixTable, tables: readonly Labels[]): void {
	for (const { low, high, first } of tables.flatMap(({ additions }) => additions)) {
		const [slot, wanted] = [table.find(low, high), expected.find(low, high)];
		assert.deepEqual(sorted(table.labelsAt(slot)), sorted(expected.labelsAt(wanted)));
		assert.equal(table.continues(slot), expected.continues(wanted));
		assert.equal(table.anyCaseLabelAt(slot), expected.anyCaseLabelAt(wanted));
		assert.equal(table.labelOfAnyCaseAt(slot) >= 0, expected.labelOfAnyCaseAt(wanted) >= 0);
		assert.ok(first || table.mayContinue(low), 'A prefix of several words is not in its filter.');
		assert.ok(!first || !expected.hasLabel(wanted) || isFound(table, low, high), 'A label of one word is not in its filter.');
	}
	assert.equal(table.find(12_345, 6), -1);
}

function sorted(numbers: readonly number[]): readonly number[] {
	return [...numbers].sort((one, other) => one - other);
}

/** Whether a single word is found in a text. */
function isFound(table: PrefixTable, low: number, high: number): boolean {
	const words = { low: Int32Array.of(low, 0), high: Int32Array.of(high, 0), gap: Int32Array.of(0, 0) };
	return table.findFirstWords(words, 1, { word: new Int32Array(2), slot: new Int32Array(2), continues: new Int32Array(2) }) === 1;
}
