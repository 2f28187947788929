import assert from 'node:assert/strict';
import { runOnSmall } from './support';

const WRONG = 'The Chapter of Small Things (CST) applies.\n';

describe('dossier check', () => {
	it('prints one line a finding for people, and says with its exit code that there are some', async () => {
		const { code, out, problems } = await runOnSmall({ 'a.md': WRONG }, 'check', 'a.md');
		assert.deepEqual({ code, problems }, { code: 1, problems: [] });
		assert.ok(out.includes('a.md:1:5: warning: “CST” is short for “Charter of Small Things”, not for “Chapter of Small Things”. [expansion-wrong]'), out.join('\n'));
	});

	it('prints nothing about a document without findings', async () =>
		assert.deepEqual(await runOnSmall({ 'a.md': 'Nothing.\n' }, 'check', 'a.md'), { code: 0, out: [], problems: [] }));
});
