import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { registerCheck } from '../../../../src/extension/features/check/register';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { HeldTexts } from '../../../../src/extension/platform/checks/heldTexts';
import { DocumentChecks } from '../../../../src/extension/platform/checks/documentChecks';
import { Selection } from '../../../support/fakeVscode/positions';
import type { FakeDocument } from '../../../support/fakeVscode/document';
import { Uri } from '../../../support/fakeVscode/uri';
import { onlyExpansions } from '../support/onlyExpansions';
import { shippedServices } from '../support/services';
import { until } from '../support/until';

const WRONG = 'the United Nations Office for Drug and Crime (UNODC)';
const RIGHT = 'the United Nations Office on Drugs and Crime (UNODC)';

/** The checks of the documents that are shown. */
function checking() {
	const services = shippedServices();
	const { host, served, store, keys, silenced, log } = services;
	host.settings.set(SETTINGS.checksSeverity, { globalValue: onlyExpansions() });
	const registration = registerCheck({ checks: new DocumentChecks({ ...services, held: new HeldTexts(services.log) }), store, keys, served, silenced, log, extensionUri: Uri.file('/extension') });
	const diagnostics = (document: FakeDocument) => host.diagnostics.get(document.uri.toString());
	const codes = (document: FakeDocument) => diagnostics(document)?.map(({ code }) => (typeof code === 'object' ? code.value : code));
	const status = () => host.statusItems.get('dossier.checks')?.text;
	const run = (command: string) => host.commands.get(command)?.();
	return { ...services, registration, diagnostics, codes, status, run };
}

function positionIn(document: FakeDocument, text: string): vscode.Position {
	return document.positionAt(document.getText().indexOf(text));
}

describe('the diagnostics of a draft', () => {
	it('are those of the documents that are shown, and go with the mistake', async () => {
		const { host, diagnostics, codes, status } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n`);
		assert.equal(status(), 'Checks');
		host.show(document);
		await until(() => codes(document)?.length === 1);
		const [found] = diagnostics(document) ?? [];
		assert.ok(found);
		assert.equal(document.getText(found.range as never), 'United Nations Office for Drug and Crime');
		assert.deepEqual([codes(document), found.severity, found.source, status()], [['expansion-wrong'], 1, 'Dossier', '1 warning']);
		const start = document.getText().indexOf(WRONG);
		host.edit(document, { start, end: start + WRONG.length, text: RIGHT });
		await until(() => codes(document)?.length === 0);
		assert.equal(status(), 'No findings');
	});

	it('do not mark what somebody is typing until the cursor has moved away', async () => {
		const { host, codes } = checking();
		const document = host.open('/drafts/draft.md', 'It rests on .\n\nEnd.\n');
		const editor = host.show(document, 12);
		await until(() => codes(document) !== undefined);
		host.edit(document, { start: 12, end: 12, text: WRONG });
		// A mistake elsewhere shows that the check has run.
		host.edit(document, { start: document.getText().length, end: document.getText().length, text: `And ${WRONG}.\n` });
		const at = positionIn(document, 'Office for');
		editor.selection = new Selection(at as never, at as never);
		editor.selections = [editor.selection];
		await until(() => codes(document)?.length === 1);
		host.selected.fire({ textEditor: editor });
		await until(() => codes(document)?.length === 2);
	});

	it('go when the document is closed, the check is switched off, or all are paused', async () => {
		const { host, codes, run, status } = checking();
		const document = host.open('/drafts/draft.md', `It rests on ${WRONG}.\n`);
		host.show(document);
		await until(() => codes(document)?.length === 1);
		host.set(SETTINGS.checksSeverity, { workspaceValue: onlyExpansions('off') });
		await until(() => codes(document)?.length === 0);
		host.set(SETTINGS.checksSeverity, { workspaceValue: onlyExpansions('error') });
		await until(() => codes(document)?.length === 1);
		assert.equal(status(), '1 error');
		run(COMMANDS.pauseChecks);
		await until(() => codes(document) === undefined);
		assert.equal(status(), 'Checks paused');
		run(COMMANDS.pauseChecks);
		await until(() => codes(document)?.length === 1);
		host.set(SETTINGS.checksEnabled, { globalValue: false });
		await until(() => codes(document) === undefined);
		host.set(SETTINGS.checksEnabled, { globalValue: true });
		await until(() => codes(document)?.length === 1);
		host.close(document);
		assert.equal(codes(document), undefined);
	});

	it('follow the bibliography of the document', async () => {
		const { host, codes } = checking();
		host.files.put('/drafts/refs.bib', '@book{knuth1984,\n}\n');
		host.set(SETTINGS.checksSeverity, { globalValue: {} });
		const document = host.open('/drafts/draft.md', '---\nbibliography: refs.bib\n---\n\nSee [@knuth1984; @nobody2001].\n');
		host.show(document);
		await until(() => codes(document)?.join() === 'citation-unknown');
		host.files.put('/drafts/refs.bib', '@book{knuth1984,\n}\n\n@book{nobody2001,\n}\n');
		host.watched.changed.fire(Uri.file('/drafts/refs.bib') as never);
		await until(() => codes(document)?.length === 0);
	});

	it('are not made for documents in other languages', async () => {
		const { host, codes, served } = checking();
		const bibliography = host.open('/drafts/refs.bib', `% ${WRONG}\n`);
		const draft = host.open('/drafts/draft.md', `${WRONG}\n`);
		host.show(bibliography);
		host.show(draft);
		await until(() => codes(draft)?.length === 1);
		assert.equal(served.has(bibliography.languageId), false);
		assert.equal(codes(bibliography), undefined);
	});
});
