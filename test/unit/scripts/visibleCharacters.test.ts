import assert from 'node:assert/strict';
import * as path from 'node:path';
import { build } from 'esbuild';
import { visibleCharacters, withEscapes } from '../../../scripts/build/visibleCharacters';
import { makeTemporaryFolder } from '../../support/host/process/temporaryFolder';

describe('a built program', () => {
	it('has invisible characters as escapes that mean the same', () => {
		for (const character of ['\u200C', '\u202E', '\u2069', '\u{E0041}']) {
			const program = withEscapes(`"a${character}é"`);
			assert.ok(!program.includes(character));
			assert.equal(JSON.parse(program), `a${character}é`);
		}
	});

	it('is not read by a build that writes no files', async () => {
		const folder = await makeTemporaryFolder('build');
		try {
			const outfile = path.join(folder.path, 'none.js');
			const { outputFiles } = await build({
				stdin: { contents: 'run();' }, outfile, write: false, metafile: true, logLevel: 'silent', plugins: [visibleCharacters],
			});
			assert.deepEqual(outputFiles.map(file => file.path), [outfile]);
		} finally {
			await folder.dispose();
		}
	});
});
