import assert from 'node:assert/strict';
import type { ChosenCitation } from '../../../../src/extension/features/cite/chosen';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import type { PlanningServices } from '../../../../src/extension/features/cite/services';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { citeServices } from '../support/citing';
import { asEditor } from '../support/services';

async function setUp() {
	const { host, services } = citeServices();
	const { library } = await services.store.get();
	const source = library.sources.get('small_charter');
	assert.ok(source);
	const chosen: readonly ChosenCitation[] = [{ cited: { source, locators: [] }, prefix: '', suffix: '' }];
	return { host, chosen, services };
}

async function insertAtCursors(editor: FakeEditor, chosen: readonly ChosenCitation[], services: PlanningServices): Promise<void> {
	const inserted = await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, chosen, services);
	assert.equal(inserted?.applied, true);
}

describe('the place and label of an inserted note', () => {
	for (const [name, text, written] of [
		['draft.md', 'A hat. |Next.\n', 'A hat.[^1] ▮Next.\n'],
		['draft.md', 'A h|at. Next.\n', 'A hat.[^1]▮ Next.\n'],
		['draft.rst', 'A hat, |a coat.\n', 'A hat,\\ [#small_charter]_ ▮a coat.\n'],
		['draft.typ', 'A hat \\|\nB\n', 'A hat#footnote[Charter of Small Things, 15 November 2000.]▮ \\\nB\n'],
	] as const) {
		it(`puts the mark after the text of ${JSON.stringify(text)}, and leaves the cursor where the user continues to write`, async () => {
			const { host, chosen, services } = await setUp();
			const document = host.open(`/drafts/${name}`, text.replace('|', ''));
			const editor = host.show(document, text.indexOf('|'));
			await insertAtCursors(editor, chosen, services);
			const [cursor, after] = [document.offsetAt(editor.selection.active), document.getText()];
			assert.equal(`${after.slice(0, cursor)}▮${after.slice(cursor)}`.slice(0, written.length), written);
		});
	}

	for (const [what, name, text, files, mark] of [
		['another chapter of its book', 'two.qmd', 'A hat.\n', { '_quarto.yml': 'project:\n  type: book\nbook:\n  chapters:\n    - index.qmd\n    - two.qmd\n', 'index.qmd': 'A.[^3]\n\n[^3]: Mine.\n' }, '[^4]'],
		['a file that it includes', 'main.qmd', 'A hat.\n\n{{< include part.qmd >}}\n', { 'part.qmd': 'A.[^1]\n\n[^1]: Mine.\n' }, '[^2]'],
		['no other file', 'two.qmd', 'A hat.\n', { '_quarto.yml': 'project:\n  type: website\n', 'index.qmd': 'A.[^3]\n\n[^3]: Mine.\n' }, '[^1]'],
	] as const) {
		it(`gives a note a label that is free if ${what} has notes, too`, async () => {
			const { host, chosen, services } = await setUp();
			host.folders = [Uri.file('/drafts')];
			host.set('dossier.citation.format', { globalValue: 'footnote' });
			Object.entries(files).forEach(([file, content]) => host.files.put(`/drafts/${file}`, content));
			const document = host.open(`/drafts/${name}`, text);
			await insertAtCursors(host.show(document, 6), chosen, services);
			assert.match(document.getText(), new RegExp(`^A hat\\.${mark.replace(/[[\]^]/g, '\\$&')}\n`));
		});
	}
});
