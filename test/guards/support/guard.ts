import assert from 'node:assert/strict';
import { once } from '../../support/core/once';
import type { Mutable } from './code/mutable';
import { copied } from './copied';

/** A check of something that ships, with mutations that it must detect. */
export interface Guard<T> {
	/** Returns the subject of the check. It is called once, by the guard's first test. */
	readonly subject: () => T;
	/** Returns a sentence for each problem of the subject. */
	readonly problems: (subject: T) => readonly string[];
	/** Mutations of a copy of the subject, by name. The check must detect each of them, which proves that it can fail. */
	readonly mutations: Readonly<Record<string, (copy: Mutable<T>) => void>>;
}

/** Generous, because reading everything that ships takes long on a busy machine. */
const TIMEOUT = 60_000;

/** Defines the tests of a guard: one that the subject has no problems, and one per mutation that it is detected. */
export function guard<T>(title: string, { subject, problems, mutations }: Guard<T>): void {
	const intact = once(() => {
		const read = subject();
		return { read, problems: problems(read) };
	});
	it(title, () => assert.deepEqual(intact().problems, [])).timeout(TIMEOUT);
	for (const [mistake, spoil] of Object.entries(mutations)) {
		it(`${title}; notices ${mistake}`, () => {
			const copy = copied(intact().read);
			spoil(withKnownKeys(copy) as Mutable<T>);
			const before = new Set(intact().problems);
			assert.ok(problems(copy).some(problem => !before.has(problem)), 'the mistake was not noticed');
		}).timeout(TIMEOUT);
	}
}

/** Returns an object that throws when a property is read that it does not have, such as a file that was renamed; other values as they are. */
function withKnownKeys<T>(copy: T): T {
	return Object.getPrototypeOf(copy) !== Object.prototype ? copy : new Proxy(copy as T & object, {
		get: (target, key) => {
			assert.ok(key in target, `There is no ${String(key)}`);
			return Reflect.get(target, key);
		},
	});
}

/** Describes the differences between lists of names that should be equal. */
export function differences(names: { readonly [list: string]: Iterable<string> }): readonly string[] {
	const lists = Object.entries(names).map(([list, items]) => ({ list, items: new Set(items) }));
	return lists.flatMap(({ list, items }) => lists
		.filter(other => other.list !== list)
		.flatMap(other => [...items].filter(item => !other.items.has(item)).map(item => `${item} is in ${list} but not in ${other.list}`)));
}
