import * as vscode from 'vscode';
import { shownText } from '../../../core/text/shownText';
import type { SilencedLabel, SilencedWhere } from '../../platform/mentions/silencedLabels';
import { wrongNameFrom } from '../../platform/ui/commandArguments';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import type { HoverServices } from './services';
import { explainWhyNoCard } from './whyNoCard';

/**
 * Silences a label in the scope that the user chooses. The label is that of a card, with the URI of its document, or that of a node of
 * the view of mentions, otherwise the one at the cursor. Other extensions can call the command, so the arguments are validated.
 */
export async function silenceLabel(label: unknown, documentUri: unknown, services: HoverServices): Promise<void> {
	const name = wrongNameFrom(label);
	if (name) {
		return silenceLabel(name.label, name.document, services);
	}
	const document =
		vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === documentUri) ?? vscode.window.activeTextEditor?.document;
	const text = (await knownLabel(label, services)) ?? (await labelAtCursor(services));
	if (document && text !== undefined) {
		const where = await chooseWhere(text);
		if (where) {
			await services.silenced.silence({ text, where }, document);
		}
	} else {
		await explainWhyNoCard(services);
	}
}

/** Lists the names silenced in the active document, and unsilences those that the user chooses. */
export async function showSilencedLabels({ silenced }: HoverServices): Promise<void> {
	const document = vscode.window.activeTextEditor?.document;
	const labels = document ? silenced.in(document) : [];
	if (!document || labels.length === 0) {
		void notify('information', vscode.l10n.t('No names are silenced in this document.'));
		return;
	}
	const chosen = await showPick(
		labels.map(label => plainRow({ label: label.text, description: scopeText(label), silenced: label })),
		{ canPickMany: true, title: vscode.l10n.t('Silenced Names'), placeHolder: vscode.l10n.t('Choose the names to show again') },
	);
	for (const item of chosen ?? []) {
		await silenced.unsilence(item.silenced, document);
	}
}

async function chooseWhere(text: string): Promise<SilencedWhere | undefined> {
	const items: (vscode.QuickPickItem & { readonly where: SilencedWhere })[] = [
		{ where: 'document', label: vscode.l10n.t('In This Document'), iconPath: new vscode.ThemeIcon('file') },
		{
			where: 'everywhere',
			label: vscode.l10n.t('Everywhere'),
			detail: vscode.l10n.t('Saved in your user settings'),
			iconPath: new vscode.ThemeIcon('globe'),
		},
	];
	// In Restricted Mode no files of the workspace are changed, and its settings are in such a file.
	if (vscode.workspace.workspaceFolders && vscode.workspace.isTrusted) {
		items.splice(1, 0, {
			where: 'workspace',
			label: vscode.l10n.t('In This Workspace'),
			detail: vscode.l10n.t('Saved in the workspace settings'),
			iconPath: new vscode.ThemeIcon('root-folder'),
		});
	}
	const chosen = await showPick(items, {
		title: shownText(vscode.l10n.t('Silence “{0}”', text)),
		placeHolder: vscode.l10n.t('Where should Dossier no longer recognize this name?'),
	});
	return chosen?.where;
}

async function knownLabel(text: unknown, { store }: HoverServices): Promise<string | undefined> {
	const { library } = await store.get();
	return [...library.entries.values()].flatMap(({ entry }) => entry.labels).find(label => label.text === text)?.text;
}

async function labelAtCursor({ mentions }: HoverServices): Promise<string | undefined> {
	const editor = vscode.window.activeTextEditor;
	const mention = editor && await mentions.at(editor.document, editor.document.offsetAt(editor.selection.active));
	return mention?.labels[0]?.label.text;
}

function scopeText({ where }: SilencedLabel): string {
	return {
		document: vscode.l10n.t('in this document'),
		workspace: vscode.l10n.t('in this workspace'),
		everywhere: vscode.l10n.t('everywhere'),
	}[where];
}
