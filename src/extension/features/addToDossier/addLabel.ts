import * as vscode from 'vscode';
import type { Entry, LanguageTag } from '../../../core/dossier/model';
import { addLabel, type NewLabel } from '../../../core/extract/dossierFile/dossierEdits';
import { isSameLanguage, nameOf } from '../../../core/library/names';
import { fileNameOf } from '../../platform/files/files';
import { userLocale } from '../../platform/library/labels';
import { notify, notifyBriefly } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { changeDossier } from './changeDossier';
import { chooseEntryForSelection } from './chooseEntry';
import { chooseEvidence } from './chooseEvidence';
import type { AddServices } from './services';

/** Adds the selected words as a name of an entry. */
export async function addLabelFromSelection(services: AddServices): Promise<void> {
	const title = vscode.l10n.t('Add Selection as Name of Entry');
	const chosen = await chooseEntryForSelection(title, services);
	if (!chosen) {
		return;
	}
	const { selected, file, text, entry } = chosen;
	const language = dossierTag(selected.language, entry);
	const obstacle = vscode.l10n.t(
		'“{0}” was not added, because the entry has this name already or is no longer in {1}.',
		selected.words,
		fileNameOf(file.uri),
	);
	if (!takesName(text, entry.key, selected.words, language)) {
		void notify('warning', obstacle);
		return;
	}
	const role = await chooseRole(title, selected.words, { entry, language });
	const cited = role && await chooseEvidence(title, selected, file.dossier, text);
	if (!cited) {
		return;
	}
	const isAdded = await changeDossier({
		uri: file.uri,
		newSource: cited.newSource,
		edit: now => addLabel(now, entry.key, { text: selected.words, language, role, evidence: cited.evidence }),
		obstacle,
	});
	if (isAdded) {
		notifyBriefly(vscode.l10n.t('“{0}” is now a name of “{1}”', selected.words, nameOf(entry, userLocale(), file.dossier.language)));
	}
}

/** Whether an entry is in a file and can get a name in a language, whatever kind of name it is. */
function takesName(text: string, entry: string, words: string, language: LanguageTag): boolean {
	return (['acronym', 'variant'] as const).every(
		role => addLabel(text, entry, { text: words, language, role, evidence: { source: '' } }) !== undefined,
	);
}

/** Returns the tag under which an entry has names in a language, such as `en` for a draft in `en-GB`. */
function dossierTag(language: LanguageTag, { labels }: Entry): LanguageTag {
	return (
		labels.find(label => label.language === language)?.language
		?? labels.find(label => isSameLanguage(label.language, language))?.language
		?? language
	);
}

/** Asks what kind of name it is; the one that its letters suggest comes first. An entry has one preferred name in each language. */
async function chooseRole(
	title: string,
	words: string,
	{ entry, language }: { readonly entry: Entry; readonly language: LanguageTag },
): Promise<NewLabel['role'] | undefined> {
	const name = new Intl.DisplayNames([userLocale()], { type: 'language', fallback: 'code' }).of(language) ?? language;
	const hasPreferred = entry.labels.some(label => label.language === language && label.role === 'preferred');
	const isAcronym = /^[\p{Lu}\p{N}][\p{Lu}\p{N}.-]*$/u.test(words);
	const row = (role: NewLabel['role'], label: string) => plainRow({ label, description: name, role });
	const acronym = row('acronym', vscode.l10n.t('Acronym'));
	const variant = row('variant', vscode.l10n.t('Other name'));
	const rows = [
		...(hasPreferred ? [] : [row('preferred', vscode.l10n.t('Preferred name'))]),
		...(isAcronym ? [acronym, variant] : [variant, acronym]),
	];
	return (await showPick(rows, { title, placeHolder: vscode.l10n.t('What kind of name is “{0}”?', words) }))?.role;
}
