import * as vscode from 'vscode';
import { labelAt, type TypedLabel } from '../../../core/authoring/labelAt';
import type { Outline } from '../../../core/authoring/outline/outline';
import { entriesWithSameName } from '../../../core/authoring/sameName';
import { nameOf } from '../../../core/library/names';
import { answerAbout, snapshotOf } from '../../platform/documents/snapshot';
import { fileNameOf } from '../../platform/files/files';
import { readDossierSettings } from '../../platform/library/dossierSettings';
import type { LibraryState } from '../../platform/library/libraryState';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { notify } from '../../platform/ui/notify';
import type { AuthorServices } from './services';

/** Explains, for the name at the cursor of the active dossier file, where it is found and why it may not be. */
export async function explainLabel(services: AuthorServices): Promise<void> {
	const editor = vscode.window.activeTextEditor;
	const reasons = editor && await answerAbout(editor.document, async () => {
		const snapshot = snapshotOf(editor);
		const outline = await services.outlines.of(snapshot.current());
		const label = labelAt(outline, snapshot.offsetAt(snapshot.selections[0]?.active ?? new vscode.Position(0, 0)));
		return label && reasonsFor({ label, outline, document: snapshot.document }, services);
	});
	void notify('information', reasons ? reasons.join(' ') : vscode.l10n.t('Put the cursor on a name in a dossier file first.'));
}

/** Returns what keeps a name from being found, then how it is found, each as a sentence. */
export async function reasonsFor({ label, outline, document }: {
	readonly label: TypedLabel; readonly outline: Outline; readonly document: vscode.TextDocument;
}, services: AuthorServices): Promise<readonly string[]> {
	const { uri } = document;
	const silenced = services.silenced.in(document).some(({ text, where }) => text === label.text && where !== 'document');
	const state = await services.store.get();
	const id = outline.top('id') ?? '';
	const same = await runSteps(entriesWithSameName(label, id, state.library));
	const obstacle = obstacleIn(state, uri, { id, label });
	return [
		...(obstacle === undefined ? [] : [obstacle]),
		...(label.recognise ? [] : [vscode.l10n.t('Its entry excludes it from recognition.')]),
		...(silenced ? [vscode.l10n.t('It is silenced in your settings.')] : []),
		...(label.recognise ? howItIsFound(label) : []),
		...(obstacle === undefined && label.recognise ? whereItIsFound(state, uri) : []),
		...(same.length === 0
			? []
			: [
					vscode.l10n.t(
						'It is also a name of {0}: the card shows all of them.',
						same.map(({ entry, dossier }) => nameOf(entry, label.language, dossier.language)).join(', '),
					),
				]),
	];
}

/** Returns why nothing in the file, the entry or the language is found; `undefined` if the name is loaded. */
function obstacleIn(
	{ inUse, broken }: LibraryState,
	uri: vscode.Uri,
	{ id, label }: { readonly id: string; readonly label: TypedLabel },
): string | undefined {
	const address = uri.toString();
	const file = inUse.find(one => one.uri.toString() === address);
	if (!file) {
		const findings = broken.find(one => one.uri.toString() === address)?.findings ?? [];
		return !readDossierSettings()(id).isEnabled
			? vscode.l10n.t('The dossier is switched off in the settings.')
			: findings.some(({ code }) => code === 'idInUse')
				? vscode.l10n.t('The dossier is not used, because another one has the same id.')
				: vscode.l10n.t('The file is not loaded as a dossier.');
	}
	const entry = file.dossier.entries.get(label.entry);
	if (!entry) {
		return vscode.l10n.t('The entry is not loaded. It has a problem, its kind is left out in the settings, or the file is not saved.');
	}
	if (!entry.labels.some(({ text }) => text === label.text)) {
		return vscode.l10n.t('The name is not loaded. The file is not saved, or its language is left out in the settings.');
	}
	return entry.labels.some(({ text, recognise }) => text === label.text && recognise) || !label.recognise ? undefined
		: vscode.l10n.t('The last saved version of the file excludes the name from recognition, or its language is left out in the settings.');
}

/** Names the folder to which the dossier is limited, if it is. */
function whereItIsFound({ inUse }: LibraryState, uri: vscode.Uri): readonly string[] {
	const folder = inUse.find(file => file.uri.toString() === uri.toString())?.folder;
	return folder ? [vscode.l10n.t('The dossier applies to drafts in the folder “{0}” and the folders in it.', fileNameOf(folder))] : [];
}

/** Describes in which spelling and next to which words a name is found. */
function howItIsFound({ text, case: rule, only, not }: TypedLabel): readonly string[] {
	const spelling = {
		exact: vscode.l10n.t('It is found only if it is written exactly as “{0}”.', text),
		word: vscode.l10n.t('It is found as “{0}”, with an initial capital, or all in capitals.', text),
		permissive: vscode.l10n.t('It is found only with the same capital letters as in “{0}”.', text),
		fold: vscode.l10n.t('“{0}” is found in small or capital letters.', text),
	}[rule];
	return [
		spelling,
		...only.length === 0 ? [] : [vscode.l10n.t('It is found only next to: {0}.', only.join(', '))],
		...not.length === 0 ? [] : [vscode.l10n.t('It is not found next to: {0}.', not.join(', '))],
	];
}
