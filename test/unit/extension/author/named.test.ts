import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { hoverDossier } from '../../../../src/extension/features/author/hoverDossier';
import { registerAuthor } from '../../../../src/extension/features/author/register';
import { registerDossiers } from '../../../../src/extension/features/dossiers/register';
import { dossierPageAt } from '../../../../src/extension/features/preview/dossierPage';
import { SETTINGS } from '../../../../src/extension/ids';
import type { UserSource } from '../../../../src/extension/platform/sources/userSource';
import { SMALL_YAML } from '../../../support/core/dossiers/smallLibrary';
import { after, offered, writing } from './support';

const NAMED = '/project/terms.yaml';
const JSON_FILE = '{"release": "", "sources": {"a": {}}, "entries": {"b": {"kind": ""}}}';

/** The functions that register the features for all dossier files, and those for YAML only. */
const IN_ALL = ['registerCompletionItemProvider', 'registerHoverProvider', 'registerDefinitionProvider', 'registerReferenceProvider', 'registerDocumentHighlightProvider', 'registerRenameProvider', 'registerDocumentLinkProvider', 'registerCodeActionsProvider'];
const IN_YAML = ['registerDocumentSymbolProvider', 'registerFoldingRangeProvider', 'registerDocumentFormattingEditProvider'];

describe('writing a dossier file that only a setting names', () => {
	it('has every feature while the setting names it, and none before and after', async () => {
		const { host, services } = await writing(SMALL_YAML, NAMED);
		const registered = [registerAuthor(services), registerDossiers({ ...services, userDossiers: {} as UserSource })];
		const serving = (path: string) => [...IN_ALL, ...IN_YAML].filter(name => host.registered.get(name)?.some(provider =>
			(host.selectors.get(provider as object) as readonly vscode.DocumentFilter[]).some(({ pattern }) => pattern === path)));
		assert.deepEqual(serving(NAMED), []);
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml', 'terms.json'] });
		assert.deepEqual(serving(NAMED), [...IN_ALL, ...IN_YAML]);
		assert.deepEqual(serving('/project/terms.json'), IN_ALL);
		host.set(SETTINGS.paths, { workspaceValue: [] });
		assert.deepEqual(serving(NAMED), []);
		registered.forEach(one => one.dispose());
		assert.deepEqual([...IN_ALL, ...IN_YAML].filter(name => (host.registered.get(name)?.length ?? 0) > 0), []);
	});

	it('has a preview at the cursor', async () => {
		const { host, document, services } = await writing(SMALL_YAML, NAMED);
		assert.equal(await dossierPageAt(document, after(document, 'kind: fu'), services), undefined);
		host.set(SETTINGS.paths, { workspaceValue: ['terms.yaml'] });
		assert.deepEqual(await dossierPageAt(document, after(document, 'kind: fu'), services), { entry: 'small/fund' });
	});

	it('completes and explains keys in YAML and JSON of any name, where VS Code does not know the schema', async () => {
		const text = await writing(SMALL_YAML, '/project/terms.txt');
		assert.ok(
			(await offered(text, 'kind: ')).some(
				({ label }) => label === 'fund',
			),
		);
		const json = await writing(JSON_FILE, '/project/terms.json');
		const kinds = await offered(json, '"kind": "');
		const fund = kinds.find(({ filterText }) => filterText === '"fun');
		assert.equal(fund?.insertText, '"fund"');
		const typing = await writing('{"entries": {"b": {"kind": "term", ""}}}', '/project/terms.json');
		const keys = await offered(typing, '"term", "');
		assert.equal((keys.find(({ label }) => label === 'gloss')?.insertText as vscode.SnippetString).value, '"gloss": { "en": "$1" }');
		assert.ok(await hoverDossier(json.document, after(json.document, '"relea'), json.services));
		const known = await writing(JSON_FILE, '/project/terms.dossier.json');
		assert.equal(await hoverDossier(known.document, after(known.document, '"relea'), known.services), undefined);
		assert.deepEqual(await offered(known, '"kind": "'), []);
	});
});
