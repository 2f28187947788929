import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import type { CheckFinding } from '../../../../src/core/check/finding';
import type { TextEdit } from '../../../../src/core/text/textEdit';
import { provideNameActions } from '../../../../src/extension/features/abbreviations/nameActions';
import { registerAbbreviations } from '../../../../src/extension/features/abbreviations/register';
import type { AbbreviationServices } from '../../../../src/extension/features/abbreviations/services';
import { ShownFindings } from '../../../../src/extension/platform/checks/shownFindings';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { workspace } from '../../../support/fakeVscode/namespaces/workspace';
import type { WorkspaceEdit } from '../../../support/fakeVscode/values/edits';
import { Range } from '../../../support/fakeVscode/values/positions';
import { shippedServices, smallServices } from '../support/services';

/** A draft with the cursor at `¦`, or a selection between two. */
function setUp(marked: string, { path = '/drafts/draft.md', shipped = false } = {}) {
	const { host, ...others } = shipped ? shippedServices() : smallServices();
	const shownFindings = new ShownFindings();
	const services = { ...others, shownFindings, lastEditor: new LastEditor() } as unknown as AbbreviationServices;
	registerAbbreviations(services);
	const [start = 0, end = start] = [...marked.matchAll(/¦/g)].map(({ index }, nth) => index - nth);
	const document = host.open(path, marked.replace(/¦/g, ''));
	host.show(document, start);
	const actions = () =>
		provideNameActions(
			document as unknown as vscode.TextDocument,
			new Range(document.positionAt(start), document.positionAt(end)) as unknown as vscode.Range,
			services,
		);
	const titles = async () => (await actions()).map(({ title }) => title);
	const choose = async (title: string) => {
		const action = (await actions()).find(one => one.title === title);
		assert.ok(action, `no action ${title} among ${(await titles()).join(', ')}`);
		if (action.edit) {
			await workspace.applyEdit(action.edit as unknown as WorkspaceEdit);
		} else {
			await host.commands.get(action.command?.command ?? '')?.(...action.command?.arguments ?? []);
		}
		assert.deepEqual(host.log.of('error'), []);
		return document.getText();
	};
	/** Shows a finding whose fix is an edit. */
	const showFix = (edit: TextEdit) => shownFindings.set(document as unknown as vscode.TextDocument, [
		{ severity: 'warning', finding: { fixes: [{ edits: [edit] }] } as unknown as CheckFinding },
	]);
	return { host, document, titles, choose, showFix };
}

