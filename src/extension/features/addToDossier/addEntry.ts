import * as vscode from 'vscode';
import { ENTRY_KINDS, type EntryKind } from '../../../core/dossier/vocabulary';
import { addEntry } from '../../../core/extract/dossierFile/dossierEdits';
import { entryToAdd } from '../../../core/extract/dossierFile/newMembers';
import { dossierKeys, glossPlace } from '../../../core/extract/dossierFile/statements';
import { extract } from '../../../core/extract/extract';
import { documentLanguageOfFile } from '../../../core/language/languages';
import { nameOf } from '../../../core/library/names';
import { documentRange } from '../../platform/documents/documentRange';
import { columnOf } from '../../platform/documents/showDocument';
import { fileNameOf } from '../../platform/files/files';
import type { DossierInUse } from '../../platform/library/composeLibrary';
import { userLocale } from '../../platform/library/labels';
import { kindLabels } from '../../platform/library/vocabularyLabels';
import { chooseDossier } from '../../platform/library/writableDossiers';
import { KIND_ICONS } from '../../platform/ui/kindIcons';
import { notify, notifyBriefly } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { changeableText, changeDossier } from './changeDossier';
import { chooseEvidence } from './chooseEvidence';
import { selectedText } from './selectedText';
import type { AddServices } from './services';

/** Adds an entry with the selected name to a dossier, and opens the dossier beside the draft at the part to complete. */
export async function addEntryFromSelection({ store, lastEditor }: AddServices): Promise<void> {
	const title = vscode.l10n.t('Add Entry from Selection');
	const selected = await selectedText(lastEditor);
	const file = selected && await chooseDossier(title, selected.uri, store);
	const obstacle = file ? vscode.l10n.t('There is no place for entries in {0}.', fileNameOf(file.uri)) : '';
	const text = file && await changeableText(file.uri, now => addEntry(now, PROBE) !== undefined, obstacle);
	if (!file || text === undefined || !await isNewName(selected.words, file)) {
		return;
	}
	const kind = await chooseKind(title, selected.words);
	const chosen = kind && await chooseEvidence(title, selected, file.dossier, text);
	if (!chosen) {
		return;
	}
	const { language: dossierLanguage } = file.dossier;
	let key = '';
	const isAdded = await changeDossier({
		uri: file.uri,
		newSource: chosen.newSource,
		edit: now => {
			const entry = entryToAdd(
				{ kind, name: selected.words, language: selected.language, dossierLanguage, evidence: chosen.evidence },
				dossierKeys(now)?.entries ?? new Set(),
			);
			key = entry.key;
			return addEntry(now, entry);
		},
		obstacle,
	});
	if (isAdded) {
		notifyBriefly(vscode.l10n.t('“{0}” was added to {1}', selected.words, fileNameOf(file.uri)));
		await reveal(file.uri, key);
	}
}

/** An entry for testing whether a file has a place for one. Its key is not valid, so no file has it. */
const PROBE = { key: '', lines: [] };

/** Asks whether to add a name that another entry has already. */
async function isNewName(words: string, { dossier }: DossierInUse): Promise<boolean> {
	const same = [...dossier.entries.values()].find(({ labels }) => labels.some(({ text }) => text.toLowerCase() === words.toLowerCase()));
	if (!same) {
		return true;
	}
	const add = vscode.l10n.t('Add Anyway');
	return (
		(await notify(
			'warning',
			vscode.l10n.t('The dossier has an entry with this name already: {0}', nameOf(same, userLocale(), dossier.language)),
			add,
		)) === add
	);
}

/** Asks for the kind; the one that the words suggest comes first. */
async function chooseKind(title: string, words: string): Promise<EntryKind | undefined> {
	const proposal = extract(words, documentLanguageOfFile('')).proposals.find(one => one.type === 'entry');
	const guess = proposal?.type === 'entry' ? proposal.kind : undefined;
	const kinds = [...(guess ? [guess] : []), ...ENTRY_KINDS.filter(kind => kind !== guess)];
	const { kind: names } = kindLabels();
	const rows = kinds.map(kind => plainRow({ label: names[kind], iconPath: new vscode.ThemeIcon(KIND_ICONS[kind]), kindOfEntry: kind }));
	return (await showPick(rows, { title, placeHolder: vscode.l10n.t('What kind of entry is “{0}”?', words) }))
		?.kindOfEntry;
}

/** Shows the new entry where its file is open, or else beside the draft, with the part to complete, its description, selected. */
async function reveal(uri: vscode.Uri, key: string): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const place = glossPlace(document.getText(), key);
	await vscode.window.showTextDocument(document, {
		viewColumn: columnOf(uri) ?? vscode.ViewColumn.Beside,
		preview: false,
		...(place && { selection: documentRange(document, place) }),
	});
}
