import assert from 'node:assert/strict';
import { COMMANDS } from '../../../../src/extension/ids';
import { SEED, THOROUGH } from '../../../support/core/budget';
import { addedTo } from '../../../support/core/citation/changedBibliography';
import { FILE_FAULTS } from '../support/fileFaults';
import { passing } from '../support/until';
import { COMMAND_SCENES, type CommandScene } from './commandScenes';
import type { Scene } from './disturbance';
import { OTHER, setScene } from './scene';

/** Bibliographies of each format, an empty one and none. */
const FILES: Readonly<Record<string, string | undefined>> = {
	'refs.bib': '@misc{mine,\n  title = {Mine},\n}\n',
	'blank.bib': '',
	'refs.json': '[\n  {"id": "mine", "title": "Mine"}\n]\n',
	'refs.yaml': 'references:\n- id: mine\n  title: Mine\n',
	'list.yaml': 'references: [\n  {id: mine, title: Mine}, # mine\n]\n',
	'typst.yaml': 'mine:\n  type: book\n  title: Mine\n',
	'none.bib': undefined,
};

const WANTED = ['small_charter', 'small_notice'];
const KEYS = 'Before.\n\nA hat [@small_charter].\n\nAfterwards, a word.\n';

/** Further ways to commands that touch a bibliography. */
const SCENES: Readonly<Record<string, CommandScene>> = {
	'a key joined to a citation': {
		id: 'insertCitation', text: KEYS.replace('charter', 'notice'), words: '@small_notice', args: () => ['small/charter'], does: 'edits',
	},
	'the record of a key that is not among several': {
		id: 'addToBibliography', text: KEYS.replace(']', '; @small_notice]'), words: 'hat', does: 'addsOnly',
		args: ({ document }) => ['small_notice', document.uri.toString()],
	},
	...Object.fromEntries(
		Object.entries(COMMAND_SCENES).filter(([, { id, text, bibliography }]) =>
			['addToBibliography', 'editCitation', 'insertReferenceList', 'refreshCitations', 'refreshAllFiles', 'restyleDocument', 'exportReferences'].includes(id)
			|| (id === 'insertCitation' && bibliography !== undefined && text !== ''),
		),
	),
};

/** The scene in which the command creates references.bib. */
const CREATING = 'a bibliography for a draft that has none';

const CREATED = 'references.bib';

/** The state after a command. */
interface Outcome {
	readonly draft: string;
	/** The keys that were added to the bibliography, saved or not. */
	readonly added: readonly string[];
	readonly said: readonly string[];
	readonly calls: readonly string[];
}

async function run(command: CommandScene, name: string, call = 0, fault?: string): Promise<Outcome> {
	const isCreating = name === CREATED;
	const before = isCreating ? undefined : FILES[name];
	const path = `/drafts/${name}`;
	const scene: Scene = setScene({ ...command, bibliography: before, ...(isCreating ? {} : { bibliographyName: name }) });
	const { host, document, other } = scene;
	host.atPick = picker => (command.pick ?? (shown => take(shown)))(picker);
	await command.arrange?.(scene);
	const others = new Map(host.files.paths.filter(one => one.startsWith('/drafts/') && one !== path).map(one => [one, host.files.text(one)]));
	let isChanged = false;
	// What the scene before has left running has the numbers of its own calls.
	await host.files.settled();
	host.files.calls.length = 0;
	host.files.readonlyPaths.clear();
	host.files.atCall = number => {
		if (number !== call || fault === undefined) {
			return undefined;
		}
		isChanged = fault === CHANGED;
		return FILE_FAULTS[fault]?.(host, path);
	};
	try {
		const running = host.commands.get(COMMANDS[command.id as keyof typeof COMMANDS])?.(...(command.args?.(scene) ?? []));
		await passing(Promise.resolve(running));
		// Commands do not wait for their messages.
		await new Promise(resolve => setImmediate(resolve));
		const calls = [...host.files.calls];
		const unsaved = host.documents.find(({ uri, isDirty }) => uri.path === path && isDirty)?.getText();
		const said = [...host.messages, ...host.statusMessages];
		const parts = { before, isChanged, wanted: WANTED };
		const saved = addedTo(path, { ...parts, after: host.files.text(path) });
		assert.ok(unsaved === undefined || said.some(one => one.includes('could not be saved')), 'a file with unsaved changes is reported');
		assert.equal(other.getText(), OTHER);
		for (const [one, text] of others) {
			assert.equal(host.files.text(one), text, `${one} is unchanged`);
		}
		const added = unsaved === undefined ? saved : addedTo(path, { ...parts, isChanged: false, after: unsaved });
		return { draft: document.getText(), added, said, calls };
	} finally {
		host.files.atCall = () => undefined;
		host.files.readonlyPaths.clear();
	}
}

const CHANGED = 'is changed by another program';

/** Returns the faults to try at a call: one of them, in rotation; in a thorough run, all. */
function faultsOf(call: number): readonly string[] {
	const all = Object.keys(FILE_FAULTS);
	return THOROUGH ? all : all.filter((_, index) => index === (SEED + call) % all.length);
}

/** Returns the bibliographies to try with a command: the first and a third of the others, in rotation; in a thorough run, all. */
function filesOf(command: number): readonly string[] {
	return Object.keys(FILES).filter((_, index) => THOROUGH || index === 0 || index % 3 === (SEED + command) % 3);
}

/** Accepts the first row as soon as there is one. */
function take(picker: { readonly items: readonly unknown[]; take(): void }): void {
	if (picker.items.length > 0) {
		picker.take();
	} else {
		setImmediate(() => take(picker));
	}
}

describe('a fault at any file system call of a command', () => {
	for (const [index, [what, command]] of Object.entries(SCENES).entries()) {
		it(`leaves files and the draft unchanged or complete: ${command.id}, ${what}`, async () => {
			for (const name of what === CREATING ? [CREATED] : filesOf(index)) {
				await run(command, name);
				const plain = await run(command, name);
				for (let call = 1; call <= plain.calls.length; call++) {
					for (const fault of faultsOf(call)) {
						try {
							check(command, await run(command, name, call, fault), plain, fault);
						} catch (error) {
							throw new Error(`${name}, call ${call}, ${plain.calls[call - 1]}, ${fault}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
						}
					}
				}
			}
		});
	}
});

function check({ text }: CommandScene, { draft, added, said }: Outcome, plain: Outcome, fault: string): void {
	const isEdited = draft === plain.draft;
	assert.ok(isEdited || draft === text, `the draft is unchanged or complete:\n${draft}`);
	const isDone = isEdited && added.length === plain.added.length;
	assert.ok(isDone || said.length > 0, `what was not done is reported:\n${draft}`);
	assert.ok(isEdited || plain.added.length === 0 || added.length === 0, `nothing is added for a draft that is unchanged:\n${draft}`);
	assert.ok(isDone || !fault.startsWith('is '), `it is done in spite of a delay or a change: ${said.join(' | ')}\n${draft}`);
}
