import * as vscode from 'vscode';

// A measurement rather than a test, which runs in the extension host. scripts/bench.ts parses its output.

const HOVERS = 200;

/** Returns the time to load and activate an extension, in milliseconds; `undefined` if it was already active. */
async function activation(id: string): Promise<number | undefined> {
	const extension = vscode.extensions.getExtension(id);
	if (!extension) {
		throw new Error(`${id} is not there.`);
	}
	if (extension.isActive) {
		return undefined;
	}
	const start = performance.now();
	await extension.activate();
	return performance.now() - start;
}

/** Returns the median time of a hover request at a position, in milliseconds. */
async function hover(document: vscode.TextDocument, text: string): Promise<number> {
	const position = document.positionAt(document.getText().lastIndexOf(text) + 1);
	const times: number[] = [];
	for (let round = 0; round < HOVERS; round++) {
		const start = performance.now();
		await vscode.commands.executeCommand('vscode.executeHoverProvider', document.uri, position);
		times.push(performance.now() - start);
	}
	return times.sort((a, b) => a - b)[HOVERS / 2] ?? NaN;
}

function report(values: Readonly<Record<string, number>>): void {
	console.log(`##dossier-bench ${JSON.stringify(values)}`);
}

describe('costs', () => {
	it('of activation', async () => {
		// The first activation in a host includes shared start-up costs.
		await activation('dossier-bench.empty');
		const emptyExtension = await activation('dossier-bench.empty2');
		const dossier = await activation('dossier.dossier');
		const markdown = await activation('vscode.markdown-language-features');
		// Plain text documents of VS Code itself sometimes activate our extension earlier; such a start is discarded.
		if (emptyExtension !== undefined && dossier !== undefined && markdown !== undefined) {
			report({ emptyExtension, dossier, markdown });
		}
	});

	it('of a hover', async () => {
		const paragraph = 'The parties met in Vienna, and UNODC took note of what they had agreed on.\n\n';
		const open = (content: string, language: string) => vscode.workspace.openTextDocument({ content, language });
		const small = await open(paragraph, 'markdown');
		const large = await open(paragraph.repeat(Math.ceil(1_000_000 / paragraph.length)), 'markdown');
		const unserved = await open(paragraph, 'css');
		await hover(small, 'UNODC');
		const start = performance.now();
		await vscode.commands.executeCommand('vscode.executeHoverProvider', large.uri, new vscode.Position(0, 32));
		report({
			firstInMegabyte: performance.now() - start,
			noProvider: await hover(unserved, 'UNODC'),
			smallDraft: await hover(small, 'UNODC'),
			smallDraftNothingThere: await hover(small, 'took'),
			megabyteDraft: await hover(large, 'UNODC'),
		});
	}).timeout(120_000);
});
