import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { Dossier } from '../../../../src/core/dossier/model';
import { HeldTexts } from '../../../../src/extension/platform/checks/heldTexts';
import type { LibraryState } from '../../../../src/extension/platform/library/libraryState';
import { freshHost } from '../../../support/fakeVscode/current';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { FakeLog } from '../../../support/fakeVscode/values/log';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { dossierOfTerms } from '../support/changingSource';

/** The state of a library with one dossier, whose source has its text in a file. */
function holding(text: string): LibraryState {
	const dossier: Dossier = {
		...dossierOfTerms('own', { one: 'Charter One' }),
		sources: new Map([['release', { key: 'release', shortName: 'Release', csl: { type: 'webpage', title: 'Release' }, text }]]),
	};
	return {
		library: { dossiers: [dossier], entries: new Map(), sources: new Map() },
		inUse: [{ uri: Uri.file('/drafts/own.dossier.yaml'), kind: 'workspace', dossier, findings: [] }],
		broken: [],
	};
}

describe('the texts that dossiers hold', () => {
	it('are read beside the dossier, once', async () => {
		const host = freshHost();
		host.files.put('/drafts/texts/release.txt', 'The hats were green.\n');
		const held = new HeldTexts(new FakeLog());
		const state = holding('texts/release.txt');
		const [source] = [...(await held.of(state)).values()];
		assert.equal(source?.kind, 'text');
		const calls = host.files.calls.length;
		await held.of(state);
		assert.equal(host.files.calls.length, calls);
	});

	it('are not read outside its folder, and one that is missing is logged', async () => {
		const host = freshHost();
		host.files.put('/secret.txt', 'The hats were green.\n');
		const log = new FakeLog();
		for (const path of ['../secret.txt', 'missing.txt']) {
			assert.equal((await new HeldTexts(log).of(holding(path))).size, 0);
		}
		assert.equal(log.of('warn').length, 2);
		assert.equal(host.files.calls.some(call => JSON.stringify(call).includes('secret')), false);
	});

	it('are not read if they are hidden or behind a link, since findings show their words', async () => {
		for (const path of ['texts/release.txt', '.git/config']) {
			const host = freshHost();
			host.files.put(`/drafts/${path}`, 'The hats were green.\n');
			host.files.links.add('/drafts/texts/release.txt');
			const log = new FakeLog();
			assert.equal((await new HeldTexts(log).of(holding(path))).size, 0);
			assert.equal(log.of('warn').length, 1);
			assert.deepEqual(host.files.calls.filter(call => call.startsWith('readFile')), []);
		}
	});

	it('are read again when a file is created, changed or deleted, edited, or its folder renamed', async () => {
		const host = freshHost();
		const held = new HeldTexts(new FakeLog());
		const state = holding('texts/release.txt');
		const uri = Uri.file('/drafts/texts/release.txt');
		let events = 0;
		held.onDidChange(() => events++);
		const text = async () => {
			const [source] = (await held.of(state)).values();
			return source?.kind === 'text' ? source.text.paragraphs.map(paragraph => paragraph.text).join('|') : undefined;
		};
		assert.equal(await text(), undefined);
		host.files.put('/drafts/texts/release.txt', 'The hats were green.\n');
		host.watched.created.fire(uri);
		assert.equal(await text(), 'The hats were green.');
		host.files.put('/drafts/texts/release.txt', 'The hats were blue.\n');
		host.watched.changed.fire(uri);
		assert.equal(await text(), 'The hats were blue.');
		const document = host.open('/drafts/texts/release.txt', 'The hats were blue.\n');
		host.edit(document, { start: 14, end: 18, text: 'red' });
		assert.equal(await text(), 'The hats were red.');
		host.watched.deleted.fire(Uri.file('/drafts/other.txt'));
		host.close(document);
		assert.equal(await text(), 'The hats were blue.');
		host.files.remove('/drafts/texts/release.txt');
		host.renamed.fire({ files: [{ oldUri: Uri.file('/drafts/texts'), newUri: Uri.file('/drafts/old') }] });
		assert.equal(await text(), undefined);
		assert.equal(events, 5);
		held.dispose();
		assert.equal(host.watchedPatterns.size, 0);
	});

	it('are watched only while they are cached', async () => {
		const host = freshHost();
		const held = new HeldTexts(new FakeLog());
		const of = (...files: readonly string[]) => Promise.all(files.map(file => held.of(holding(file))));
		await of('1.txt', '2.txt');
		await of('3.txt');
		assert.deepEqual(watched(host), ['2.txt', '3.txt']);
		await of('4.txt', '3.txt');
		assert.deepEqual(watched(host), ['3.txt', '4.txt']);
	});

	it('are watched if they were read while one of them changed', async () => {
		const host = freshHost();
		const held = new HeldTexts(new FakeLog());
		const state = holding('release.txt');
		const outdated = held.of(state);
		host.watched.changed.fire(Uri.file('/drafts/release.txt'));
		await Promise.all([outdated, held.of(state)]);
		assert.deepEqual(watched(host), ['release.txt']);
	});

	it('are not watched if they are read while the extension ends', async () => {
		const host = freshHost();
		const held = new HeldTexts(new FakeLog());
		const reading = held.of(holding('release.txt'));
		held.dispose();
		await reading;
		assert.deepEqual(watched(host), []);
	});

	it('are read again after a failure', async () => {
		const host = freshHost();
		const log = new FakeLog();
		log.warn = () => {
			throw new Error('The log is full.');
		};
		const held = new HeldTexts(log);
		const state = holding('release.txt');
		await assert.rejects(held.of(state));
		host.files.put('/drafts/release.txt', 'The hats were green.\n');
		assert.equal((await held.of(state)).size, 1);
	});
});

/** The patterns of the files that are watched. */
function watched(host: FakeHost): readonly string[] {
	return [...host.watchedPatterns].map(pattern => (pattern as vscode.RelativePattern).pattern).sort();
}
