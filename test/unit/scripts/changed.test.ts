import assert from 'node:assert/strict';
import * as path from 'node:path';
import { affectedBy } from '../../../scripts/test/selection/changed';
import { readImportGraph, type ImportGraph } from '../../../scripts/test/selection/importGraph';

const graph: ImportGraph = new Map([
	['test/unit/core/a.test.ts', ['src/core/a.ts']],
	['src/core/a.ts', ['src/core/shared.ts']],
	['src/core/shared.ts', ['src/core/a.ts']],
	['test/unit/core/b.test.ts', ['src/core/b.ts']],
	['src/core/b.ts', []],
	['test/ui/hover.test.ts', ['test/ui/support/card.ts']],
	['test/ui/tree.test.ts', []],
]);

describe('tests affected by a change', () => {
	const touched = (changed: readonly string[], section: string, file: string) => affectedBy(changed, graph)(section, file);

	for (const [changed, section, file, expected] of [
		['src/core/shared.ts', 'unit:core', 'test/unit/core/a.test.ts', true],
		['src/core/shared.ts', 'unit:core', 'test/unit/core/b.test.ts', false],
		['test/unit/core/b.test.ts', 'unit:core', 'test/unit/core/b.test.ts', true],
		['src/core/b.ts', 'ui', 'test/ui/tree.test.ts', true],
		['src/core/b.ts', 'host:web', 'test/host/hover.test.ts', true],
		['test/ui/support/card.ts', 'ui', 'test/ui/hover.test.ts', true],
		['test/ui/support/card.ts', 'ui', 'test/ui/tree.test.ts', false],
		['src/core/b.ts', 'page', 'test/page/keys.test.ts', true],
		['media/preview.css', 'page', 'test/page/keys.test.ts', true],
		['test/support/fakeVscode/vscode.ts', 'page', 'test/page/keys.test.ts', true],
		['test/support/fakeVscode/vscode.ts', 'unit:extension', 'test/unit/extension/complete.test.ts', true],
		['test/support/fakeVscode/vscode.ts', 'unit:core', 'test/unit/core/a.test.ts', false],
		['README.md', 'page', 'test/page/keys.test.ts', false],
		['README.md', 'guards', 'test/guards/documents.test.ts', true],
		['README.md', 'ui', 'test/ui/hover.test.ts', false],
		['dossiers/x.dossier.yaml', 'unit:core', 'test/unit/core/b.test.ts', true],
		['package.json', 'host:oldest', 'test/host/hover.test.ts', true],
		['package-lock.json', 'interop', 'test/interop/biber.test.ts', true],
		['scripts/test/schedule.ts', 'unit:scripts', 'test/unit/scripts/schedule.test.ts', true],
		['scripts/test/schedule.ts', 'unit:core', 'test/unit/core/a.test.ts', false],
		['test/host/hover.test.ts', 'host:web', 'test/host/cite.test.ts', true],
		['test/host/hover.test.ts', 'ui', 'test/ui/tree.test.ts', false],
	] as const) {
		it(`${changed} ${expected ? 'isAffected' : 'does not touch'} ${file} in ${section}`, () =>
			assert.equal(touched([changed], section, file), expected));
	}

	it('is nothing without a change', () => assert.equal(touched([], 'guards', 'test/guards/documents.test.ts'), false));

	it('follows the imports of the files of this project', async () => {
		const root = path.resolve(import.meta.dirname, '..', '..', '..');
		const real = await readImportGraph(root, ['test/unit/core/lexicon/find.test.ts']);
		const isAffected = affectedBy(['src/core/lexicon/matching/scan.ts'], real);
		assert.equal(isAffected('unit:core', 'test/unit/core/lexicon/find.test.ts'), true);
		assert.equal(affectedBy(['src/core/render/card/card.ts'], real)('unit:core', 'test/unit/core/lexicon/find.test.ts'), false);
	});
});