describe('the code actions on a name', () => {
	it('on an acronym: introduce, expand, another language', async () => {
		const { titles } = setUp('The ¦CST binds.\n');
		assert.deepEqual(await titles(), [
			'Introduce Here as “Charter of Small Things (CST)”',
			'Expand to “Charter of Small Things”',
			'Write in Another Language…',
		]);
	});

	it('does not repeat what the fix of a finding writes', async () => {
		const { titles, showFix } = setUp('The ¦CST binds.\n');
		showFix({ start: 4, end: 7, text: 'Charter of Small Things (CST)' });
		assert.deepEqual(await titles(), ['Expand to “Charter of Small Things”', 'Write in Another Language…']);
	});

	it('on a variant: introduce, abbreviate, the official name', async () => {
		const { titles, choose } = setUp('The Small Charter¦ binds.\n');
		assert.deepEqual(await titles(), [
			'Introduce Here as “Small Charter (CST)”',
			'Abbreviate to “CST”',
			'Use the Official Name “Charter of Small Things”',
			'Write in Another Language…',
		]);
		assert.equal(await choose('Use the Official Name “Charter of Small Things”'), 'The Charter of Small Things binds.\n');
	});

	it('write what they say, in the syntax of the document', async () => {
		assert.equal(
			await setUp('The ¦CST binds.\n').choose('Introduce Here as “Charter of Small Things (CST)”'),
			'The Charter of Small Things (CST) binds.\n',
		);
		assert.equal(await setUp('¦WHO looks.\n').choose('Expand to “World Hat Office”'), 'The World Hat Office looks.\n');
		assert.equal(await setUp('The World Hat ¦Office looks.\n').choose('Abbreviate to “WHO”'), 'The WHO looks.\n');
	});

	it('are none where the text is not the user’s own, and next to a name', async () => {
		for (const marked of ['> The ¦CST.\n', '“The ¦CST.”\n', '`¦CST`\n', 'The CST ¦ binds.\n', 'A ¦word.\n']) {
			assert.deepEqual(await setUp(marked).titles(), [], marked);
		}
	});

	it('change all names of the entry in the document, but not quotations and introductions', async () => {
		const text = 'The Small Charter (CST). The ¦CST, “the CST”.\n\n> The CST.\n\nThe CST.\n';
		const { host, choose } = setUp(text);
		assert.equal(
			await choose('Expand “CST” in the Whole Document'),
			'The Small Charter (CST). The Charter of Small Things, “the CST”.\n\n> The CST.\n\nThe Charter of Small Things.\n',
		);
		assert.deepEqual(host.statusMessages, ['2 names were changed.']);
		const abbreviating = setUp('The Small Charter. The Small Charter (CST). The ¦Small Charter.\n');
		assert.equal(
			await abbreviating.choose('Abbreviate Everywhere After the Introduction'),
			'The Small Charter. The Small Charter (CST). The CST.\n',
		);
		assert.deepEqual(abbreviating.host.statusMessages, ['1 name was changed.']);
	});

	it('change the names in a selection', async () => {
		const { titles, choose } = setUp('The CST. ¦The CST and the SF.¦ The SF.\n');
		assert.deepEqual(await titles(), ['Expand Acronyms in Selection', 'Abbreviate Names in Selection']);
		assert.equal(await choose('Expand Acronyms in Selection'), 'The CST. The Charter of Small Things and the Small Fund. The SF.\n');
	});

	it('say so if there is nothing to change', async () => {
		const { host, document, choose } = setUp('¦The Small Charter and the Small Fund.¦\n');
		const before = document.getText();
		assert.equal(await choose('Abbreviate Names in Selection'), before);
		assert.match(host.messages.join(), /^information: There is no name to abbreviate\./);
	});

	it('add an acronym to the list of abbreviations that the document has', async () => {
		const { titles, choose } = setUp('The ¦CST.\n\n<!-- dossier:abbreviations -->\n\n<!-- /dossier:abbreviations -->\n');
		assert.match(await choose('Add to List of Abbreviations'), /\| CST \| Charter of Small Things \|/);
		assert.ok(!(await titles()).includes('Add to List of Abbreviations'));
	});

	it('link to the page of the source that the entry names', async () => {
		const { titles, choose } = setUp('The ¦UNTOC binds.\n', { shipped: true });
		const link = (await titles()).find(title => title.startsWith('Link to '));
		assert.ok(link);
		assert.match(await choose(link), /^The \[UNTOC\]\(https:\/\/[^\s)]+\) binds\.\n$/);
	});
});

describe('Write Name in Another Language', () => {
	it('lists names and acronyms with their languages, and writes the chosen one', async () => {
		const { host, choose } = setUp('The ¦CST binds.\n');
		let rows: readonly (readonly [string, string | undefined])[] = [];
		host.atPick = picker => {
			rows = picker.items.map(({ label, description }) => [label, description]);
			return picker.take('Charte des petites choses');
		};
		assert.equal(await choose('Write in Another Language…'), 'The Charte des petites choses binds.\n');
		assert.deepEqual(rows, [['Charter of Small Things', 'English'], ['Charte des petites choses', 'French']]);
	});

	it('changes nothing if the user cancels, or the text has changed meanwhile', async () => {
		const { host, document, choose } = setUp('The ¦CST binds.\n');
		host.atPick = picker => picker.leave();
		assert.equal(await choose('Write in Another Language…'), 'The CST binds.\n');
		host.atPick = picker => {
			host.edit(document, { start: 0, end: 0, text: 'So: ' });
			return picker.take('Charte des petites choses');
		};
		assert.equal(await choose('Write in Another Language…'), 'So: The CST binds.\n');
		assert.match(host.messages.join(), /Nothing was replaced because the text has changed/);
	});

	it('says so if there is no name at the cursor', async () => {
		const { host } = setUp('A ¦word.\n');
		await host.commands.get('dossier.translateName')?.();
		assert.deepEqual(host.messages, ['information: There is no name at the cursor that can be written in another language.']);
	});
});

describe('arguments of the commands that change names', () => {
	it('are ignored if they are not those of a code action', async () => {
		const { host, document } = setUp('The ¦CST binds.\n');
		for (const argument of [
			undefined,
			1,
			{},
			{ kind: 'expand', document: document.uri.toString() },
			{ kind: 'shout', document: document.uri.toString(), entry: 'small/charter' },
			{ kind: 'expand', document: 'file:///other.md', entry: 'small/charter' },
		]) {
			await host.commands.get('dossier.changeNames')?.(argument);
		}
		await host.commands.get('dossier.changeNames')?.({
			kind: 'expand',
			document: document.uri.toString(),
			version: 99,
			start: 0,
			end: 9,
		});
		assert.equal(document.getText(), 'The CST binds.\n');
		assert.deepEqual(host.messages, ['warning: No name was changed because the document has changed or cannot be edited.']);
	});
});
