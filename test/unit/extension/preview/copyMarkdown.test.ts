import assert from 'node:assert/strict';
import { entryPage } from '../../../../src/core/render/page/entryPage';
import { overviewPage } from '../../../../src/core/render/page/overviewPage';
import { h } from '../../../../src/core/render/view';
import { copyMarkdown } from '../../../../src/extension/features/preview/copyMarkdown';
import { smallEntry, smallLibrary } from '../../../support/core/dossiers/smallLibrary';
import { pageContext } from '../../../support/core/pageContext';
import { freshHost } from '../../../support/fakeVscode/current';

describe('a page copied as Markdown', () => {
	const library = smallLibrary();
	const copied = async (content: Parameters<typeof copyMarkdown>[0]['content']) => {
		const host = freshHost();
		await copyMarkdown({ title: 't', content }, { store: { get: () => Promise.resolve({ library, findings: [] }) } } as never);
		return host.clipboard;
	};

	it('names entries without links, which would not work elsewhere', async () => {
		assert.equal(await copied(h('p', {}, 'See ', h('a', { entry: 'small/charter' }, 'the Charter'), '.')), 'See the Charter.\n');
	});
	it('links a source to its web address, or only names it if it has none', async () => {
		const [withAddress] = [...library.sources].find(([, { source }]) => source.csl['URL'] !== undefined) ?? [];
		const [without] = [...library.sources].find(([, { source }]) => source.csl['URL'] === undefined) ?? [];
		assert.ok(withAddress !== undefined && without !== undefined);
		assert.match(
			await copied(h('p', {}, h('a', { entry: withAddress }, 'Notice'))),
			/^\[Notice\]\(https:\/\/small\.example\/[^)]*\)\n$/,
		);
		assert.equal(await copied(h('p', {}, h('a', { entry: without }, 'Rule'))), 'Rule\n');
	});
	it('has no URI of VS Code anywhere', async () => {
		for (const page of [
			overviewPage(library.dossiers[0] as never, pageContext(library)),
			entryPage(smallEntry(library, 'fund'), pageContext(library)),
		]) {
			assert.doesNotMatch(await copied(page), /(?:vscode|code-oss|command):|\/entry\//);
		}
	});
});
