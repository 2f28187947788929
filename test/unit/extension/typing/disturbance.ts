import { SEED, THOROUGH } from '../../../support/core/budget';
import { afterEachAwait } from '../../../support/fakeVscode/awaits';
import type { FakeDocument } from '../../../support/fakeVscode/files/document';
import type { FakeHost } from '../../../support/fakeVscode/host';

/** The text that is typed. It occurs nowhere else. */
export const TYPED = 'zzz ';

/** The document in which something runs, and the text that it is about. */
export interface Scene {
	readonly host: FakeHost;
	readonly document: FakeDocument;
	/** The text that the test is about; it occurs once in the document. */
	readonly words: string;
	/** Another document, which must not change. */
	readonly other: FakeDocument;
}

/** What the user can do in the meantime, by name. */
export const DISTURBANCES = {
	'typing in front of the place': ({ host, document }: Scene) => host.edit(document, { start: 0, end: 0, text: TYPED }),
	'typing behind the place': ({ host, document }: Scene) => {
		const at = document.getText().indexOf('Afterwards');
		host.edit(document, { start: at, end: at, text: TYPED });
	},
	'replacing the words at the place': ({ host, document, words }: Scene) => {
		const start = document.getText().indexOf(words);
		if (start >= 0) {
			host.edit(document, { start, end: start + words.length, text: TYPED.trim() });
		}
	},
	'closing the document': ({ host, document }: Scene) => {
		const shown = host.editors.findIndex(editor => editor.document === document);
		if (shown >= 0) {
			host.editors.splice(shown, 1);
		}
		host.activate(host.editors[0]);
		host.close(document);
	},
	'switching to another editor': ({ host, other }: Scene) => {
		host.show(other, 2);
	},
} as const satisfies Readonly<Record<string, (scene: Scene) => void>>;

export type Disturbance = keyof typeof DISTURBANCES;

/** The result of a disturbed run. */
export interface Disturbed<T> {
	/** What the run resolved to. */
	readonly result: T;
	/** The file and line of the `await` after which the run was disturbed; `undefined` if it had fewer awaits. */
	readonly site: string | undefined;
}

/** Runs something, and calls `disturb` after the `await` with a number, counted from 0. */
export async function disturbed<T>(number: number, disturb: () => void, run: () => Promise<T>): Promise<Disturbed<T>> {
	let site: string | undefined;
	let passed = 0;
	const result = await afterEachAwait(passing => {
		if (passed++ === number) {
			site = passing;
			disturb();
		}
	}, run);
	return { result, site };
}

/** Returns the sites of all awaits of a run, in order. */
export async function awaitsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
	const sites: string[] = [];
	await afterEachAwait(site => sites.push(site), run);
	return sites;
}

/** A disturbance after one await of a run. */
export interface Moment {
	readonly number: number;
	readonly how: Disturbance;
}

const ALL = Object.keys(DISTURBANCES) as readonly Disturbance[];

/**
 * Returns the disturbances to test, each after the first await at its site: all of them for sites in features, and one of them, in
 * rotation, for sites in shared code. A thorough run tests all of them after every await.
 */
export function momentsOf(sites: readonly string[], isLong = false): readonly Moment[] {
	return sites.flatMap((site, number) => {
		const how =
			THOROUGH || (!isLong && site.startsWith('features/'))
				? ALL
				: ALL.filter((_, index) => index === (number + SEED) % ALL.length);
		return THOROUGH || sites.indexOf(site) === number ? how.map(one => ({ number, how: one })) : [];
	});
}
