import * as vscode from 'vscode';
import { buildSearchIndex } from '../../../src/core/library/search';
import { pickItem } from '../../../src/extension/platform/ui/entryPicker';
import { librarySources } from '../sources';

// A measurement rather than a test, which runs in the extension host. scripts/bench.ts parses its output.

const MANY = 100_000;

/** Returns the time in milliseconds from a call until the list reports its active row, that is until it is filled and filtered. */
async function untilActive(picker: vscode.QuickPick<vscode.QuickPickItem>, call: () => void): Promise<number> {
	const start = performance.now();
	await new Promise<void>(resolve => {
		const watching = picker.onDidChangeActive(() => {
			watching.dispose();
			resolve();
		});
		call();
	});
	return performance.now() - start;
}

/** Texts typed one after another, each with a different first result. */
const IN_TURN = ['convention', 'protocol on be', 'co'];

/** Returns the median time of typing each text. */
async function typing(picker: vscode.QuickPick<vscode.QuickPickItem>): Promise<number> {
	const times: number[] = [];
	for (const text of IN_TURN) {
		times.push(await untilActive(picker, () => {
			picker.value = text;
		}));
	}
	return times.sort((a, b) => a - b)[1] ?? NaN;
}

function report(values: Readonly<Record<string, number>>): void {
	console.log(`##dossier-bench ${JSON.stringify(values)}`);
}

describe('a list of 100,000 sources', () => {
	const library = librarySources(MANY);

	it('as VS Code filters it', async () => {
		const picker = vscode.window.createQuickPick();
		picker.matchOnDetail = true;
		const nativeOpen = await untilActive(picker, () => {
			picker.items = [...library.sources.values()].map(({ source }) => ({
				label: source.shortName,
				description: 'Sources',
				detail: source.csl.title ?? '',
			}));
			picker.show();
		});
		report({ nativeOpen, nativeType: await typing(picker) });
		picker.dispose();
	}).timeout(300_000);

	it('filtered like ours', async () => {
		const start = performance.now();
		const index = buildSearchIndex(library, { withSources: true });
		const ourIndex = performance.now() - start;
		const create = vscode.window.createQuickPick;
		let picker: vscode.QuickPick<vscode.QuickPickItem> | undefined;
		const opened = performance.now();
		const shown = new Promise<void>(resolve => {
			// The list is created inside the extension; intercepting the API is the only access to it.
			vscode.window.createQuickPick = ((...args: []) => {
				picker = create(...args);
				picker.onDidChangeActive(() => resolve());
				return picker;
			}) as typeof create;
		});
		try {
			void pickItem({ load: async () => ({ index }), title: 'Bench', placeholder: '' });
			await shown;
		} finally {
			vscode.window.createQuickPick = create;
		}
		const ourOpen = performance.now() - opened;
		if (picker) {
			report({ ourIndex, ourOpen, ourType: await typing(picker) });
			picker.hide();
		}
	}).timeout(300_000);
});
