import assert from 'node:assert/strict';
import { MAX_BIBLIOGRAPHIES, MAX_BIBLIOGRAPHY_BYTES } from '../../../../../src/core/limits';
import { SETTINGS } from '../../../../../src/extension/ids';
import { Bibliographies } from '../../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { PickedFiles } from '../../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { freshHost } from '../../../../support/fakeVscode/current';
import { FileSystemError } from '../../../../support/fakeVscode/files/fileSystem';
import { FakeMemento } from '../../../../support/fakeVscode/values/memento';
import { Uri } from '../../../../support/fakeVscode/values/uri';

const SECRET = '@misc{secret,\n  title = {Secret},\n}\n';

/** A draft in the workspace `/texts`, beside which are the folders of a home directory. */
function setUp(text: string, path = '/texts/drafts/draft.md') {
	const host = freshHost();
	host.folders = [Uri.file('/texts')];
	host.files.put('/home/secret.bib', SECRET);
	host.files.put('/home/main.tex', '\\bibliography{secret}\n');
	const document = host.open(path, text);
	host.files.calls.length = 0;
	return { host, document, bibliographies: new Bibliographies() };
}

const naming = (path: string) => `---\nbibliography: ${JSON.stringify(path)}\n---\nA hat.\n`;

async function outcome({ document, bibliographies }: ReturnType<typeof setUp>) {
	const { files, refused } = await bibliographies.of(document);
	return [...files.map(({ uri }) => uri.path), ...refused.map(({ refusal }) => refusal)];
}

