import assert from 'node:assert/strict';
import { runInsert } from '../../../../src/extension/features/cite/commands';
import type { CiteServices } from '../../../../src/extension/features/cite/register';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FileSystemError } from '../../../support/fakeVscode/files/fileSystem';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { newRecognizers } from '../support/recognizers';
import { smallServices } from '../support/services';

const FILE = '/texts/refs.bib';
const TEXT = '---\nbibliography: refs.bib\n---\nA hat.\n';
const CITED = TEXT.replace('hat.', 'hat. [@small_charter]');

const FAULTS: Readonly<Record<string, (host: FakeHost) => unknown>> = {
	'fails': () => Promise.reject(FileSystemError.Unavailable('The server is away.')),
	'becomes read-only': host => host.files.readonlyPaths.add(FILE),
};

/** Runs the command with a fault in one file system call, and returns the messages that the user sees. */
async function insert(before: string | undefined, at?: number, fault?: (host: FakeHost) => unknown) {
	const { host, store, log } = smallServices();
	host.folders = [Uri.file('/texts')];
	const document = host.open('/texts/draft.md', TEXT);
	host.show(document, TEXT.length - 1);
	if (before !== undefined) {
		host.files.put(FILE, before);
	}
	await store.get();
	host.files.calls.length = 0;
	host.files.atCall = number => (number === at ? fault?.(host) : undefined);
	const bibliographies = new Bibliographies();
	const services = {
		store,
		log,
		indexes: new SearchIndexes(),
		bibliographies,
		own: new OwnLibraryReader(bibliographies, new PickedFiles()),
		lastEditor: new LastEditor(),
		recent: new RecentCitations(new FakeMemento() as never),
		...newRecognizers(store),
	} as unknown as CiteServices;
	await runInsert('small/charter', undefined, services);
	// The command does not wait for its message.
	await new Promise(resolve => setImmediate(resolve));
	const isSaved = (host.files.text(FILE) ?? '').includes('small_charter');
	return {
		calls: [...host.files.calls],
		isDone: document.getText() === CITED && isSaved,
		messages: host.messages,
		draft: document.getText(),
	};
}

describe('a partial failure of citing', () => {
	for (const [fault, run] of Object.entries(FAULTS)) {
		for (const before of ['@misc{other,\n  title = {Other},\n}\n', undefined]) {
			it(`is explained if a file system call ${fault}, with ${before === undefined ? 'a new' : 'an old'} bibliography`, async () => {
				const plain = await insert(before);
				assert.ok(plain.isDone && plain.calls.length >= 3);
				assert.deepEqual(plain.messages, []);
				let undone = 0;
				for (let call = 1; call <= plain.calls.length; call++) {
					const one = await insert(before, call, run);
					const where = `call ${call}: ${one.calls[call - 1]}\n${one.draft}`;
					assert.ok(one.isDone || one.messages.length > 0, where);
					undone += one.isDone ? 0 : 1;
				}
				assert.ok(undone > 0);
			});
		}
	}
});
