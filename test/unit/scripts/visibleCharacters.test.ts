import assert from 'node:assert/strict';
import { withEscapes } from '../../../scripts/build/visibleCharacters';

describe('a built program', () => {
	it('has invisible characters as escapes that mean the same', () => {
		for (const character of ['\u200C', '\u202E', '\u2069', '\u{E0041}']) {
			const program = withEscapes(`"a${character}é"`);
			assert.ok(!program.includes(character));
			assert.equal(JSON.parse(program), `a${character}é`);
		}
	});
});
