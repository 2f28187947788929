import assert from 'node:assert/strict';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { BIBLATEX, CITED_EVERYWHERE, GROUP, KEY, referenceTo, type CitedCase } from '../../../support/core/citation/citedGroup';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { useActivated } from '../support/activated';

const REFERENCE = referenceTo('*Treaty Series*');
const pandoc = '---\nbibliography: sources.bib\n---\n\n';

const cases: readonly CitedCase[] = [
	...CITED_EVERYWHERE,
	{
		what: 'a footnote numbered after those that are there', language: 'markdown',
		text: 'One[^1], a group| and two[^3].\n\n[^1]: First.\n[^3]: Third.\n',
		inserted: `One[^1], a group[^4] and two[^3].\n\n[^1]: First.\n[^3]: Third.\n[^4]: ${REFERENCE}\n`,
	},
	{
		what: 'one footnote at two cursors', language: 'markdown',
		text: 'A group| here.\n\nThe crew| there.\n', inserted: `A group[^1] here.\n\nThe crew[^1] there.\n\n[^1]: ${REFERENCE}\n`,
	},
	{ what: 'a key in Markdown with a bibliography', language: 'markdown', text: `${pandoc}A group |.\n`, inserted: `${pandoc}A group [@${KEY}, art. 2(a)].\n` },
	{ what: 'a footnote in LaTeX', language: 'latex', text: '\\section{One}\nA group|.\n', inserted: `\\section{One}\nA group.\\footnote{${referenceTo('\\textit{Treaty Series}')}}\n` },
	{ what: 'brackets in plain text', language: 'plaintext', text: 'A group |.\n', inserted: `A group [${referenceTo('Treaty Series')}].\n` },
];

describe('forms of a citation', () => {
	const extension = useActivated();
	afterEach(() => extension().host.set(SETTINGS.citationFormat, {}));

	/** Inserts a citation at each `|` of a draft, which must be one edit, and returns its text. */
	async function afterInserting(language: string, marked: string, entry = GROUP): Promise<string> {
		const { document } = extension().show(language, marked);
		const { version } = document;
		await extension().run(COMMANDS.insertCitation, entry);
		assert.equal(document.version, version + 1, 'one step to undo');
		return document.getText();
	}

	for (const { what, language, text, inserted } of cases) {
		it(`${what}, in one step`, async () => assert.equal(await afterInserting(language, text), inserted));
	}

	it('the form that is set', async () => {
		extension().host.set(SETTINGS.citationFormat, { globalValue: 'pandoc' });
		assert.equal(await afterInserting('tex', `${BIBLATEX}A group |.\n`), `${BIBLATEX}A group [@${KEY}, art. 2(a)].\n`);
		extension().host.set(SETTINGS.citationFormat, { globalValue: 'brackets' });
		assert.match(await afterInserting('markdown', 'Text |', 'cop10be/untoc'), /^Text \[.+\.\]$/);
	});

	it('keys at two cursors, after which the user types on', async () => {
		const editor = extension().show('markdown', `${pandoc}One| Two|`);
		await extension().run(COMMANDS.insertCitation, 'cop10be/untoc');
		assert.equal(editor.document.getText(), `${pandoc}One [@${KEY}] Two [@${KEY}]`);
		assert.deepEqual(
			editor.selections.map(({ isEmpty, active }) => [isEmpty, editor.document.getText().slice(0, editor.document.offsetAt(active)).endsWith(']')]),
			[[true, true], [true, true]],
		);
	});

	it('a footnote with its definition, copied with the next number', async () => {
		extension().show('markdown', 'Text[^1]\n\n[^1]: x');
		await extension().run(COMMANDS.copyCitation, 'cop10be/untoc');
		assert.match(extension().host.clipboard, /^\[\^2\]\n\n\[\^2\]: .+\.\n$/);
	});
});

describe('a citation in a draft', () => {
	const extension = useActivated();

	it('keeps merge conflict markers', async () => {
		const text = 'A text here.\n<<<<<<< HEAD\na\n=======\nb\n>>>>>>> other\n';
		const { document } = extension().show('markdown', text.replace('A text', 'A text|'));
		await extension().run(COMMANDS.insertCitation, 'cop10be/untoc');
		assert.ok(document.getText().startsWith('A text[^1] here.\n'));
		assert.ok(document.getText().replace('[^1]', '').includes(text.trimEnd()));
	});

	it('uses the bibliography beside the workspace folder if the draft is not saved', async () => {
		const { host } = extension();
		host.files.put('/drafts/unsaved/refs.bib', '');
		const front = '---\nbibliography: unsaved/refs.bib\n---\n\n';
		const document = host.openText(Uri.from({ scheme: 'untitled', path: 'Untitled-1.md' }), `${front}A text here.\n`);
		host.show(document, front.length + 'A text'.length);
		await extension().run(COMMANDS.insertCitation, 'cop10be/untoc');
		assert.equal(document.getText(), `${front}A text [@${KEY}] here.\n`);
		assert.ok(host.files.text('/drafts/unsaved/refs.bib')?.includes(`{${KEY},`));
	});
});
