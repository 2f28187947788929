import assert from 'node:assert/strict';
import type * as vscode from 'vscode';
import { provideCitationLenses } from '../../../../src/extension/features/cite/editing/citationLenses';
import { CitationReader } from '../../../../src/extension/features/cite/editing/citationReader';
import { provideCitationActions } from '../../../../src/extension/features/cite/editing/editActions';
import { runEdit } from '../../../../src/extension/features/cite/editing/editCitation';
import { insertCitation } from '../../../../src/extension/features/cite/insertion/insertCitation';
import { cursorsOf } from '../../../../src/extension/features/cite/insertion/target';
import { SETTINGS } from '../../../../src/extension/ids';
import type { FakeInputBox, FakeQuickPick } from '../../../support/fakeVscode/ui/quickPick';
import { citeServices } from './citing';
import { asEditor } from './services';
import { until } from './until';

/** Front matter that names the bibliography of {@link setUp}. */
export const FRONT = '---\nbibliography: refs.bib\n---\n';
const BIB =
	'@book{mine,\n  title = {Mine},\n}\n\n@misc{untitled,\n  note = {Nothing else},\n}\n\n@book{hats,\n  title = {On the Making of Hats},\n}\n';

/** What the user does in a list or an input box. */
export type Step = { readonly list: (picker: FakeQuickPick) => unknown } | { readonly box: (box: FakeInputBox) => unknown };

export const take = (label?: string): Step => ({ list: picker => picker.take(label) });
export const enter = (text: string): Step => ({ box: box => box.enter(text) });
export const remove = (label: string): Step => ({ list: picker => picker.press(label, 'Remove Source') });
export const find = (typed: string, label: string): Step => ({
	list: picker => {
		picker.type(typed);
		return until(() => picker.items.some(item => item.label === label)).then(() => picker.take(label));
	},
});

/** Creates a draft with the cursor at `|`, and a function that edits the citation there. */
export function setUp(path: string, marked: string) {
	const { host, services } = citeServices();
	host.files.put('/drafts/refs.bib', BIB);
	const offset = marked.indexOf('|');
	const document = host.open(path, marked.replace('|', ''));
	const editor = host.show(document, offset);
	const reader = new CitationReader(services);
	const edit = async (...steps: readonly Step[]) => {
		const left = [...steps];
		host.atPick = picker => {
			const step = left.shift();
			return step && 'list' in step ? step.list(picker) : picker.leave();
		};
		host.atInput = box => {
			const step = left.shift();
			return step && 'box' in step ? step.box(box) : box.leave();
		};
		await runEdit(undefined, reader, services);
		assert.deepEqual(left, []);
	};
	const cite = async (...keys: readonly string[]) => {
		const { library } = await services.store.get();
		const chosen = keys.map(key => {
			const source = library.sources.get(key);
			assert.ok(source);
			return { cited: { source, locators: [] }, prefix: '', suffix: '' };
		});
		await insertCitation(asEditor(editor), { offsets: () => cursorsOf(asEditor(editor)) }, chosen, services);
	};
	const actions = () => provideCitationActions(document, { start: document.positionAt(offset) } as vscode.Range, reader);
	const lenses = () => {
		host.set(SETTINGS.citationCodeLens, { globalValue: true });
		return provideCitationLenses(document, reader);
	};
	const lensesUnset = () => provideCitationLenses(document, reader);
	return { host, document, editor, services, edit, cite, actions, lenses, lensesUnset };
}

/** Returns the text of a draft after editing the citation at the cursor. */
export async function edited(path: string, marked: string, ...steps: readonly Step[]): Promise<string> {
	const { host, document, edit } = setUp(path, marked);
	const { version } = document;
	await edit(...steps);
	assert.deepEqual(host.messages, []);
	assert.equal(document.version, version + 1, 'one step to undo');
	return document.getText();
}

/** Checks that nothing changes, and returns the message to the user. */
export async function refused(path: string, marked: string, ...steps: readonly Step[]): Promise<string | undefined> {
	const { host, document, edit } = setUp(path, marked);
	await edit(...steps);
	assert.equal(document.getText(), marked.replace('|', ''));
	assert.equal(host.messages.length, 1);
	return host.messages[0];
}
