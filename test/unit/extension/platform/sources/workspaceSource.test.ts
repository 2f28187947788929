import assert from 'node:assert/strict';
import { MAX_DOSSIER_BYTES, MAX_DOSSIER_FILES } from '../../../../../src/core/limits';
import { SETTINGS } from '../../../../../src/extension/ids';
import { PickedFiles } from '../../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { WorkspaceSource } from '../../../../../src/extension/platform/sources/workspace/workspaceSource';
import { SMALL_YAML } from '../../../../support/core/dossiers/smallLibrary';
import { freshHost } from '../../../../support/fakeVscode/current';
import { RelativePattern } from '../../../../support/fakeVscode/ui/inputs';
import { FakeLog } from '../../../../support/fakeVscode/values/log';
import { Uri } from '../../../../support/fakeVscode/values/uri';
import { until } from '../../support/until';

const FILE = '/project/texts/small.dossier.yaml';
const BROKEN = SMALL_YAML.replace('format: 1', 'format: one');

/** A workspace with one dossier, and its source. */
function workspace(files: Readonly<Record<string, string>> = { [FILE]: SMALL_YAML }) {
	const host = freshHost();
	host.folders = [Uri.file('/project')];
	Object.entries(files).forEach(([path, text]) => host.files.put(path, text));
	const source = new WorkspaceSource(new PickedFiles(), new FakeLog());
	let changes = 0;
	source.onDidChange(() => changes++);
	const changed = async (change: () => void) => {
		const before = changes;
		change();
		await until(() => changes > before);
		return source.read();
	};
	const write = (path: string, text: string) => changed(() => {
		host.files.put(path, text);
		host.watched.changed.fire(Uri.file(path));
	});
	/** Runs something that must not change the source: another change is noticed after it. */
	const unchanged = async (change: () => void) => {
		const [before] = await source.read();
		change();
		await changed(() => {
			host.files.put('/project/later.dossier.yaml', SMALL_YAML);
			host.watched.created.fire(Uri.file('/project/later.dossier.yaml'));
		});
		return { before, after: (await source.read()).find(({ uri }) => uri.path === before?.uri.path) };
	};
	return { host, source, changed, write, unchanged };
}

const pathsOf = (files: readonly { readonly uri: { readonly path: string } }[]) => files.map(({ uri }) => uri.path);

