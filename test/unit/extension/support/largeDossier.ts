import assert from 'node:assert/strict';
import { CompiledDossiers } from '../../../../src/extension/platform/sources/files/compiledDossiers';
import { DossierFiles } from '../../../../src/extension/platform/sources/files/dossierFiles';
import { freshHost } from '../../../support/fakeVscode/current';
import { FakeLog } from '../../../support/fakeVscode/values/log';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { until } from './until';

/** The path of the large file. */
export const FILE = '/texts/large.dossier.json';
/** Where compiled dossiers are stored. */
export const FOLDER = '/storage/compiled/';
/** The least number of bytes that are compiled. */
export const SMALLEST = 4000;
/** The number of its entries. */
export const COUNT = 40;

/** A dossier file that is large enough to be compiled. */
export function largeFile(change = 'name', id = 'large'): string {
	const entries = Object.fromEntries(
		Array.from({ length: COUNT }, (_, index) => [
			`e${index}`,
			{
				kind: 'term',
				labels: { en: { preferred: `${index === 7 ? change : 'name'} number${index}` } },
				gloss: { en: 'What it is, in some words that are not too short, and some more of them, so that it is long enough.' },
			},
		]),
	);
	const text = JSON.stringify({
		format: 1,
		id,
		title: { en: 'A dossier' },
		language: 'en',
		version: '1.0.0',
		licence: 'CC0-1.0',
		release: 'notice',
		overview: [{ text: { en: 'A text.' }, evidence: [{ source: 'notice' }] }],
		sources: { notice: { shortName: 'Notice', csl: { type: 'webpage', title: 'A notice' } } },
		entries,
	});
	assert.ok(text.length > SMALLEST);
	return text;
}

/** A host with a large file, and what each start of the extension would read. */
export function startedHost() {
	const host = freshHost();
	host.files.put(FILE, largeFile());
	const stored = () => host.files.paths.filter(path => path.startsWith(FOLDER));
	const start = (version = '1.0.0') => {
		const log = new FakeLog();
		const files = new DossierFiles(undefined, new CompiledDossiers(Uri.file('/storage'), version, log, SMALLEST));
		const refresh = async () => {
			await files.refresh([{ uri: Uri.file(FILE) }], new Set([Uri.file(FILE).toString()]));
			await files.compile(() => true);
			const [state = assert.fail()] = files.states;
			return { ...state, entries: state.dossier?.entries ?? assert.fail(`no dossier: ${JSON.stringify(state.findings)}`) };
		};
		return { refresh, log };
	};
	/** Starts once, and waits until the compiled dossier has been stored. */
	const prepared = async () => {
		const { entries } = await start().refresh();
		await until(
			() =>
				stored().length === 2
				&& !stored().some(path => path.endsWith('.tmp'))
				&& host.files.calls.at(-1)?.startsWith('stat') === true,
		);
		return entries;
	};
	return { host, stored, start, prepared };
}
