import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/closeEditors';
import { FaultyFiles, type Fault } from './support/faultyFiles';
import { heard } from './support/heard';
import { untilActive } from './support/openDocument';

const UNTOC = 'cop10be/untoc';
const UNCAC = 'cop10be/uncac';
const KEY = 'cop10be_untoc_text';

/** The faults of a file system call. */
const FAULTS: Readonly<Record<string, Fault>> = {
	'fails': () => Promise.reject(vscode.FileSystemError.Unavailable('The server is away.')),
	'is late': () => new Promise(resolve => setTimeout(resolve, 30)),
	'is changed by another program': (files, file) => files.texts.has(file.path) && files.put(file, `${files.texts.get(file.path)}\n`),
	'becomes read-only': (files, file) => files.readonlyPaths.add(file.path),
};

/** The cited sources, and the files that the draft names, before and after. */
interface Scenario {
	readonly files: Readonly<Record<string, { readonly before: string | undefined; readonly whole: RegExp }>>;
	readonly entries: readonly string[];
}

const BIB = { before: '@misc{zebra,\n  title = {Zebras},\n}\n', whole: /^\s*(?:@\w+\{\w+,\n[^]*?\n\}\s*)+$/ };
const JSON_FILE = { before: '[\n  {"id": "zebra", "title": "Zebras"}\n]\n', whole: /^\s*\[\n[^]*"cop10be_untoc_text"[^]*\]\s*$/ };
const YAML = {
	before: 'references:\n- id: zebra\n  title: Zebras\n',
	whole: /^references:\n(?=[^]*- id: zebra\n {2}title: Zebras\n)[^]*- id: cop10be_untoc_text\n {2}type: [^]*\n$/,
};

const SCENARIOS: Readonly<Record<string, Scenario>> = {
	'a .bib file': { files: { 'refs.bib': BIB }, entries: [UNTOC] },
	'a list in JSON': { files: { 'refs.json': JSON_FILE }, entries: [UNTOC] },
	'a list in YAML': { files: { 'refs.yaml': YAML }, entries: [UNTOC] },
	'a file that is not there yet': { files: { 'new.bib': { before: undefined, whole: BIB.whole } }, entries: [UNTOC] },
	'a .bib file, for two sources': { files: { 'refs.bib': BIB }, entries: [UNTOC, UNCAC] },
	// If the first cannot be read, the source is added to the other one.
	'the first of two files': { files: { 'refs.yaml': YAML, 'more.bib': BIB }, entries: [UNTOC] },
};

/** Unit tests try every fault at every call. Here each call has one fault, in the newest Node host; other hosts run one scenario only. */
const isEverywhere = vscode.version.startsWith('1.100.') || !('process' in globalThis);

let runs = 0;

describe('a file system in which a call', () => {
	let files: FaultyFiles;
	let editor: vscode.TextEditor;

	before(async () => {
		await activated();
		files = new FaultyFiles();
		files.put(files.uri('/drafts/draft.md'), 'A hat.\n');
		editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(files.uri('/drafts/draft.md')), {
			preview: false,
		});
		await untilActive(editor);
	});
	after(async () => {
		await closeEditors();
		files.dispose();
	});

	/** Cites in a draft that names new files, and resolves with the draft and the files afterwards. */
	async function cite({ files: named, entries }: Scenario, call?: number, fault?: Fault) {
		const folder = `/drafts/run-${++runs}`;
		for (const [name, { before }] of Object.entries(named)) {
			if (before !== undefined) {
				files.put(files.uri(`${folder}/${name}`), before);
			}
		}
		const text = `---\nbibliography: [${Object.keys(named).map(name => `run-${runs}/${name}`).join(', ')}]\n---\n\nA hat.\n`;
		const { document } = editor;
		await editor.edit(edit => edit.replace(new vscode.Range(0, 0, document.lineCount, 0), text));
		editor.selection = new vscode.Selection(4, 5, 4, 5);
		await heard();
		files.watchFolder(folder, call, fault);
		await vscode.commands.executeCommand(COMMANDS.insertCitation, entries[0], entries);
		const calls = [...files.calls];
		files.watchFolder(folder);
		return { text, draft: document.getText(), calls, after: Object.keys(named).map(name => files.texts.get(`${folder}/${name}`)) };
	}

	for (const [name, scenario] of Object.entries(SCENARIOS).slice(0, isEverywhere ? 1 : undefined)) {
		it(`fails leaves the draft and the bibliography unchanged or complete: ${name}`, async () => {
			const plain = await cite(scenario);
			const cited = plain.draft.slice(plain.draft.indexOf('A hat'));
			assert.match(cited, new RegExp(`^A hat \\[@${KEY}`));
			assert.isAtLeast(plain.calls.length, 4);
			const faults = Object.entries(FAULTS);
			for (let call = 1; call <= plain.calls.length; call++) {
				const [what, fault] = faults[runs % faults.length] ?? [];
				const { text, draft, calls, after } = await cite(scenario, call, fault);
				const where = `call ${call}, ${calls[call - 1]}, ${what}`;
				const isCited = draft === text.replace('A hat.\n', cited);
				assert.isTrue(isCited || draft === text, `${where}\n${draft}`);
				for (const [index, { before, whole }] of Object.values(scenario.files).entries()) {
					const isOld = (after[index] ?? '').trim() === (before ?? '').trim();
					assert.isTrue(isOld || (isCited && whole.test(after[index] ?? '')), `${where}\n${after[index]}`);
				}
			}
		});
	}
});
