import * as vscode from 'vscode';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { SETTINGS } from '../../ids';
import { textLanguageOf } from '../../platform/citation/citationStyle';
import { styleNames } from '../../platform/citation/styleNames';
import { readSettled } from '../../platform/documents/snapshot';
import { updateSetting } from '../../platform/settings/updateSetting';
import { notify } from '../../platform/ui/notify';
import { languageName } from './chooseStyleAndLanguage';
import type { RefreshServices } from './services';

/**
 * Offers to set the style and the language that a document has been restyled to, unless new citations in it have them anyway: a style that
 * is set for the folder, and a language that is set or that the document declares, come before those of its notes.
 */
export async function offerSettings(document: vscode.TextDocument, formatting: CitationFormatting, { styles }: RefreshServices): Promise<void> {
	const before = (await readSettled(document, snapshot => styles.of(snapshot)))?.found;
	if (!before) {
		return;
	}
	const changed: readonly (readonly [string, string])[] = [
		...(formatting.style === before.style ? [] : [[SETTINGS.citationStyle, formatting.style.id] as const]),
		...(formatting.language === before.language
			? []
			: [[SETTINGS.citationLanguage, formatting.language === textLanguageOf(document) ? 'auto' : formatting.language] as const]),
	];
	if (changed.length === 0) {
		return;
	}
	const folder = vscode.workspace.getWorkspaceFolder(document.uri);
	const set = folder ? vscode.l10n.t('Set for This Folder') : vscode.l10n.t('Set for All Documents');
	if (await notify('information', restyledSentences(formatting, before), set) !== set) {
		return;
	}
	const target = folder ? vscode.ConfigurationTarget.WorkspaceFolder : vscode.ConfigurationTarget.Global;
	for (const [name, value] of changed) {
		if (!await updateSetting({ name, value, target, document })) {
			return;
		}
	}
}

function restyledSentences({ style, language }: CitationFormatting, before: CitationFormatting): string {
	const name = styleNames()[style.id];
	if (language === before.language) {
		return vscode.l10n.t('The notes are now in the style {0}. Set the style to use it for new citations as well.', name);
	}
	if (style === before.style) {
		return vscode.l10n.t(
			'The references are now in {0}. Set the language to use it for new citations as well, or Refresh Citations will write them in {1} again.',
			languageName(language),
			languageName(before.language),
		);
	}
	return vscode.l10n.t(
		'The notes are now in the style {0}, and the references in {1}. Set both to use them for new citations as well.',
		name,
		languageName(language),
	);
}
