import assert from 'node:assert/strict';
import { COMMANDS } from '../../../../src/extension/ids';
import { passing } from '../support/until';
import { COMMAND_SCENES, WITHOUT_DRAFT, type CommandScene } from './commandScenes';
import { OTHER, setScene, useOwnStage } from './scene';

/** The operations that change a file system. */
const WRITES = /^(?:writeFile|delete|rename|createDirectory) /;

/** Where anything may be written: the storage of the extension, the folder of the user's dossiers, and what was chosen in a dialog. */
const ALLOWED = /^\w+ (?:\/storage\/|\/chosen\/)/;

const PLAIN = { text: 'Before.\n\nA hat.\n\nAfterwards.\n', words: 'hat', bibliography: '@misc{mine,\n  title = {Mine},\n}\n' } as const;
const SCENES: Readonly<Record<string, CommandScene>> = {
	...COMMAND_SCENES,
	...Object.fromEntries(WITHOUT_DRAFT.map(id => [id, { ...PLAIN, id, does: 'says' } as const])),
};

describe('Restricted Mode', () => {
	useOwnStage();
	for (const [what, command] of Object.entries(SCENES)) {
		it(`lets a command change nothing but its document and what was chosen: ${command.id}, ${what}`, async () => {
			const scene = setScene({ ...command, bibliography: command.bibliography ?? PLAIN.bibliography });
			const { host, document, other } = scene;
			host.atPick = picker => (command.pick ?? (shown => take(shown)))(picker);
			await command.arrange?.(scene);
			host.found = [other.uri.with({ path: '/chosen/a.bib' })];
			host.atSave = () => other.uri.with({ path: '/chosen/a.bib' });
			const workspaceValues = () => [...host.settings].map(([id, { workspaceValue }]) => [id, workspaceValue]);
			const before = workspaceValues();
			host.files.calls.length = 0;
			host.trusted = false;
			try {
				const run = host.commands.get(COMMANDS[command.id as keyof typeof COMMANDS]);
				assert.ok(run);
				await passing(Promise.resolve(run(...(command.args?.(scene) ?? []))));
				await host.files.settled();
				assert.deepEqual(host.files.calls.filter(call => WRITES.test(call) && !ALLOWED.test(call)), []);
				assert.deepEqual(workspaceValues(), before);
				assert.equal(other.getText(), OTHER);
				assert.deepEqual(
					host.documents.filter(one => one !== document && one.isDirty && !one.isUntitled).map(({ uri }) => uri.path), [],
				);
			} finally {
				host.trusted = true;
			}
		});
	}
});

/** Accepts the first row as soon as there is one. */
function take(picker: { readonly items: readonly unknown[]; take(): void; leave(): void }): void {
	if (picker.items.length > 0) {
		picker.take();
	} else {
		setImmediate(() => picker.leave());
	}
}
