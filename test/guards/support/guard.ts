import assert from 'node:assert/strict';
import { once } from '../../support/core/once';
import type { Mutable } from './mutable';

/** A check of something that we ship. */
export interface Guard<T> {
	/** What is checked. It is read once, when the first test of the guard runs. */
	readonly subject: () => T;
	/** What is wrong with it, one sentence each. */
	readonly problems: (subject: T) => readonly string[];
	/** Ways to spoil a copy of it, by name. The check has to notice each: one that cannot fail is no check. */
	readonly spoilt: Readonly<Record<string, (copy: Mutable<T>) => void>>;
}

/** Reading everything that we ship takes as long as the machine is busy. */
const PATIENCE = 60_000;

/** The tests of a guard: nothing is wrong with what we ship, and each mistake is noticed. */
export function guard<T>(title: string, { subject, problems, spoilt }: Guard<T>): void {
	const intact = once(() => {
		const read = subject();
		return { read, problems: problems(read) };
	});
	it(title, () => assert.deepEqual(intact().problems, [])).timeout(PATIENCE);
	for (const [mistake, spoil] of Object.entries(spoilt)) {
		it(`${title}; notices ${mistake}`, () => {
			const copy = structuredClone(intact().read);
			spoil(copy as Mutable<T>);
			const before = new Set(intact().problems);
			assert.ok(problems(copy).some(problem => !before.has(problem)), 'the mistake was not noticed');
		}).timeout(PATIENCE);
	}
}

/** What differs between two lists of names that should hold the same names. */
export function differences(names: { readonly [list: string]: Iterable<string> }): readonly string[] {
	const lists = Object.entries(names).map(([list, items]) => ({ list, items: new Set(items) }));
	return lists.flatMap(({ list, items }) => lists
		.filter(other => other.list !== list)
		.flatMap(other => [...items].filter(item => !other.items.has(item)).map(item => `${item} is in ${list} but not in ${other.list}`)));
}
