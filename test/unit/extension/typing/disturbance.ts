import { afterEachAwait } from '../../../support/fakeVscode/awaits';
import type { FakeDocument } from '../../../support/fakeVscode/document';
import type { FakeHost } from '../../../support/fakeVscode/host';

/** What a person types. It is nowhere else. */
export const TYPED = 'zzz ';

/** A document in which something goes on, and the words on which it does. */
export interface Scene {
	readonly host: FakeHost;
	readonly document: FakeDocument;
	/** The words at the place; they are in the document once. */
	readonly words: string;
	/** Another document, in which nothing goes on. */
	readonly other: FakeDocument;
}

/** What a person can do in the meantime, by name. */
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
	'turning to another editor': ({ host, other }: Scene) => {
		host.show(other, 2);
	},
} as const satisfies Readonly<Record<string, (scene: Scene) => void>>;

export type Disturbance = keyof typeof DISTURBANCES;

/** What came of something that was disturbed. */
export interface Disturbed<T> {
	/** What it resolved to. */
	readonly result: T;
	/** The file and line of the `await` behind which it was disturbed; `undefined` where there were not so many. */
	readonly site: string | undefined;
}

/** Runs something, and does something else behind its `await` with a number, from 0. */
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

/** The sites of all awaits of a run, in order. */
export async function awaitsOf(run: () => Promise<unknown>): Promise<readonly string[]> {
	const sites: string[] = [];
	await afterEachAwait(site => sites.push(site), run);
	return sites;
}

/** A disturbance behind an await of a run. */
export interface Moment {
	readonly number: number;
	readonly how: Disturbance;
}

const ALL = Object.keys(DISTURBANCES) as readonly Disturbance[];

/**
 * The moments of a run to try: all behind the first of the awaits at each place in a feature, and one of them, in turn, behind those
 * in what features share. A thorough run tries all behind each await.
 */
export function momentsOf(sites: readonly string[], isLong = false): readonly Moment[] {
	const isThorough = process.env['DOSSIER_TEST_THOROUGH'] !== undefined;
	const turn = Number(process.env['DOSSIER_TEST_SEED'] ?? 0);
	return sites.flatMap((site, number) => {
		const how = isThorough || (!isLong && site.startsWith('features/')) ? ALL : ALL.filter((_, index) => index === (number + turn) % ALL.length);
		return isThorough || sites.indexOf(site) === number ? how.map(one => ({ number, how: one })) : [];
	});
}
