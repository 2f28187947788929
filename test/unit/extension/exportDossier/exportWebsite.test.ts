import assert from 'node:assert/strict';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { runOnSmall } from '../../cli/support';
import { FILE, scene } from './scene';

/** The command with a folder to choose in its dialog. */
async function website(folder: string) {
	const own = await scene();
	own.host.found = [Uri.file(folder)];
	return { ...own, run: () => own.run(Uri.file(FILE), 'Website') };
}

describe('exporting a website', () => {
	it('has the pages that the program writes, with the same words', async () => {
		const { host, run, written, text } = await website('/site');
		await run();
		const { written: ofProgram = {} } = await runOnSmall({}, 'site', '--out', 'site');
		assert.deepEqual(written(), Object.keys(ofProgram).map(path => `/${path}`).sort());
		for (const [path, content] of Object.entries(ofProgram)) {
			if (!/\/(?:style\.css|search\.js)$/.test(path)) {
				assert.equal(text(`/${path}`), content, path);
			}
		}
		assert.deepEqual([text('/site/style.css'), text('/site/search.js')], ['main { margin: 0 }', '// The search.']);
		assert.deepEqual(host.messages, ['information: The website was written to site.']);
	});

	it('opens it in the browser', async () => {
		const { host, run } = await website('/site');
		host.answer = 'Open';
		await run();
		assert.deepEqual(host.openedOutside.map(({ path }) => path), ['/site/index.html']);
	});

	it('brings its own website up to date, and keeps files beside it', async () => {
		const { host, run, written, text } = await website('/site');
		await run();
		const before = written();
		host.files.put('/site/CNAME', 'small.example');
		host.files.put('/site/old.html', 'old');
		host.files.put('/site/dossier-site.txt', `${text('/site/dossier-site.txt')}old.html\n`);
		await run();
		assert.deepEqual(written(), [...before, '/site/CNAME'].sort());
	});

	for (const [what, file, message] of [
		['files of others', '/site/thesis.md', /Nothing was written: the folder site has other files\./],
		['a list that is not ours', '/site/dossier-site.txt', /Nothing was written: the folder site has other files\./],
	] as const) {
		it(`refuses a folder with ${what}`, async () => {
			const { host, run, written, text } = await website('/site');
			host.files.put(file, 'mine');
			await run();
			assert.deepEqual([written(), text(file)], [[file], 'mine']);
			assert.match(host.messages.join('\n'), message);
		});
	}

	it('refuses to replace a file in its own website that it did not write', async () => {
		const { host, run, text } = await website('/site');
		host.files.put(
			'/site/dossier-site.txt',
			'Dossier wrote the files below. It replaces and removes them when the website is written again.\n',
		);
		host.files.put('/site/index.html', 'mine');
		await run();
		assert.equal(text('/site/index.html'), 'mine');
		assert.match(host.messages.join('\n'), /index\.html in site is not part of a website that Dossier has written/);
	});

	it('never deletes a folder with the name of a page, even if a list in it says that it is ours', async () => {
		const { host, run, text } = await website('/site');
		host.files.put(
			'/site/dossier-site.txt',
			'Dossier wrote the files below. It replaces and removes them when the website is written again.\nindex.html\nold.html\n',
		);
		host.files.put('/site/index.html/thesis.md', 'mine');
		await run();
		assert.equal(text('/site/index.html/thesis.md'), 'mine');
		assert.match(host.messages.join('\n'), /^error: small\.dossier\.yaml could not be exported: /);
	});

	it('offers a new folder in one that has files', async () => {
		const { host, run, text } = await website('/drafts');
		host.answer = 'Use New Folder small-website';
		await run();
		assert.match(text('/drafts/small-website/index.html'), /The Small Conference/);
		assert.equal(host.messages.at(-1), 'information: The website was written to small-website.');
	});

	it('leaves nothing if it is cancelled while it is written', async () => {
		const { host, run, written } = await website('/site');
		let left = 5;
		host.progressToken = { ...host.progressToken, get isCancellationRequested() { return left-- <= 0; } } as typeof host.progressToken;
		await run();
		assert.deepEqual([written(), host.messages], [[], []]);
		assert.ok(left < 0);
	});

	it('keeps the website of before if it is cancelled', async () => {
		const { host, run, written } = await website('/site');
		await run();
		const before = written();
		host.progressToken = { ...host.progressToken, isCancellationRequested: true };
		await run();
		assert.deepEqual(written(), before);
	});

	it('writes nothing without a folder, and says why a file could not be written', async () => {
		const { host, run, written } = await website('/site');
		host.found = [];
		await run();
		assert.deepEqual([written(), host.messages], [[], []]);
		host.found = [Uri.file('/site')];
		host.files.before('rename', /^\/site\//, () => Promise.reject(new Error('The disk is full.')));
		await run();
		assert.match(host.messages.join('\n'), /^error: small\.dossier\.yaml could not be exported: The disk is full\.$/);
	});
});