describe('the dossiers of a workspace', () => {
	it('are found by name and apply to their folder', async () => {
		const { source } = workspace({ [FILE]: SMALL_YAML, '/project/b.dossier.json': '{}', '/project/notes.yaml': 'x', '/elsewhere/c.dossier.yaml': SMALL_YAML });
		const files = await source.read();
		assert.deepEqual(pathsOf(files), ['/project/b.dossier.json', FILE]);
		assert.deepEqual(files.map(({ folder }) => folder?.path), ['/project', '/project/texts']);
		assert.equal(files[1]?.dossier?.id, 'small');
		assert.equal(files[0]?.findings[0]?.code, 'shape');
	});

	it('are read again when they change, and only then', async () => {
		const { host, source, write, unchanged } = workspace();
		await source.read();
		const [file] = await write(FILE, SMALL_YAML.replace('The Small Conference', 'The Little Conference'));
		assert.deepEqual(file?.dossier?.title['en'], 'The Little Conference');
		const { before, after } = await unchanged(() => host.watched.changed.fire(Uri.file(FILE)));
		assert.equal(before, after);
	});

	it('are not read if size and time are the same', async () => {
		const { host, source, unchanged } = workspace();
		host.files.times.set(FILE, 1);
		await source.read();
		host.files.calls.length = 0;
		await unchanged(() => host.renamed.fire({ files: [] }));
		assert.ok(!host.files.calls.includes(`readFile ${FILE}`));
	});

	it('stay as they were while their file is broken', async () => {
		const { source, write } = workspace();
		const [before] = await source.read();
		const [broken] = await write(FILE, BROKEN);
		assert.equal(broken?.dossier, before?.dossier);
		assert.deepEqual(broken?.findings.map(({ code, line }) => ({ code, line })), [{ code: 'shape', line: 2 }]);
		assert.ok(typeof broken?.lastGood === 'number');
		const [again] = await write(FILE, BROKEN.replace('language: en', 'language: "en'));
		assert.equal(again?.dossier, before?.dossier);
		assert.equal(again?.lastGood, broken.lastGood);
		const [mended] = await write(FILE, SMALL_YAML);
		assert.deepEqual(mended?.findings, []);
		assert.equal(mended?.lastGood, undefined);
	});

	it('stay as they were while their file is not readable', async () => {
		const { host, source, changed } = workspace();
		const [before] = await source.read();
		const [unreadable] = await changed(() => {
			host.files.before('readFile', FILE, () => Promise.reject(new Error('It is locked.')));
			host.watched.changed.fire(Uri.file(FILE));
		});
		assert.equal(unreadable?.dossier, before?.dossier);
		assert.equal(unreadable?.findings[0]?.detail, 'It is locked.');
	});

	it('disappear when a folder gets the name of their file, in which others are found', async () => {
		const { host, source, changed } = workspace();
		await source.read();
		assert.deepEqual(pathsOf(await changed(() => {
			host.files.remove(FILE);
			host.files.put(`${FILE}/inside.dossier.yaml`, SMALL_YAML);
			host.watched.changed.fire(Uri.file(FILE));
		})), [`${FILE}/inside.dossier.yaml`]);
	});

	it('disappear with their file and with its folder', async () => {
		const { host, source, changed } = workspace({ [FILE]: SMALL_YAML, '/project/other/b.dossier.yaml': SMALL_YAML });
		await source.read();
		assert.deepEqual(pathsOf(await changed(() => {
			host.files.remove(FILE);
			host.watched.deleted.fire(Uri.file(FILE));
		})), ['/project/other/b.dossier.yaml']);
		assert.deepEqual(pathsOf(await changed(() => {
			host.files.remove('/project/other/b.dossier.yaml');
			host.watched.deleted.fire(Uri.file('/project/other'));
		})), []);
	});

	it('are not reported if they are deleted while they are looked for', async () => {
		const { host, source } = workspace({ [FILE]: SMALL_YAML, '/project/b.dossier.yaml': SMALL_YAML });
		host.files.before('stat', '/project/b.dossier.yaml', () => host.files.remove('/project/b.dossier.yaml'));
		assert.deepEqual(pathsOf(await source.read()), [FILE]);
	});

	it('are found in a folder that is created or renamed', async () => {
		const { host, source, changed } = workspace({});
		assert.deepEqual(await source.read(), []);
		assert.deepEqual(pathsOf(await changed(() => {
			host.files.put(FILE, SMALL_YAML);
			host.watched.created.fire(Uri.file('/project/texts'));
		})), [FILE]);
	});

	it('are not looked for because other files are created', async () => {
		const { host, source, unchanged } = workspace();
		await source.read();
		await unchanged(() => {
			host.files.put('/project/a.txt', 'x');
			host.watched.created.fire(Uri.file('/project/a.txt'));
		});
	});

	it('are read at most twice for 1,000 changes', async () => {
		const { host, source, changed } = workspace();
		await source.read();
		host.files.calls.length = 0;
		const [file] = await changed(() => {
			for (let time = 0; time < 1000; time++) {
				host.files.put(FILE, SMALL_YAML.replace('The Small Conference', `Conference ${time}`));
				host.watched.changed.fire(Uri.file(FILE));
			}
		});
		assert.equal(file?.dossier?.title['en'], 'Conference 999');
		assert.ok(host.files.calls.filter(call => call === `readFile ${FILE}`).length <= 2);
	});

	it('are those that the setting names, too, which apply to the workspace folder', async () => {
		const { host, source, changed } = workspace({ '/project/data/terms.yaml': SMALL_YAML, '/project/more/a.dossier.yaml': SMALL_YAML });
		host.files.put('/secret/b.dossier.yaml', SMALL_YAML);
		await source.read();
		const files = await changed(() =>
			host.set(SETTINGS.paths, { workspaceValue: ['data/terms.yaml', 'more', '../secret/b.dossier.yaml', 'none.yaml', 7] }),
		);
		assert.deepEqual(
			files.map(({ uri, folder, dossier }) => [uri.path, folder?.path, dossier?.id]),
			[
				['/project/data/terms.yaml', '/project', 'small'],
				['/project/more/a.dossier.yaml', '/project', 'small'],
				['/secret/b.dossier.yaml', '/project', undefined],
				['/project/none.yaml', '/project', undefined],
			],
		);
		assert.deepEqual(
			files.slice(2).map(({ findings: [first] }) => first?.code),
			['unreadable', 'unreadable'],
		);
		assert.ok(!host.files.calls.includes('readFile /secret/b.dossier.yaml'));
	});

	it('are watched and noticed when they are saved if only the setting names them', async () => {
		const { host, source, changed } = workspace({ '/project/data/terms [1].yaml': SMALL_YAML, '/project/data/more/a.dossier.yaml': SMALL_YAML });
		const named = () => [...host.watchedPatterns].flatMap(one => (one instanceof RelativePattern ? [`${one.base.path} ${one.pattern}`] : []));
		await source.read();
		assert.deepEqual(named(), []);
		await changed(() => host.set(SETTINGS.paths, { workspaceValue: ['data/terms [1].yaml', 'data/more/a.dossier.yaml'] }));
		assert.deepEqual(named(), ['/project/data terms ?1?.yaml']);
		const document = host.open('/project/data/terms [1].yaml', SMALL_YAML.replace('The Small Conference', 'The Little Conference'));
		const [file] = await changed(() => host.saved.fire(document as never));
		assert.equal(file?.dossier?.title['en'], 'The Little Conference');
		host.set(SETTINGS.paths, { workspaceValue: [] });
		assert.deepEqual(named(), []);
		host.set(SETTINGS.paths, { workspaceValue: ['data/terms [1].yaml'] });
		source.dispose();
		assert.equal(host.watchedPatterns.size, 0);
	});

	it('are not those that the workspace names in Restricted Mode, but those found by name', async () => {
		const { host, source } = workspace({ [FILE]: SMALL_YAML, '/project/data/terms.yaml': SMALL_YAML });
		host.trusted = false;
		host.set(SETTINGS.paths, { workspaceValue: ['data/terms.yaml'] });
		assert.deepEqual(pathsOf(await source.read()), [FILE]);
	});

	it('are not behind a symbolic link', async () => {
		const { host, source } = workspace();
		host.files.links.add('/project/texts');
		const [file] = await source.read();
		assert.equal(file?.dossier, undefined);
		assert.match(file?.findings[0]?.detail ?? '', /symbolic link/);
		assert.ok(!host.files.calls.includes(`readFile ${FILE}`));
	});

	it('are not read if they are too large, or not UTF-8', async () => {
		const { host, source } = workspace({ [FILE]: SMALL_YAML, '/project/b.dossier.yaml': SMALL_YAML });
		host.files.put('/project/b.dossier.yaml', Uint8Array.of(0xFF, 0xFE, 0x41));
		host.files.sizes.set(FILE, MAX_DOSSIER_BYTES + 1);
		const files = await source.read();
		assert.deepEqual(files.map(({ findings: [first] }) => first?.code), ['unreadable', 'tooLarge']);
		assert.ok(!host.files.calls.includes(`readFile ${FILE}`));
	});

	it('are the first of 10,000, and the next one says that there are more', async function () {
		this.timeout(120_000);
		const names = Array.from({ length: 10 * MAX_DOSSIER_FILES }, (_, index) => `/project/${String(index).padStart(5, '0')}.dossier.yaml`);
		const { source } = workspace(Object.fromEntries(names.map(name => [name, 'x'])));
		const files = await source.read();
		assert.equal(files.length, MAX_DOSSIER_FILES + 1);
		assert.deepEqual(
			files.slice(-2).map(({ uri, findings: [first] }) => [uri.path, first?.code]),
			[
				['/project/00999.dossier.yaml', 'shape'],
				['/project/01000.dossier.yaml', 'tooManyFiles'],
			],
		);
	});

	it('are looked at on return to the window where changes may go unnoticed', async () => {
		const other = freshHost();
		other.folders = [Uri.from({ scheme: 'vscode-vfs', path: '/project' })];
		const virtual = new WorkspaceSource(new PickedFiles(), new FakeLog());
		assert.deepEqual(await virtual.read(), []);
		let changes = 0;
		virtual.onDidChange(() => changes++);
		other.files.put(FILE, SMALL_YAML);
		other.focused.fire({ focused: true, active: true });
		await until(() => changes === 1);
	});

	it('are not read beyond the size of all together', async () => {
		const names = ['a', 'b', 'c'].map(name => `/project/${name}.dossier.yaml`);
		const { host, source } = workspace(Object.fromEntries(names.map(name => [name, SMALL_YAML])));
		names.forEach(name => host.files.sizes.set(name, 0.9 * MAX_DOSSIER_BYTES));
		assert.deepEqual((await source.read()).map(({ findings: [first] }) => first && [first.code, first.detail]), [undefined, undefined, ['tooLarge', '200']]);
	});

	it('are those of all folders of the workspace', async () => {
		const { host, source } = workspace({ [FILE]: SMALL_YAML, '/other/b.dossier.yaml': SMALL_YAML });
		host.folders = [Uri.file('/other'), Uri.file('/project')];
		assert.deepEqual((await source.read()).map(({ folder }) => folder?.path), ['/other', '/project/texts']);
	});

	it('are no longer watched once the source is disposed of', async () => {
		const { host, source } = workspace();
		await source.read();
		assert.ok(host.watched.changed.size > 0);
		source.dispose();
		assert.deepEqual([host.watched.changed.size, host.focused.size, host.configured.size, host.saved.size, host.foldersChanged.size, host.trustGranted.size], [0, 0, 0, 0, 0, 0]);
	});
});
