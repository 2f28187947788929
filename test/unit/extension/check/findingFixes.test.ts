import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { CheckDiagnostics } from '../../../../src/extension/features/check/checkDiagnostics';
import { provideFixes } from '../../../../src/extension/features/check/codeActions';
import { goToFinding, switchOffCheck } from '../../../../src/extension/features/check/findingCommands';
import { PausedChecks } from '../../../../src/extension/features/check/pausedChecks';
import { COMMANDS, SETTINGS } from '../../../../src/extension/ids';
import { ShownFindings } from '../../../../src/extension/platform/checks/shownFindings';
import type { WorkspaceEdit } from '../../../support/fakeVscode/values/edits';
import { CodeActionKind } from '../../../support/fakeVscode/values/languageItems';
import { Range } from '../../../support/fakeVscode/values/positions';
import { Uri } from '../../../support/fakeVscode/values/uri';
import { onlyExpansions } from '../support/onlyExpansions';
import { shippedServices } from '../support/services';
import { passing } from '../support/until';

const WRONG = 'the United Nations Office for Drug and Crime (UNODC)';
const TEXT = `It rests on ${WRONG}.\n\nAgain: ${WRONG}.\n`;

function drafting(text = TEXT) {
	const services = shippedServices();
	const { host } = services;
	host.settings.set(SETTINGS.checksSeverity, { globalValue: onlyExpansions() });
	const document = host.open('/drafts/draft.md', text);
	const editor = host.show(document);
	const features = {
		...services,
		shownFindings: new ShownFindings(),
		checks: services.checks,
		extensionUri: Uri.file('/extension'),
		paused: new PausedChecks(),
	};
	const actions = async (start: number, end: number, only?: { readonly value: string }) =>
		provideFixes(
			document as never,
			new Range(document.positionAt(start), document.positionAt(end)),
			{ only, diagnostics: [], triggerKind: 1 } as unknown as vscode.CodeActionContext,
			features as never,
		);
	const apply = async ({ edit }: vscode.CodeAction) => host.applyEdit(edit as unknown as WorkspaceEdit);
	const commands = { diagnostics: new CheckDiagnostics(features as never), paused: features.paused };
	return { ...services, document, editor, features, commands, actions, apply };
}

