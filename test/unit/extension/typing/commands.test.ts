import assert from 'node:assert/strict';
import { COMMANDS } from '../../../../src/extension/ids';
import { inTurn } from '../../../support/core/budget';
import { passing } from '../support/until';
import { COMMAND_SCENES, WITHOUT_DRAFT, type CommandScene } from './commandScenes';
import { awaitsOf, disturbed, DISTURBANCES, momentsOf, TYPED, type Disturbance, type Scene } from './disturbance';
import { BIBLIOGRAPHY, OTHER, setScene } from './scene';

/** Creates the scene in which a command runs. */
async function arranged(command: CommandScene): Promise<Scene> {
	const scene = setScene(command);
	scene.host.atPick = picker => (command.pick ?? (shown => take(shown)))(picker);
	await command.arrange?.(scene);
	return scene;
}

/** Accepts the first row as soon as there is one. */
function take(picker: { readonly items: readonly unknown[]; take(): void }): void {
	if (picker.items.length > 0) {
		picker.take();
	} else {
		setImmediate(() => take(picker));
	}
}

async function run({ id, args }: CommandScene, scene: Scene): Promise<void> {
	await scene.host.commands.get(COMMANDS[id as keyof typeof COMMANDS])?.(...args?.(scene) ?? []);
}

/** Lets pauses pass for a command that waits for one. They pass outside its awaits, so these belong to the command alone. */
function inTime<T>({ pauses = false }: CommandScene, running: Promise<T>): Promise<T> {
	return pauses ? passing(running) : running;
}

/** The state after a command. */
interface Outcome {
	readonly text: string;
	readonly bibliography: string | undefined;
	readonly said: readonly string[];
}

function outcomeOf({ host, document }: Scene): Outcome {
	const open = host.documents.find(({ uri }) => uri.path === BIBLIOGRAPHY);
	return {
		text: document.getText(),
		bibliography: open?.getText() ?? host.files.text(BIBLIOGRAPHY),
		said: [...host.messages, ...host.statusMessages],
	};
}

/** Removes the typed text from a text. */
function withoutTyped(text: string): string {
	return text.replace(TYPED, '');
}

function check(command: CommandScene, scene: Scene, how: Disturbance, undisturbed: Outcome): void {
	const { host, document, words, other } = scene;
	const { text, bibliography, said } = outcomeOf(scene);
	assert.equal(other.getText(), OTHER, 'the other document is unchanged');
	assert.deepEqual(host.log.of('error'), []);
	const isReplaced = how === 'replacing the words at the place' && !text.includes(words);
	const withTyped = (wanted: string) => (isReplaced ? wanted.replace(words, TYPED.trim()) : wanted);
	const now = isReplaced ? text : withoutTyped(text);
	const unchanged = withTyped(command.text);
	const isDone = undisturbed.text !== command.text && now === withTyped(undisturbed.text);
	assert.ok(now === unchanged || isDone, `The edit is in the right place or was not made:\n${text}\n${withTyped(undisturbed.text)}`);
	if (how.startsWith('typing')) {
		assert.ok(text.includes(TYPED), 'the typed text is kept');
	}
	for (const again of host.documents.filter(one => one !== document && one.uri.toString() === document.uri.toString())) {
		assert.ok(
			[command.text, ...(command.id === 'correctInWorkspace' ? [undisturbed.text] : [])].includes(again.getText()),
			'a reopened document has the saved text',
		);
	}
	if (command.selects !== undefined) {
		const [editor] = host.editors.filter(one => one.document === document);
		assert.ok(!editor || ['', command.selects].includes(document.getText(editor.selection)), 'the mention or nothing is selected');
	}
	if (command.does === 'edits') {
		assert.ok(isDone || said.length > undisturbedSaid(undisturbed), `nothing is changed, and there is no message: ${said.join(' | ')}`);
		const hasRecord = bibliography !== command.bibliography;
		assert.ok(
			hasRecord === (isDone && undisturbed.bibliography !== command.bibliography) || command.id === 'addToBibliography',
			'the bibliography is changed with the document',
		);
	}
	assert.ok([command.bibliography, undisturbed.bibliography].includes(bibliography), 'the bibliography is unchanged or complete');
}

function undisturbedSaid({ said }: Outcome): number {
	return said.length > 0 ? said.length - 1 : 0;
}

describe('typing between any two awaits of a command', () => {
	it('is tested for every command that reads or changes a draft', () => {
		const known = [...Object.values(COMMAND_SCENES).map(({ id }) => id), ...WITHOUT_DRAFT];
		assert.deepEqual([...new Set(known)].sort(), Object.keys(COMMANDS).sort());
	});

	for (const [what, command] of inTurn(Object.entries(COMMAND_SCENES), 2)) {
		it(`${command.id}: ${what}`, async () => {
			// The first run fills the caches.
			await inTime(command, run(command, await arranged(command)));
			const calm = await arranged(command);
			const sites = await inTime(command, awaitsOf(() => run(command, calm)));
			const undisturbed = outcomeOf(calm);
			assert.deepEqual(calm.host.log.of('error'), []);
			assert.ok(command.does !== 'edits' || undisturbed.text !== command.text, 'it edits the draft if undisturbed');
			assert.ok(
				command.does !== 'addsOnly' || undisturbed.bibliography !== command.bibliography,
				'it changes the bibliography if undisturbed',
			);
			assert.ok(
				command.does !== 'says' || undisturbed.said.length + calm.host.executed.length > 0,
				'it shows or runs something if undisturbed',
			);
			if (command.selects !== undefined) {
				assert.equal(calm.document.getText(calm.host.editors[0]?.selection), command.selects);
			}
			for (const { number, how } of momentsOf(sites, command.isLong === true || command.does !== 'edits')) {
				const scene = await arranged(command);
				const { site } = await inTime(command, disturbed(number, () => DISTURBANCES[how](scene), () => run(command, scene)));
				if (site === undefined) {
					// The number of awaits varies slightly from run to run.
					continue;
				}
				try {
					check(command, scene, how, undisturbed);
				} catch (error) {
					throw new Error(`${how} behind ${site}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
				}
			}
		});
	}
});
