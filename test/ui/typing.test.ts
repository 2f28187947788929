import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { useScreen } from './support/screen';

const root = process.cwd();
const languages = path.join(root, 'out', 'typing', 'languages');

/** An extension that names a language that VS Code alone does not know, and does nothing. */
async function makeLanguages(): Promise<void> {
	await mkdir(languages, { recursive: true });
	await writeFile(path.join(languages, 'package.json'), JSON.stringify({
		name: 'languages', publisher: 'dossier-test', version: '0.0.0', engines: { vscode: '*' },
		contributes: { languages: [{ id: 'asciidoc', extensions: ['.adoc'] }] },
	}));
}

/** What is typed into each file: acronyms before Enter, names that are begun only, words that begin as names do. */
const typed: Readonly<Record<string, string>> = {
	'list.md': '- the EU\n- Canada\n- the WHO\n- the CCP\n- The UN\n\nUnder the UNC\nConf in Vienna, falsif\n',
	'note.tex': 'Under the UNC\nand the UNTOC\nThe UN\nThe Container Con\nTraff and Conf\nthe WHO\n',
	'note.txt': '- the EU\n- the WHO\n- The UN\nSophie Wilm\nThe Container Control Program\nasked who pays\n',
	'note.html': 'The UNODC\nand the CCP\nBelgium\nConf\nthe UN\n',
	'note.adoc': '* the EU\n* the WHO\nUnder the UNC\nTrafficking in Persons Pro\n',
};

// VS Code itself continues a list and indents; a person who wants neither has these off.
const settings = { 'editor.autoIndent': 'none', 'html.autoClosingTags': false };

// VS Code alone does not keep all of this: in LaTeX, HTML and AsciiDoc Enter takes a word that its list has selected.
describe('what is typed at a person’s speed', () => {
	before(makeLanguages);
	const screen = useScreen({
		extension: { folder: root, besides: [languages] }, settings, drafts: Object.fromEntries(Object.keys(typed).map(name => [name, ''])),
	});

	for (const [file, text] of Object.entries(typed)) {
		it(`is what stands in ${file}`, async () => {
			const { draft, page } = screen();
			await draft.open(file);
			for (const [index, key] of [...text].entries()) {
				await page.keyboard.press(key === '\n' ? 'Enter' : key === ' ' ? 'Space' : key, { delay: 30 });
				// Between 60 and 120 milliseconds from key to key, as people type.
				await page.waitForTimeout(30 + (index * 7) % 60);
			}
			await page.keyboard.press('Escape');
			await draft.isSavedAs(file, /\S/);
			assert.equal(await draft.textOnDisk(file), text);
		});
	}
});
