import assert from 'node:assert/strict';
import { touchedBy, type TestFiles } from '../../../scripts/test/changed';
import { CHANGE_RULES, UI_RULES } from '../../../scripts/test/changeRules';
import { importGraph, readImportGraph } from '../../../scripts/test/importGraph';
import { projectFiles } from '../../guards/support/projectFiles';

const TESTS: TestFiles = new Map([
	['unit', ['test/unit/core/a.test.ts', 'test/unit/core/b.test.ts']],
	['interop', ['test/interop/c.test.ts']],
	['guards', ['test/guards/characters.test.ts', 'test/guards/package.test.ts']],
	['host', ['test/host/hover.test.ts', 'test/host/restricted/restrictedMode.test.ts']],
	['ui', ['test/ui/hover.test.ts', 'test/ui/tree.test.ts', 'test/ui/pictures.test.ts']],
]);
const GRAPH = new Map([
	['test/unit/core/a.test.ts', new Set(['test/unit/core/a.test.ts', 'src/core/a.ts', 'src/core/shared.ts'])],
	['test/unit/core/b.test.ts', new Set(['test/unit/core/b.test.ts', 'src/core/shared.ts'])],
	['test/ui/tree.test.ts', new Set(['test/ui/tree.test.ts', 'test/ui/support/tree.ts'])],
]);

const ALL = Object.fromEntries(TESTS);
const CHARACTERS = ['test/guards/characters.test.ts'];

function touched(...changes: readonly string[]): Readonly<Record<string, readonly string[]>> {
	return Object.fromEntries(touchedBy(changes, TESTS, GRAPH));
}

describe('the tests that a change touches', () => {
	it('are none without a change', () => assert.deepEqual(touched(), {}));

	it('are those that import the file', () => {
		assert.deepEqual(touched('test/unit/core/b.test.ts'), { unit: ['test/unit/core/b.test.ts'], guards: CHARACTERS });
		assert.deepEqual(touched('test/ui/support/tree.ts'), { ui: ['test/ui/tree.test.ts'], guards: CHARACTERS });
	});

	it('are those of the hosts, too, where the sources change', () => {
		assert.deepEqual(touched('src/core/a.ts'), { unit: ['test/unit/core/a.test.ts'], guards: ALL['guards'], host: ALL['host'], ui: ALL['ui'] });
		assert.deepEqual(touched('src/core/shared.ts')['unit'], ALL['unit']);
	});

	it('are those in which a feature is seen', () => {
		assert.deepEqual(touched('src/extension/features/hover/provideHover.ts'), {
			guards: ALL['guards'], host: ALL['host'], ui: ['test/ui/hover.test.ts', 'test/ui/pictures.test.ts'],
		});
	});

	it('are all of the interface where no test is known to show a feature', () => {
		assert.deepEqual(touched('src/extension/features/keys/addKey.ts')['ui'], ALL['ui']);
		const tests = new Map([['ui', ['test/ui/hover.test.ts']]]);
		assert.deepEqual([...touchedBy(['src/extension/features/browse/nodes.ts'], tests, GRAPH)], [['ui', ['test/ui/hover.test.ts']]]);
	});

	it('are those of every change', () => {
		assert.deepEqual(touched('test/unit/core/a.test.ts', 'media/icon.png'), {
			unit: ['test/unit/core/a.test.ts'], guards: ALL['guards'], ui: ALL['ui'],
		});
	});

	it('are all where nobody knows what a file is for', () => assert.deepEqual(touched('new.thing'), ALL));

	for (const [change, sections] of [
		['package.json', ['guards', 'host', 'ui']], ['package.nls.json', ['guards', 'host', 'ui']], ['package.nls.fr.json', ['guards', 'host', 'ui']],
		['package-lock.json', ['unit', 'interop', 'guards', 'host', 'ui']], ['dossiers/x.dossier.yaml', ['unit', 'interop', 'guards', 'host', 'ui']],
		['README.md', ['guards']], ['docs/decisions/1.md', ['guards']], ['scripts/build/coreApart.ts', ['guards', 'host', 'ui']],
		['l10n/bundle.l10n.json', ['guards', 'ui']], ['test/host/run/run.ts', ['guards', 'host']], ['test/unit/tsconfig.json', ['guards']],
	] as const) {
		it(`are in ${sections.join(', ')} for ${change}`, () => assert.deepEqual(Object.keys(touched(change)), sections));
	}
});

describe('the rules of what a change touches', () => {
	const files = projectFiles();

	for (const { changed } of [...CHANGE_RULES, ...UI_RULES]) {
		it(`have files for ${changed.source}`, () => assert.ok(files.some(file => changed.test(file))));
	}
});

describe('what a test imports', () => {
	it('is followed to the end, around circles', () => {
		const file = (...imports: readonly string[]) => ({
			bytes: 0, imports: imports.map(path => ({ path, kind: 'import-statement' as const, external: path === 'vscode' })),
		});
		const graph = importGraph({ 'a.test.ts': file('b.ts', 'vscode'), 'b.ts': file('c.ts'), 'c.ts': file('b.ts'), 'd.test.ts': file() }, ['a.test.ts', 'd.test.ts']);
		assert.deepEqual([...graph].map(([name, reached]) => [name, ...reached]), [['a.test.ts', 'a.test.ts', 'b.ts', 'c.ts'], ['d.test.ts', 'd.test.ts']]);
	});

	it('is read from the files', async () => {
		const own = 'test/unit/scripts/changed.test.ts';
		const graph = await readImportGraph(process.cwd(), [own, 'test/host/hover.test.ts']);
		assert.deepEqual([...graph.get(own) ?? []].sort(), [
			'scripts/test/changeRules.ts', 'scripts/test/changed.ts', 'scripts/test/importGraph.ts', 'test/guards/support/projectFiles.ts', own,
		]);
		assert.ok(graph.get('test/host/hover.test.ts')?.has('test/host/support/hoverAt.ts'));
	});

	it('is nothing where there is no test', async () => assert.equal((await readImportGraph(process.cwd(), [])).size, 0));
});
