import assert from 'node:assert/strict';
import manifest from '../../../../package.json';
import { COMMANDS } from '../../../../src/extension/ids';
import { passing } from '../support/until';
import { COMMAND_SCENES, WITHOUT_DRAFT, type CommandScene } from './commandScenes';
import { setScene, useOwnStage } from './scene';

/** Values of the wrong type, or with hostile contents, which a workspace can set. */
const VALUES: readonly unknown[] = [
	null, 5, -1, 1e308, '', 'x'.repeat(20_000), '../../../etc/passwd', '[a](command:b) $(zap)\n\u202E', '{{', '{{title}}'.repeat(2000), [], [null, 5, {}, [[]], '../a\u0000.bib'], {},
	JSON.parse('{"__proto__": {"a": 1}, "constructor": 1, "small": null, "x": {"enabled": {}, "scope": ["**/*"], "priority": "y"}}'),
];

const SETTINGS = Object.keys(manifest.contributes.configuration.properties);

/** One command of each kind; the others read the same settings. */
const SCENES = Object.entries<CommandScene>({
	...COMMAND_SCENES,
	...Object.fromEntries(WITHOUT_DRAFT.map(id => [id, { text: 'A hat.\n', words: 'hat', id, does: 'says' } as const])),
}).filter(([, { id, isLong }]) => isLong !== true && !['newDossier', 'openSample', 'importTerms', 'goToMention', 'exportPage', 'printPage'].includes(id));

describe('settings of a workspace with values that they must not have', () => {
	useOwnStage();
	for (const setting of SETTINGS) {
		it(`are as if they were not set, or are reported: ${setting}`, async () => {
			for (const [number, value] of VALUES.entries()) {
				const [what, command] = SCENES[(number * 7 + SETTINGS.indexOf(setting)) % SCENES.length] ?? assert.fail('no scene');
				const citing = COMMAND_SCENES[number % 2 === 0 ? 'a key and its record' : 'a footnote at the cursor'] ?? assert.fail('no scene');
				for (const scene of [command, citing]) {
					const { host } = setScene(scene);
					host.atPick = picker => (picker.items.length > 0 ? picker.take() : picker.leave());
					host.atSave = () => undefined;
					host.settings.set(setting, { workspaceValue: value });
					try {
						const run = host.commands.get(COMMANDS[scene.id as keyof typeof COMMANDS]);
						await passing(Promise.resolve(run?.(...(scene.args?.({ host, document: host.documents.at(-2), words: scene.words, other: host.documents.at(-1) } as never) ?? []))));
						assert.deepEqual(host.log.of('error'), [], `${what}, value ${number}`);
					} finally {
						host.settings.delete(setting);
					}
				}
			}
		}).timeout(60_000);
	}
});
