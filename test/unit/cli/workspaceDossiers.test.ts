import assert from 'node:assert/strict';
import { run } from '../../../src/cli/run';
import { SMALL_YAML } from '../../support/core/dossiers/smallLibrary';
import { memoryMachine, type Traces } from './support';

describe('dossiers that the settings of a workspace name', () => {
	it('are not used outside the folder or behind a link', async () => {
		const traces: Traces = { out: [], problems: [], written: {}, removed: [] };
		const paths = ['..\\\\other\\\\a.yaml', '../other/a.yaml', '/other/a.yaml', 'link/a.yaml', 'inside/../../a.yaml'];
		const files = {
			'bundled.dossier.yaml': SMALL_YAML,
			'a.md': 'Nothing.\n',
			'link/a.yaml': 'not a dossier',
			'.vscode/settings.json': `{ "dossier.paths": [${paths.map(path => `"${path}"`).join()}] }`,
		};
		const machine = memoryMachine(files, traces);
		const withLink = {
			...machine,
			list: async (folder: string) => (await machine.list(folder)).filter(({ name }) => name !== 'link'),
			names: async (folder: string) => (folder === '.' ? ['link'] : await machine.names(folder)),
		};
		assert.equal(await run(['check', 'a.md'], withLink), 0);
		assert.deepEqual(
			traces.problems.map(problem => /names (.+), which is outside this folder or behind a link\.$/.exec(problem)?.[1]),
			paths.map(path => path.replaceAll('\\\\', '\\')),
		);
	});
});
