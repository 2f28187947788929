import assert from 'node:assert/strict';
import type { FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { edited, enter, find, FRONT, refused, remove, setUp, take } from '../support/editing';

const BIBLATEX = '\\usepackage{biblatex}\n\\autocite{another}\n';

describe('Edit Citation on a citation with keys', () => {
	const place = [take('Small Charter'), { list: (picker: FakeQuickPick) => (picker.type('art. 7'), picker.take()) }];
	const words = [take('Small Charter'), take('Text Before…'), enter('see'), take('Text After…'), enter('emphasis added'), take()];
	const cases: readonly (readonly [path: string, marked: string, place: string, words: string])[] = [
		[
			'draft.md',
			`${FRONT}A [@small_charter|, art. 5] b.\n`,
			`${FRONT}A [@small_charter, art. 7] b.\n`,
			`${FRONT}A [see @small_charter, art. 5, emphasis added] b.\n`,
		],
		[
			'draft.md',
			`${FRONT}A [@other, p. 2; @small_charter|, art. 5] b.\n`,
			`${FRONT}A [@other, p. 2; @small_charter, art. 7] b.\n`,
			`${FRONT}A [@other, p. 2; see @small_charter, art. 5, emphasis added] b.\n`,
		],
		[
			'draft.tex',
			`${BIBLATEX}A \\parencite[art.~5]{small_charter|} b.\n`,
			`${BIBLATEX}A \\parencite[art.~7]{small_charter} b.\n`,
			`${BIBLATEX}A \\parencite[see][art.~5, emphasis added]{small_charter} b.\n`,
		],
		[
			'draft.tex',
			`${BIBLATEX}A\\footnote{\\cite[art.~5]{small_|charter}.} b.\n`,
			`${BIBLATEX}A\\footnote{\\cite[art.~7]{small_charter}.} b.\n`,
			`${BIBLATEX}A\\footnote{\\cite[see][art.~5, emphasis added]{small_charter}.} b.\n`,
		],
		[
			'draft.tex',
			'A \\cite[art.~5]{small_charter|} b.\n',
			'A \\cite[art.~7]{small_charter} b.\n',
			'A see \\cite[art.~5, emphasis added]{small_charter} b.\n',
		],
		[
			'draft.typ',
			'A @small_charter[art. 5|] b.\n',
			'A @small_charter[art. 7] b.\n',
			'A see @small_charter[art. 5, emphasis added] b.\n',
		],
	];
	for (const [name, marked, withPlace, withWords] of cases) {
		it(`changes the locator in ${marked.trim()}`, async () => assert.equal(await edited(`/drafts/${name}`, marked, ...place), withPlace));
		it(`changes prefix and suffix in ${marked.trim()}`, async () => assert.equal(await edited(`/drafts/${name}`, marked, ...words), withWords));
	}
	it('starts from the present details', async () => {
		const marked = `${FRONT}A [see @small_charter|, art. 5 emphasis added] b.\n`;
		assert.equal(await edited('/drafts/draft.md', marked, {
			list: picker => {
				assert.deepEqual(picker.items.map(({ label, description }) => [label, description]).slice(0, 1), [['Small Charter', 'see · art. 5 · emphasis added']]);
				picker.take();
			},
		}, {
			list: picker => {
				assert.equal(picker.items[0]?.label, 'art. 5');
				assert.equal(picker.items.find(({ label }) => label === 'Text Before…')?.description, 'see');
				assert.equal(picker.items.find(({ label }) => label === 'Text After…')?.description, 'emphasis added');
				assert.equal(picker.items.some(({ label }) => label === 'Cite Another Source as Well'), false);
				picker.take('Text Before…');
			},
		}, {
			box: box => {
				assert.equal(box.value, 'see');
				box.enter('');
			},
		}, take()), `${FRONT}A [@small_charter, art. 5 emphasis added] b.\n`);
	});
	it('cites the source as a whole', async () => {
		assert.equal(await edited('/drafts/draft.md', `${FRONT}A [@small_charter|, art. 5] b.\n`, take(), take('The Source as a Whole')), `${FRONT}A [@small_charter] b.\n`);
	});
	it('edits a source of the user’s bibliography', async () => {
		assert.equal(
			await edited('/drafts/draft.md', `${FRONT}A [@mine|] b.\n`, take('Mine'), {
				list: picker => (picker.type('p. 4'), picker.take()),
			}),
			`${FRONT}A [@mine, p. 4] b.\n`,
		);
	});
	it('makes the author part of the sentence', async () => {
		assert.equal(
			await edited('/drafts/draft.md', `${FRONT}A [@small_charter|, art. 5] b.\n`, take('Show the Author as Part of the Sentence')),
			`${FRONT}A @small_charter [art. 5] b.\n`,
		);
		assert.equal(
			await edited('/drafts/draft.typ', 'A @small_charter| b.\n', take('Show the Author as Part of the Sentence')),
			'A #cite(<small_charter>, form: "prose") b.\n',
		);
	});
	it('removes one of two sources', async () => {
		assert.equal(await edited('/drafts/draft.md', `${FRONT}A [see @small_charter|, art. 5; @mine] b.\n`, remove('Small Charter')), `${FRONT}A [@mine] b.\n`);
		assert.equal(await edited('/drafts/draft.tex', 'A \\autocite{small_charter|,mine} b.\n', remove('mine')), 'A \\autocite{small_charter} b.\n');
	});
	it('removes the citation with its last source, and the note without other content', async () => {
		assert.equal(await edited('/drafts/draft.md', `${FRONT}A [@small_charter|] b.\n`, remove('Small Charter')), `${FRONT}A b.\n`);
		assert.equal(await edited('/drafts/draft.tex', 'A\\footnote{\\cite{small_charter|}.} b.\n', remove('Small Charter')), 'A b.\n');
		assert.equal(await edited('/drafts/draft.typ', 'A @small_charter[art. 5|] b @mine c.\n', take('Remove Citation')), 'A b @mine c.\n');
	});
	it('adds a source and its record', async () => {
		const { host, document, edit } = setUp('/drafts/draft.md', `${FRONT}A [@mi|ne] b.\n`);
		await edit(take('Add Source…'), find('notice', 'Notice'), take('The Source as a Whole'));
		assert.equal(document.getText(), `${FRONT}A [@mine; @small_notice] b.\n`);
		assert.match(host.files.text('/drafts/refs.bib') ?? '', /\{small_notice,/);
	});
});

describe('Edit Citation on a note', () => {
	/** Creates a draft in which a note cites sources, with the cursor after its mark or in its definition. */
	async function noteOf(path: string, at: 'mark' | 'definition', ...keys: readonly string[]) {
		const scene = setUp(path, 'A hat.|\n');
		await scene.cite(...keys);
		const { document, editor, host } = scene;
		const offset = at === 'mark' ? document.offsetAt(editor.selection.active) : document.getText().indexOf('Small Things');
		host.show(document, offset);
		scene.services.lastEditor.dispose();
		return { ...scene, services: scene.services };
	}
	for (const [path, note] of [
		['draft.md', /^A hat\.\[\^1\]\n\n\[\^1\]: See Charter of Small Things.*, art\. 7.*\.\n$/],
		['draft.tex', /^A hat\.\\footnote\{See Charter of Small Things.*, art\.~?\s?7.*\.\}\n$/],
		['draft.typ', /^A hat\.#footnote\[See Charter of Small Things.*, art\.~?\s?7.*\.\]\n$/],
	] as const) {
		for (const at of ['mark', 'definition'] as const) {
			it(`changes the details of a source in ${path}, at its ${at}`, async () => {
				const { host, document, edit } = await noteOf(`/drafts/${path}`, at, 'small_charter');
				await edit(take('Small Charter'), take('Text Before…'), enter('See'), { list: picker => (picker.type('art. 7'), picker.take()) });
				assert.deepEqual(host.messages, []);
				assert.match(document.getText(), note);
			});
		}
		it(`removes the note with its last source in ${path}`, async () => {
			const { document, edit } = await noteOf(`/drafts/${path}`, 'mark', 'small_charter');
			await edit(remove('Small Charter'));
			assert.equal(document.getText().trimEnd(), 'A hat.');
		});
		it(`keeps the other of two sources in ${path}`, async () => {
			const { document, edit } = await noteOf(`/drafts/${path}`, 'mark', 'small_notice', 'small_charter');
			await edit(remove('Notice'));
			const alone = await noteOf(`/drafts/${path}`, 'mark', 'small_charter');
			assert.equal(document.getText(), alone.document.getText());
		});
	}
	it('adds another source', async () => {
		const { document, edit } = await noteOf('/drafts/draft.md', 'definition', 'small_charter');
		await edit(take('Add Source…'), find('notice', 'Notice'), take('The Source as a Whole'));
		const both = await noteOf('/drafts/draft.md', 'mark', 'small_charter', 'small_notice');
		assert.equal(document.getText(), both.document.getText());
	});
	it('does not change a note that the user has written or reworded', async () => {
		const message = await refused('/drafts/draft.md', 'A hat.[^1|]\n\n[^1]: My own thought.\n');
		assert.match(message ?? '', /^information: This note cannot be edited/);
	});
});

describe('Edit Citation in other places', () => {
	it('reports that there is no citation', async () => assert.equal(await refused('/drafts/draft.md', 'A h|at.\n'), 'information: There is no citation at the cursor.'));
	it('marks a source as unknown; it can still be removed', async () => {
		assert.match(await refused('/drafts/draft.md', `${FRONT}A [@theirs|] b.\n`, take('theirs')) ?? '', /“theirs” cannot be edited because/);
		assert.equal(await edited('/drafts/draft.md', `${FRONT}A [@theirs|] b.\n`, remove('theirs')), `${FRONT}A b.\n`);
	});
	it('does not change a citation that would be written differently', async () => {
		assert.match(await refused('/drafts/draft.tex', 'A \\autocite[{art.~5}]{small_charter|} b.\n', take()) ?? '', /parts of it are not written as Dossier writes citations/);
	});
	it('keeps unknown text next to a source that it changes', async () => {
		const marked = `${FRONT}A [@small_charter|, art. 5; see elsewhere] b.\n`;
		assert.equal(await edited('/drafts/draft.md', marked, take(), take('The Source as a Whole')), `${FRONT}A [@small_charter; see elsewhere] b.\n`);
	});
	it('does not change text that several sources share', async () => {
		assert.match(await refused('/drafts/draft.tex', 'A \\cite[3]{small_charter|,mine} b.\n', remove('mine')) ?? '', /“mine” was not removed because/);
	});
	it('changes nothing after the text has changed', async () => {
		const { host, document, edit } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter|; @mine] b.\n`);
		await edit({
			list: picker => {
				host.edit(document, { start: 0, end: 0, text: '\n' });
				picker.press('Mine', 'Remove Source');
			},
		});
		assert.match(host.messages[0] ?? '', /the text has changed in the meantime/);
		assert.equal(document.getText(), `\n${FRONT}A [@small_charter; @mine] b.\n`);
	});
	it('changes nothing if the text changes while the locator is chosen', async () => {
		const { host, document, edit } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter|] b.\n`);
		await edit(take(), {
			list: picker => {
				host.edit(document, { start: 0, end: 0, text: '\n' });
				picker.type('art. 7');
				picker.take();
			},
		});
		assert.match(host.messages[0] ?? '', /the text has changed in the meantime/);
		assert.equal(document.getText(), `\n${FRONT}A [@small_charter] b.\n`);
	});
	it('changes nothing in a read-only document', async () => {
		const { host, document, edit } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter|] b.\n`);
		host.beforeApply = () => false;
		await edit(remove('Small Charter'));
		assert.match(host.messages[0] ?? '', /the document cannot be edited/);
		assert.equal(document.getText(), `${FRONT}A [@small_charter] b.\n`);
	});
});

describe('the code actions for a citation', () => {
	it('edit it, remove one of several sources, and remove it', async () => {
		const { actions } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter|; @mine] b.\n`);
		assert.deepEqual((await actions()).map(({ title }) => title), ['Edit Citation…', 'Remove “Small Charter”', 'Remove “Mine”', 'Remove Citation']);
	});
	it('have the edits of a removal', async () => {
		const { actions } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter|] b.\n`);
		const [edit, all, ...others] = await actions();
		assert.deepEqual(others, []);
		assert.equal(edit?.command?.command, 'dossier.editCitation');
		assert.match(JSON.stringify(all?.edit?.entries()), /"newText":""/);
	});
	it('are not offered without a citation, or for the user’s own note', async () => {
		for (const marked of ['A h|at.\n', 'A hat <b|>.\n', 'A hat.[^1|]\n\n[^1]: My own thought.\n']) {
			assert.deepEqual(await setUp('/drafts/draft.md', marked).actions(), []);
		}
	});
});

describe('the lenses of citations', () => {
	it('are above each citation and open it, also in a note with the full reference', async () => {
		const { document, cite, lenses } = setUp('/drafts/draft.md', 'A| hat.\n\n[^other]: Nothing that we know.\n');
		assert.deepEqual(await lenses(), []);
		await cite('small_charter');
		const [lens, ...others] = await lenses();
		assert.ok(lens && others.length === 0);
		assert.equal(document.getText(lens.range as never), '[^small_charter]');
		assert.deepEqual(lens.command?.arguments, [{ document: document.uri.toString(), version: document.version, offset: document.getText().indexOf('[^small_charter]') }]);
	});

	it('are only provided if the setting is on; otherwise no file is read', async () => {
		const { host, lensesUnset } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter] b.|\n`);
		host.files.calls.length = 0;
		assert.deepEqual(await lensesUnset(), []);
		assert.deepEqual(host.files.calls, []);
	});

	it('are one for a citation of several sources, and none for a document that changes meanwhile', async () => {
		const { host, document, lenses } = setUp('/drafts/draft.md', `${FRONT}A [@small_charter; @mine] b @mine c.|\n`);
		assert.deepEqual((await lenses()).map(({ range }) => document.getText(range as never)), ['[@small_charter; @mine]', '@mine']);
		const late = lenses();
		host.edit(document, { start: 0, end: 0, text: '' });
		assert.deepEqual(await late, []);
	});
});
