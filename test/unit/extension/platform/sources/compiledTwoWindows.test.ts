import assert from 'node:assert/strict';
import type { FakeHost } from '../../../../support/fakeVscode/host';
import { COUNT, FILE, FOLDER, largeFile, startedHost } from '../../support/largeDossier';
import { until } from '../../support/until';

/** Waits until the windows do nothing more with files. */
async function quiet({ files }: FakeHost): Promise<void> {
	for (let before = -1, turns = 0; turns < 50; turns = files.calls.length === before ? turns + 1 : 0) {
		before = files.calls.length;
		await new Promise(resolve => setImmediate(resolve));
	}
}

type Entries = ReadonlyMap<string, { readonly labels: readonly { readonly text: string }[] }>;
const seventh = (entries: Entries) => entries.get('e7')?.labels[0]?.text;

describe('a large dossier in two windows', () => {
	for (const [what, version, text, expected] of [
		['the same version', '1.0.0', largeFile(), 'name number7'],
		['another version', '2.0.0', largeFile(), 'name number7'],
		['another content', '1.0.0', largeFile('other'), 'other number7'],
	] as const) {
		it(`is read as it is by both, if the second one has ${what} and reads it at any call of the first`, async () => {
			/** Returns how many calls there were. */
			const run = async (call: number) => {
				const { host, start, stored } = startedHost();
				let second: Promise<{ readonly entries: Entries }> | undefined;
				host.files.atCall = number => {
					if (number === call) {
						host.files.put(FILE, text);
						second = start(version).refresh();
						return second;
					}
					return undefined;
				};
				const { entries } = await start().refresh();
				await quiet(host);
				const { length } = host.files.calls;
				host.files.atCall = () => undefined;
				assert.ok(entries.size === COUNT && ['name number7', second && expected].includes(seventh(entries)), `call ${call}`);
				assert.equal(second && seventh((await second).entries), second && expected);
				await quiet(host);
				assert.deepEqual(stored().filter(path => path.endsWith('.tmp')), [], `call ${call}`);
				const again = await start().refresh();
				assert.deepEqual([seventh(again.entries), again.findings], [second ? expected : 'name number7', []], `call ${call}`);
				return length;
			};
			const calls = await run(0);
			assert.ok(calls >= 10);
			for (let call = 1; call <= calls; call++) {
				await run(call);
			}
		});
	}

	it('leaves nothing unfinished from a window that ended a day ago', async () => {
		const { host, stored, start } = startedHost();
		const [abandoned, recent] = [`${FOLDER}one.tmp`, `${FOLDER}two.tmp`];
		for (const [path, age] of [[abandoned, 90_000_000], [recent, 0]] as const) {
			host.files.put(path, 'x');
			host.files.times.set(path, Date.now() - age);
		}
		await start().refresh();
		await until(() => !stored().includes(abandoned));
		assert.ok(stored().includes(recent));
	});
});
