import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { DocumentSearch, type FoundMention, type DocumentQuery } from '../../../../../src/extension/platform/documents/documentSearch';
import { MentionSearch } from '../../../../../src/extension/platform/mentions/mentionSearch';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { smallServices } from '../../support/services';

function setUp() {
	const services = smallServices();
	services.host.folders = [Uri.file('/drafts')];
	const search = new DocumentSearch(services.log, services.served);
	return { ...services, search, source: new vscode.CancellationTokenSource() };
}

/** Searches for a word, after `meanwhile` has run. */
function word(wanted: string, meanwhile: () => unknown = () => undefined): DocumentQuery {
	const places = (text: string) =>
		[...text.matchAll(new RegExp(wanted, 'g'))].map(({ index }) => ({ start: index, end: index + wanted.length }));
	return {
		inAddedLanguages: false,
		inText: async text => places(text),
		inDocument: async document => {
			const found = places(document.getText());
			await meanwhile();
			return found;
		},
	};
}

function printed(found: readonly FoundMention[]): readonly string[] {
	return found.map(({ location: { uri, range: { start, end } }, excerpt }) =>
		`${uri.path} ${start.line}:${start.character}-${end.line}:${end.character} ${JSON.stringify(excerpt)}`);
}

describe('DocumentSearch', () => {
	it('finds places in open documents first, and in files that are not open', async () => {
		const { search, source, host } = setUp();
		host.open('/drafts/open.md', 'One hat.\nA hat.');
		host.files.put('/drafts/closed.md', 'A hat.');
		host.found = [Uri.file('/drafts/open.md'), Uri.file('/drafts/closed.md')];
		const found = await search.find(word('hat'), { token: source.token });
		assert.deepEqual(found.map(({ location: { uri, range } }) => `${uri.path} ${range.start.line}:${range.start.character}`),
			['/drafts/open.md 0:4', '/drafts/open.md 1:2', '/drafts/closed.md 0:2']);
	});

	it('finds what is in a document at the end if it is edited meanwhile', async () => {
		const { search, source, host } = setUp();
		const document = host.open('/drafts/open.md', 'One hat.');
		let typed = false;
		const found = await search.find(word('hat', () => {
			if (!typed) {
				typed = true;
				host.edit(document, { start: 0, end: 0, text: 'This hat is no\n' });
			}
		}), { token: source.token });
		assert.deepEqual(found.map(({ location: { range } }) => document.getText(range)), ['hat', 'hat']);
		assert.deepEqual(printed(found), printed(await search.find(word('hat'), { token: source.token })));
	});

	it('searches the file of a document that is closed meanwhile, and only once', async () => {
		const { search, source, host } = setUp();
		const document = host.open('/drafts/open.md', 'One hat.');
		host.files.put('/drafts/open.md', 'One hat.');
		host.found = [Uri.file('/drafts/open.md')];
		let count = 0;
		const found = await search.find(
			word('hat', () => {
				count++;
				host.close(document);
			}),
			{ token: source.token },
		);
		assert.deepEqual(
			found.map(({ location: { uri, range } }) => `${uri.path} ${range.start.line}:${range.start.character}`),
			['/drafts/open.md 0:4'],
		);
		assert.equal(count, 1);
	});

	it('stops searching a document that keeps changing when it is cancelled', async () => {
		const { search, source, host } = setUp();
		const document = host.open('/drafts/open.md', 'One hat.');
		let count = 0;
		const found = await search.find(word('hat', () => {
			host.edit(document, { start: 0, end: 0, text: 'x' });
			count++;
			if (count === 3) {
				source.cancel();
			}
		}), { token: source.token });
		assert.deepEqual(found, []);
		assert.equal(count, 3);
	});

	it('leaves out and logs files that are unreadable or too large', async () => {
		const { search, source, host, log } = setUp();
		host.files.put('/drafts/large.md', new Uint8Array(5_000_001));
		host.files.put('/drafts/read.md', 'A hat.');
		host.files.put('/drafts/broken.md', 'A hat.');
		host.files.before('readFile', '/drafts/broken.md', () => Promise.reject(new Error('The disk is gone.')));
		host.found = ['large', 'gone', 'broken', 'read'].map(name => Uri.file(`/drafts/${name}.md`));
		const done: string[] = [];
		const found = await search.find(word('hat'), { token: source.token, onProgress: (count, all) => done.push(`${count}/${all}`) });
		assert.deepEqual(found.map(({ location }) => location.uri.path), ['/drafts/read.md']);
		assert.deepEqual(done, ['1/4', '2/4', '3/4', '4/4']);
		assert.equal(host.files.calls.includes('readFile /drafts/large.md'), false);
		assert.match(log.of('info').join('\n'), /large\.md: too large/);
		assert.deepEqual(log.of('warn').map(line => /\w+\.md/.exec(line)?.[0]).sort(), ['broken.md', 'gone.md']);
	});

	it('returns what it has found so far when it is cancelled', async () => {
		const { search, source, host } = setUp();
		const names = Array.from({ length: 20 }, (_, index) => `/drafts/${index}.md`);
		names.forEach(name => host.files.put(name, 'A hat.'));
		host.found = names.map(name => Uri.file(name));
		const found = await search.find(word('hat'), { token: source.token, onProgress: () => source.cancel() });
		assert.ok(found.length > 0 && found.length < names.length);
	});

	it('reads a file that is not UTF-8 as VS Code would', async () => {
		const { search, source, host } = setUp();
		host.files.put('/drafts/latin.md', new Uint8Array([0xE9, 0x20, 0x68, 0x61, 0x74]));
		host.found = [Uri.file('/drafts/latin.md')];
		const [found] = await search.find(word('hat'), { token: source.token });
		assert.match(JSON.stringify(found?.excerpt), /é /);
	});
});

describe('MentionSearch', () => {
	it('finds the mentions of one entry in open documents and in files', async () => {
		const { search, source, host, entryMentions } = setUp();
		host.open('/drafts/open.md', 'WHO and CST.');
		host.files.put('/drafts/closed.md', 'The World Hat Office, `WHO` and COP10.');
		host.found = [Uri.file('/drafts/closed.md')];
		const found = await new MentionSearch(entryMentions, search).find('small/who', { token: source.token });
		assert.deepEqual(found.map(({ location: { uri, range } }) => `${uri.path} ${range.start.character}-${range.end.character}`),
			['/drafts/open.md 0-3', '/drafts/closed.md 4-20']);
	});

	it('finds the mentions in a document at the end if it is edited while dossiers are loaded', async () => {
		const { search, source, host, entryMentions } = setUp();
		const document = host.open('/drafts/open.md', 'WHO and CST.');
		host.files.before('readFile', host.files.paths[0] ?? '', () => host.edit(document, { start: 0, end: 0, text: 'CST and ' }));
		const found = await new MentionSearch(entryMentions, search).find('small/who', { token: source.token });
		assert.deepEqual(found.map(({ location: { range } }) => document.getText(range)), ['WHO']);
	});
});