describe('the actions on a finding', () => {
	it('replace the name, here or in the whole document', async () => {
		const { actions, apply, document } = drafting();
		const at = TEXT.indexOf('Office for');
		const [here, every, ignore, ignoreAll, off] = await actions(at, at);
		assert.deepEqual(
			[here?.title, every?.title, ignore?.title, ignoreAll?.title, off?.title],
			[
				'Replace with “United Nations Office on Drugs and Crime”',
				'Fix All 2 of “Wrong name beside an acronym” in This Document',
				'Ignore “Wrong name beside an acronym” Here',
				'Ignore “Wrong name beside an acronym” in This File',
				'Switch Off the Check “Wrong name beside an acronym”…',
			],
		);
		assert.ok(here && every);
		assert.equal(here.diagnostics?.length, 1);
		await apply(every);
		assert.equal(document.getText().includes('Office for'), false);
	});

	it('ignore it with a comment, here or in the document', async () => {
		for (const [title, remaining] of [['Ignore “Wrong name beside an acronym” Here', 1], ['Ignore “Wrong name beside an acronym” in This File', 0]] as const) {
			const { actions, apply, features, document } = drafting();
			const at = TEXT.indexOf('Office for');
			const action = (await actions(at, at)).find(one => one.title === title);
			assert.ok(action);
			await apply(action);
			const codes = (await features.checks.of(document as never))?.findings
				.map(({ code }) => code)
				.filter(code => code === 'expansion-wrong' || code === 'ignore-unused');
			assert.equal(codes?.length, remaining, document.getText());
		}
	});

	it('cite a source, and add it to the bibliography', async () => {
		const text = '---\nbibliography: refs.bib\n---\n\nUNTOC was adopted on 15 November 2000. It matters.\n';
		const { actions, apply, host, document } = drafting(text);
		host.files.put('/drafts/refs.bib', '');
		host.set(SETTINGS.checksSeverity, { globalValue: { 'citation-missing': 'warning' } });
		const [cite] = await actions(text.indexOf('15 Nov'), text.indexOf('15 Nov'));
		assert.ok(cite);
		await apply(cite);
		const [, key] = /2000 \[@(\w+)\]\. It/.exec(document.getText()) ?? [];
		assert.ok(key);
		assert.deepEqual([cite.command?.command, cite.command?.arguments], [COMMANDS.addToBibliography, [key, document.uri.toString()]]);
	});

	it('cite a source in the style that the notes of the document are in', async () => {
		const text = 'A convention.[^1]\n\nUNTOC was adopted on 15 November 2000. It matters.\n\n[^1]: United Nations Convention against Corruption (adopted 31 October 2003, entered into force 14 December 2005) 2349 UNTS 41.\n';
		const { actions, apply, host, document } = drafting(text);
		host.set(SETTINGS.checksSeverity, { globalValue: { 'citation-missing': 'warning' } });
		const [cite] = await actions(text.indexOf('15 Nov'), text.indexOf('15 Nov'));
		assert.ok(cite);
		await apply(cite);
		assert.match(document.getText(), /\[\^2\]: UNODC, ‘Signatories to UNTOC and its Protocols’ /);
	});

	it('are none beside it', async () => {
		const { actions } = drafting();
		assert.deepEqual(await actions(0, 3), []);
	});

	it('are one for all safe fixes if all are asked for, as on saving', async () => {
		const { actions, apply, document } = drafting();
		for (const only of [CodeActionKind.SourceFixAll, CodeActionKind.SourceFixAll.append('dossier')]) {
			const all = await actions(0, TEXT.length, only);
			assert.deepEqual(all.map(({ title }) => title), ['Fix All Wrong Names']);
		}
		const [all] = await actions(0, 0, CodeActionKind.SourceFixAll);
		assert.ok(all);
		await apply(all);
		assert.equal(document.getText().match(/Office on Drugs and Crime \(UNODC\)/g)?.length, 2);
	});
});

describe('the commands about findings', () => {
	it('go to the next one and around', async () => {
		const { commands, editor } = drafting();
		const lines: number[] = [];
		for (const direction of ['next', 'next', 'next', 'previous'] as const) {
			await passing(goToFinding(direction, commands));
			lines.push(editor.selections[0]?.active.line ?? -1);
		}
		assert.deepEqual(lines, [0, 2, 0, 2]);
	});

	it('say that there is none', async () => {
		const { commands, host } = drafting('Nothing.\n');
		await goToFinding('next', commands);
		assert.deepEqual(host.messages, ['information: There are no findings in this document.']);
	});

	it('say that the document is not checked', async () => {
		const { commands, host } = drafting();
		host.settings.set('dossier.checks.enabled', { globalValue: false });
		await goToFinding('next', commands);
		assert.deepEqual(host.messages, ['information: Dossier does not check this document.']);
	});

	it('say that the checks are paused', async () => {
		const { commands, host, editor } = drafting();
		commands.paused.toggle();
		await goToFinding('next', commands);
		assert.deepEqual([host.messages, editor.selections[0]?.active.character], [['information: The checks are paused.'], 0]);
	});

	it('switch off a check and keep the other settings', async () => {
		const { host, actions } = drafting();
		host.folders = [Uri.file('/drafts')];
		host.set(SETTINGS.checksSeverity, { workspaceValue: onlyExpansions() });
		host.atPick = picker => picker.take('In This Workspace');
		await switchOffCheck('expansion-wrong');
		assert.deepEqual(host.settings.get(SETTINGS.checksSeverity)?.workspaceValue, onlyExpansions('off'));
		assert.deepEqual(await actions(0, TEXT.length), []);
		await switchOffCheck('no-such-check');
	});

	it('switch off a check where the setting has a value of another kind, which had no effect', async () => {
		const { host } = drafting();
		host.set(SETTINGS.checksSeverity, { globalValue: 'off' });
		host.atPick = picker => picker.take('Everywhere');
		await switchOffCheck('expansion-wrong');
		assert.deepEqual(host.settings.get(SETTINGS.checksSeverity)?.globalValue, { 'expansion-wrong': 'off' });
	});
});
