import { assert } from 'chai';
import * as vscode from 'vscode';
import { COMMANDS, WEBVIEWS } from '../../src/extension/ids';
import { activated } from './support/activated';
import { closeEditors } from './support/documents/closeEditors';
import { makeFiles } from './support/files/workspaceFiles';
import { until } from './support/until';

const TURTLE =
	'@prefix skos: <http://www.w3.org/2004/02/skos/core#> .\n<https://un.example/reef> a skos:Concept ; skos:prefLabel "Reef Fund"@en .\n';

/** Returns the open tabs in which terms are reviewed. */
function reviews(): readonly vscode.Tab[] {
	return vscode.window.tabGroups.all
		.flatMap(group => group.tabs)
		.filter(tab => tab.input instanceof vscode.TabInputWebview && tab.input.viewType.endsWith(WEBVIEWS.importReview));
}

describe('importing terms', () => {
	before(activated);
	after(closeEditors);

	it('loads what reads a file, and shows its terms', async () => {
		const folder = await makeFiles({ 'terms.ttl': TURTLE });
		await vscode.commands.executeCommand(COMMANDS.importTerms, vscode.Uri.joinPath(folder, 'terms.ttl'));
		await until(
			vscode.window.tabGroups.onDidChangeTabs,
			() => reviews().some(({ label }) => label.includes('terms.ttl')),
			() => `The reviews are ${JSON.stringify(reviews().map(({ label }) => label))}.`,
		);
		assert.lengthOf(reviews(), 1);
	});
});
