import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { CORE_SCHEMA, load } from 'js-yaml';
import { inTurn } from '../support/core/budget';
import { STYLES } from './support/citeproc';
import { compare, COUNTERPARTS, normalized } from './support/compared';
import { itWith } from './support/program';

/** Why references differ, and whose follows the manual. */
interface Reason {
	readonly right: 'ours' | 'theirs' | 'open';
	readonly rule: string;
	readonly note: string;
}

/** The differences of one item, at the positions named, for the reasons named. */
interface Row {
	readonly item: string;
	readonly at: readonly string[];
	readonly because: readonly string[];
}

interface Table {
	readonly reasons: Readonly<Record<string, Reason>>;
	readonly styles: Readonly<Record<string, readonly Row[]>>;
}

const { reasons, styles } = load(readFileSync(path.join(STYLES, 'differences.yaml'), 'utf8'), { schema: CORE_SCHEMA }) as Table;

describe('our references and those of the CSL styles', () => {
	for (const counterpart of inTurn(COUNTERPARTS, 2)) {
		itWith('pandoc', `differ in ${counterpart.style} only as the table says`, () => {
			const compared = compare(counterpart);
			assert.ok(compared.length > 45, 'references were compared');
			const noted = new Set((styles[counterpart.style] ?? []).flatMap(({ item, at }) => at.map(position => `${position}: ${item}`)));
			const found = new Map(compared.filter(({ ours, theirs }) => ours !== theirs).map(one => [`${one.position}: ${one.item}`, one]));
			assert.deepEqual([...found].filter(([name]) => !noted.has(name)), [], 'differences that are not in the table');
			assert.deepEqual([...noted].filter(name => !found.has(name)), [], 'rows that are no longer differences');
			console.log(`      ${counterpart.style}: ${compared.length - found.size} of ${compared.length} are the same`);
		});
	}
});

describe('the table of differences', () => {
	it('has a style of ours and a file for each part', () => {
		assert.deepEqual(Object.keys(styles).sort(), COUNTERPARTS.map(({ style }) => style).sort());
		assert.deepEqual(
			readdirSync(STYLES)
				.filter(file => file.endsWith('.csl'))
				.sort(),
			COUNTERPARTS.map(({ csl }) => `${csl}.csl`).sort(),
		);
	});
	it('gives reasons that are explained, and explains no others', () => {
		const given = new Set(Object.values(styles).flat().flatMap(({ because }) => because));
		assert.deepEqual([...given].sort(), Object.keys(reasons).sort());
		assert.ok(
			Object.values(styles)
				.flat()
				.every(({ because }) => because.length > 0),
		);
		assert.ok(
			Object.values(reasons).every(
				({ right, rule, note }) => ['ours', 'theirs', 'open'].includes(right) && rule !== '' && note !== '',
			),
		);
	});
	it('has each item once at a position', () => {
		for (const rows of Object.values(styles)) {
			const all = rows.flatMap(({ item, at }) => at.map(position => `${position}: ${item}`));
			assert.equal(new Set(all).size, all.length);
		}
	});
});

describe('what is not at issue', () => {
	it('is removed from references before they are compared', () => {
		assert.equal(normalized('A, *‘B’* [c]\u00A01–2.'), normalized('A, "B" [c] 1-2'));
		assert.notEqual(normalized('A, B'), normalized('A. B'));
	});
});
