import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS } from '../../src/extension/ids';
import { addedTo, THEIRS, withTheirs } from '../support/core/citation/changedBibliography';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { untilActive } from './support/documents/openDocument';
import { FaultyFiles, type Fault } from './support/files/faultyFiles';
import { heard } from './support/heard';

const UNTOC = 'cop10be/untoc';
const KEY = 'cop10be_untoc_text';

const CHANGED = 'is changed by another program';

/** The faults of a file system call. */
const FAULTS: Readonly<Record<string, Fault>> = {
	'fails': () => Promise.reject(vscode.FileSystemError.Unavailable('The server is away.')),
	'is late': () => new Promise(resolve => setTimeout(resolve, 30)),
	[CHANGED]: (files, file) => files.put(file, withTheirs(file.path, files.texts.get(file.path) ?? '')),
	'becomes read-only': (files, file) => files.readonlyPaths.add(file.path),
};

/** The cited sources, and the files that the draft names, before. */
interface Scenario {
	readonly files: Readonly<Record<string, string | undefined>>;
	readonly entries: readonly string[];
}

const BIB = '@misc{zebra,\n  title = {Zebras},\n}\n';

const SCENARIOS: Readonly<Record<string, Scenario>> = {
	'a .bib file': { files: { 'refs.bib': BIB }, entries: [UNTOC] },
	'a file that is not there yet': { files: { 'new.bib': undefined }, entries: [UNTOC] },
};

/** Unit tests try every fault at every call, in all formats. Here each call has one fault, in the newest Node host; other hosts run one scenario only. */
const isEverywhere = vscode.version.startsWith('1.100.') || !('process' in globalThis);

/**
 * Returns how many calls come before those of VS Code between which no extension can look. VS Code reads a file and examines it at the same
 * time, and examines it before it writes it; what another program writes in between may be overwritten, as from any editor. A file that is not
 * there yet is examined and created before it is read; the event of the other program may cause further readings.
 */
function safeCalls(calls: readonly string[]): number {
	const [, secondRead = calls.length] = calls.flatMap((call, index) => (call.startsWith('readFile') ? [index] : []));
	const write = calls.findIndex(call => call.startsWith('writeFile'));
	return write < 0 ? secondRead : Math.min(secondRead, write - 1);
}

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
		for (const [name, before] of Object.entries(named)) {
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
		return { text, draft: document.getText(), calls, textOf: (name: string) => files.texts.get(`${folder}/${name}`),
			/** The text of a file that could not be saved, which is open with unsaved changes and reported. */
			unsavedOf: (name: string) =>
				vscode.workspace.textDocuments.find(({ uri, isDirty }) => isDirty && uri.path === `${folder}/${name}`)?.getText() };
	}

	for (const [name, scenario] of Object.entries(SCENARIOS).slice(0, isEverywhere ? 1 : undefined)) {
		it(`fails leaves the draft and the bibliography unchanged or complete: ${name}`, async () => {
			const plain = await cite(scenario);
			const cited = plain.draft.slice(plain.draft.indexOf('A hat'));
			assert.match(cited, new RegExp(`^A hat \\[@${KEY}`));
			assert.isAtLeast(plain.calls.length, 4);
			const faults = Object.entries(FAULTS);
			const wanted = plain.draft.match(/@\w+/g)?.map(key => key.slice(1)) ?? [];
			assert.lengthOf(wanted, scenario.entries.length);
			for (let call = 1; call <= plain.calls.length; call++) {
				const [what = '', fault] = faults[runs % faults.length] ?? [];
				const { text, draft, calls, textOf, unsavedOf } = await cite(scenario, call, fault);
				const [, path = ''] = (calls[call - 1] ?? '').split(' ');
				const isOverwritten = call > safeCalls(calls);
				const added = Object.entries(scenario.files).flatMap(([name, before]) => {
					const after = textOf(name);
					const isChanged = what === CHANGED && path.endsWith(`/${name}`) && (!isOverwritten || after?.includes(THEIRS) === true);
					const saved = addedTo(name, { before, after, isChanged, wanted });
					const unsaved = unsavedOf(name);
					return unsaved === undefined ? saved : addedTo(name, { before, after: unsaved, isChanged: false, wanted });
				});
				const where = `call ${call}, ${calls[call - 1]}, ${what}\n${draft}\n${Object.keys(scenario.files).map(textOf).join('\n')}`;
				const isCited = draft === text.replace('A hat.\n', cited);
				assert.isTrue(isCited || draft === text, where);
				// A file that cannot be read or saved is reported, and the key is cited nevertheless.
				const isReported = what === 'fails' || what === 'becomes read-only';
				assert.isTrue(isCited ? isReported || added.length === wanted.length : added.length === 0, where);
				assert.isTrue(isReported || isCited, where);
			}
		});
	}
});
