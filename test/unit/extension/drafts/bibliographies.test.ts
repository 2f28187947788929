import assert from 'node:assert/strict';
import { COMMANDS } from '../../../../src/extension/ids';
import type { FakeEditor } from '../../../support/fakeVscode/files/editor';
import { Selection } from '../../../support/fakeVscode/values/positions';
import { useActivated } from '../support/activated';

const UNTOC = 'cop10be/untoc';
const KEY = 'cop10be_untoc_text';

/** A bibliography of the user, in each format. */
const BIBLIOGRAPHIES: Readonly<Record<string, string>> = {
	'refs.bib': '% Ours\n@book{zebra,\n  title = {Zebras},\n}\n',
	'refs.json': '[\n  {\n    "id": "zebra",\n    "type": "book",\n    "title": "Zebras"\n  }\n]\n',
	'refs.yaml': '# Ours\nreferences:\n- id: zebra\n  type: book\n  title: Zebras\n',
};

describe('a citation and the bibliography of a draft', () => {
	const extension = useActivated();
	let folder = '';
	let folders = 0;
	beforeEach(() => {
		folder = `/drafts/made-${++folders}`;
	});

	/** Opens a file with the cursor after `A text`, beside other files. */
	function openAmong(files: Readonly<Record<string, string>>, name: string): FakeEditor {
		const { host } = extension();
		Object.entries(files).forEach(([other, text]) => host.files.put(`${folder}/${other}`, text));
		const text = files[name] ?? '';
		return host.show(host.open(`${folder}/${name}`, text), text.indexOf('A text') + 'A text'.length);
	}

	const cite = () => extension().run(COMMANDS.insertCitation, UNTOC);
	const onDisk = (name: string) => extension().host.files.text(`${folder}/${name}`) ?? '';
	const draftFor = (bibliography: string) => `---\nbibliography: ${bibliography}\n---\n\nA text here.\n`;

	for (const [name, text] of Object.entries(BIBLIOGRAPHIES)) {
		it(`are added to the draft and ${name} together, once`, async () => {
			const { host } = extension();
			const editor = openAmong({ 'draft.md': draftFor(name), [name]: text }, 'draft.md');
			const { document } = editor;
			let applied = 0;
			host.beforeApply = () => ++applied > 0;
			await cite();
			host.beforeApply = () => true;
			assert.equal(applied, 1, 'one step to undo');
			assert.equal(document.getText(), draftFor(name).replace('A text', `A text [@${KEY}]`));
			const added = onDisk(name);
			assert.equal(added.split(KEY).length, 2, added);
			// Everything that was there before is still there, in order.
			assert.ok(text.split('\n').filter(line => !/^[\]}]?$/.test(line.trim())).every(line => added.includes(line.replace(/\}$/, ''))), added);
			// The same source next to its first citation would say nothing new, so the second one is elsewhere.
			const end = document.positionAt(document.getText().length);
			editor.selection = new Selection(end, end);
			await cite();
			assert.equal(document.getText().split(`@${KEY}`).length, 3);
			assert.equal(onDisk(name), added);
		});
	}

	it('are in the form that Typst reads if the file has entries of Hayagriva', async () => {
		const text = 'A text here.\n#bibliography("refs.yml")\n';
		const before = 'zebra:\n  type: Book\n  title: Zebras\n';
		const { document } = openAmong({ 'draft.typ': text, 'refs.yml': before }, 'draft.typ');
		await cite();
		assert.equal(document.getText(), text.replace('A text', `A text @${KEY}`));
		assert.ok(onDisk('refs.yml').includes(before.trimEnd()));
		assert.match(onDisk('refs.yml'), new RegExp(`^${KEY}:\n  type: legislation\n  title: `, 'm'));
	});

	it('do not change a bibliography that has merge conflict markers', async () => {
		const bib = '<<<<<<< HEAD\n@book{a,\n}\n=======\n@book{b,\n}\n>>>>>>> other\n';
		const { document } = openAmong({ 'draft.md': draftFor('refs.bib'), 'refs.bib': bib }, 'draft.md');
		await cite();
		assert.equal(document.getText(), draftFor('refs.bib').replace('A text', `A text [@${KEY}]`));
		assert.equal(onDisk('refs.bib'), bib);
	});

	it('use the key that the user has for the same source', async () => {
		const { document } = openAmong({
			'draft.md': draftFor('refs.bib'),
			'refs.bib': '@misc{palermo,\n  title = {United Nations Convention against Transnational Organized Crime},\n  date = {2000-11-15},\n  organization = {United Nations},\n}\n',
		}, 'draft.md');
		await cite();
		assert.ok(document.getText().includes('A text [@palermo]'), document.getText());
	});

	it('use the bibliography of a Quarto project', async () => {
		openAmong({
			'_quarto.yml': 'project:\n  type: book\nbibliography: book.bib\n', 'book.bib': '', 'parts/one.md': 'A text here.\n',
		}, 'parts/one.md');
		await cite();
		assert.ok(onDisk('book.bib').includes(KEY));
	});

	it('use the bibliography of the root of a LaTeX document, and its style', async () => {
		const { document } = openAmong({
			'main.tex': '\\documentclass{article}\n\\usepackage[style=verbose]{biblatex}\n\\addbibresource{main.bib}\n',
			'main.bib': '',
			'parts/two.tex': '% !TEX root = ../main.tex\nA text here.\n',
		}, 'parts/two.tex');
		await cite();
		assert.match(document.getText(), /A text\\(?:auto|foot)cite\{/);
		assert.ok(onDisk('main.bib').includes(KEY));
	});
});
