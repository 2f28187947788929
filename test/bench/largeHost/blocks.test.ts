import * as vscode from 'vscode';
import { syntheticLabels } from '../syntheticLabels';

// A measurement rather than a test, in a host with a dossier of 100,000 labels. scripts/bench.ts parses its output.

const NAME = syntheticLabels(2)[1]?.text ?? '';
const PARAGRAPH = `The parties agreed on the ${NAME}, in Vienna, after they had heard of it.\n\n`;
const MEGABYTE = PARAGRAPH.repeat(Math.ceil(1_000_000 / PARAGRAPH.length));
const LETTERS = 40;

/** Returns the longest time in milliseconds for which some work blocked the event loop of the extension host. */
async function longestBlock(work: () => Promise<unknown>): Promise<number> {
	let longest = 0;
	let last = performance.now();
	const tick = () => {
		const now = performance.now();
		longest = Math.max(longest, now - last);
		last = now;
	};
	const timer = setInterval(tick, 0);
	try {
		await work();
		// Lets work that was scheduled meanwhile finish before the measurement ends.
		await new Promise(resolve => setTimeout(resolve, 0));
		tick();
	} finally {
		clearInterval(timer);
	}
	return longest;
}

/** Requests the card of the name in the first line. */
async function hover(document: vscode.TextDocument): Promise<readonly vscode.Hover[]> {
	const at = new vscode.Position(0, PARAGRAPH.indexOf(NAME) + 1);
	return vscode.commands.executeCommand<readonly vscode.Hover[]>('vscode.executeHoverProvider', document.uri, at);
}

async function type(document: vscode.TextDocument): Promise<void> {
	const middle = new vscode.Position(document.lineCount >> 1, 0);
	for (let letter = 0; letter < LETTERS; letter++) {
		const edit = new vscode.WorkspaceEdit();
		edit.insert(document.uri, middle, 'x');
		await vscode.workspace.applyEdit(edit);
		await hover(document);
	}
}

describe('blocks', () => {
	// In plain text, because VS Code's Markdown extension alone blocks for hundreds of milliseconds with such a document.
	it('of the extension host with many labels', async () => {
		const open = (content: string, language: string) => vscode.workspace.openTextDocument({ content, language });
		const small = await open(PARAGRAPH, 'plaintext');
		const reading = await longestBlock(async () => {
			while ((await hover(small)).length === 0) {
				// Until the dossier is loaded.
			}
		});
		const unserved = await open(MEGABYTE, 'log');
		const values: Record<string, number> = {
			reading,
			unserved: await longestBlock(async () => {
				await hover(unserved);
				await type(unserved);
			}),
		};
		const large = await open(MEGABYTE, 'plaintext');
		values['firstHover'] = await longestBlock(() => hover(large));
		values['typing'] = await longestBlock(() => type(large));
		await vscode.window.showTextDocument(large);
		values['highlights'] = await longestBlock(async () => {
			await vscode.commands.executeCommand(
				'vscode.executeDocumentHighlights',
				large.uri,
				new vscode.Position(0, PARAGRAPH.indexOf(NAME) + 1),
			);
		});
		console.log(`##dossier-bench ${JSON.stringify(values)}`);
	}).timeout(120_000);
});