describe('the files that a document may use', () => {
	it('are in the workspace, and no others are accessed', async () => {
		for (const [path, expected] of [
			['refs.bib', '/texts/drafts/refs.bib'],
			['../refs.bib', '/texts/refs.bib'],
			['/texts/refs.bib', '/texts/refs.bib'],
			['../../home/secret.bib', 'outside'],
			['../../texts-of-others/refs.bib', 'outside'],
			['/home/secret.bib', 'outside'],
			['..\\..\\home\\secret.bib', 'outside'],
			['C:\\home\\secret.bib', 'outside'],
			['\\\\host\\share\\refs.bib', 'network'],
			['//h/x.bib', 'network'],
			['file:///home/secret.bib', 'scheme'],
			['../../../../secret.bib', 'outside'],
			['a/../../../home/secret.bib', 'outside'],
			['./././../..//home/secret.bib', 'outside'],
			['\\\\?\\C:\\home\\secret.bib', 'network'],
			['c:secret.bib', 'scheme'],
			['vscode-remote://host/home/secret.bib', 'scheme'],
			['FILE:/home/secret.bib', 'scheme'],
			// Percent signs, tildes and dollar signs are letters of a name.
			['%2e%2e/%2e%2e/home/secret.bib', '/texts/drafts/%2e%2e/%2e%2e/home/secret.bib'],
			['..%2f..%2fhome%2fsecret.bib', '/texts/drafts/..%2f..%2fhome%2fsecret.bib'],
			['~/secret.bib', '/texts/drafts/~/secret.bib'],
			['$HOME/secret.bib', '/texts/drafts/$HOME/secret.bib'],
			['.../refs.bib', 'form'],
		] as const) {
			const one = setUp(naming(path));
			assert.deepEqual(await outcome(one), [expected], path);
			assert.deepEqual(one.host.files.calls.filter(call => !call.includes(' /texts/')), [], path);
		}
	});

	it('exclude symbolic links to files and folders', async () => {
		for (const link of ['/texts/drafts/refs.bib', '/texts/drafts/links']) {
			const one = setUp('---\nbibliography: [refs.bib, links/refs.bib]\n---\n');
			['/texts/drafts/refs.bib', '/texts/drafts/links/refs.bib'].forEach(path => one.host.files.put(path, ''));
			one.host.files.links.add(link);
			assert.equal((await outcome(one)).filter(word => word === 'link').length, 1, link);
			assert.ok(!one.host.files.calls.some(call => call.startsWith(`readFile ${link}`)));
		}
	});

	it('are restricted by the same rule if a root document, a project or a setting names them', async () => {
		const root = setUp('% !TEX root = ../../home/main.tex\nA hat.\n', '/texts/drafts/one.tex');
		assert.deepEqual(await outcome(root), ['outside']);
		assert.equal(await root.bibliographies.rootTextOf(root.document), undefined);
		const project = setUp('A hat.\n');
		project.host.files.put('/texts/_quarto.yml', 'bibliography: ../home/secret.bib\n');
		assert.deepEqual(await outcome(project), ['outside']);
		const linked = setUp('A hat.\n');
		linked.host.files.put('/texts/_quarto.yml', 'bibliography: refs.bib\n');
		linked.host.files.links.add('/texts/_quarto.yml');
		assert.deepEqual(await outcome(linked), ['link']);
		const set = setUp('A hat.\n');
		set.host.set(SETTINGS.citationBibliography, { workspaceValue: '../home/secret.bib' });
		assert.deepEqual(await outcome(set), ['outside']);
		for (const { host } of [root, project, linked, set]) {
			assert.deepEqual(host.files.calls.filter(call => call.includes('/home/')), []);
		}
	});

	it('are in its folder if the document is outside the workspace', async () => {
		for (const [path, expected] of [
			['refs.bib', '/else/drafts/refs.bib'],
			['sub/refs.bib', '/else/drafts/sub/refs.bib'],
			['../refs.bib', 'outside'],
			['/texts/refs.bib', '/texts/refs.bib'],
		] as const) {
			assert.deepEqual(await outcome(setUp(naming(path), '/else/drafts/draft.md')), [expected], path);
		}
	});

	it('are also those that the user has picked, which are remembered', async () => {
		const { host, document } = setUp(naming('../../home/secret.bib'));
		const memento = new FakeMemento();
		await new Bibliographies(new PickedFiles(memento)).allow(Uri.file('/home/secret.bib'));
		const later = new Bibliographies(new PickedFiles(memento));
		assert.deepEqual((await later.of(document)).files.map(({ uri, text }) => [uri.path, text]), [['/home/secret.bib', SECRET]]);
		const other = host.open('/texts/other.md', naming('../home/other.bib'));
		assert.deepEqual((await later.of(other)).refused.map(({ refusal }) => refusal), ['outside']);
	});

	it('are limited in number, however many are named', async () => {
		const one = setUp(`---\nbibliography:\n${Array.from({ length: 20_000 }, (_, index) => `- b${index}.bib\n`).join('')}---\n`);
		const { files, refused } = await one.bibliographies.of(one.document);
		assert.equal(files.length, MAX_BIBLIOGRAPHIES);
		assert.deepEqual(refused.map(({ path, refusal }) => [path, refusal]), [[`b${MAX_BIBLIOGRAPHIES}.bib`, 'tooMany']]);
		assert.ok(one.host.files.calls.length <= MAX_BIBLIOGRAPHIES * 5, String(one.host.files.calls.length));
	});

	it('are limited in total size', async () => {
		const one = setUp('---\nbibliography: [a.bib, b.bib, c.bib]\n---\n');
		const half = `% ${'x'.repeat(MAX_BIBLIOGRAPHY_BYTES / 2)}`;
		['a', 'b', 'c'].forEach(name => one.host.files.put(`/texts/drafts/${name}.bib`, name === 'c' ? '' : half));
		const { files } = await one.bibliographies.of(one.document);
		assert.deepEqual(files.map(({ problem }) => problem), [undefined, 'The file is too large.', undefined]);
		assert.ok(!one.host.files.calls.includes('readFile /texts/drafts/b.bib'));
	});

	it('do not exist for a document without a file system', async () => {
		const one = setUp('A hat.\n', '/else/draft.md');
		one.host.files.before('stat', '/else/_quarto.yml', () =>
			Promise.reject(FileSystemError.Unavailable('ENOPRO: No file system provider found.')),
		);
		assert.deepEqual(await one.bibliographies.of(one.document), { files: [], others: false, refused: [] });
	});

	it('are reported as a problem, without an exception, if the file system fails', async () => {
		for (const path of ['/texts/drafts/refs.bib', '/texts/drafts/_quarto.yml']) {
			const one = setUp(path.endsWith('bib') ? naming('refs.bib') : 'A hat.\n');
			one.host.files.before('stat', path, () => Promise.reject(new Error('The server is away.')));
			const { files, others } = await one.bibliographies.of(one.document);
			assert.ok(others || files[0]?.problem === 'The server is away.');
		}
	});
});
