import * as vscode from 'vscode';
import type { CitationSettings } from '../../../core/citation/citing';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import { languageOf, referenceLanguage, type Language } from '../../../core/citation/style/locale/languages';
import { styleOf } from '../../../core/citation/style/styles';
import type { LanguageTag } from '../../../core/dossier/model';
import { SETTINGS } from '../../ids';
import { draftLanguage } from '../documents/draftLanguage';

/** Returns the settings of a document that decide how citations are written in it. */
export function citationSettingsFor(document: vscode.TextDocument): CitationSettings {
	const settings = vscode.workspace.getConfiguration(undefined, document);
	const textOf = (name: string) => String(settings.get(name));
	return {
		format: textOf(SETTINGS.citationFormat),
		punctuation: textOf(SETTINGS.citationPunctuation),
		template: textOf(SETTINGS.citationTemplate),
	};
}

/**
 * Returns the style and the language of references that are set for a document or, without a document, for all. If no language is set, it
 * is that of the text.
 */
export function citationStyleFor(document: vscode.TextDocument | undefined): CitationFormatting {
	const settings = vscode.workspace.getConfiguration(undefined, document ?? null);
	return {
		style: styleOf(String(settings.get(SETTINGS.citationStyle))),
		language: referenceLanguage(settings.get(SETTINGS.citationLanguage), textTag(document)),
		leavesOutAddresses: settings.get(SETTINGS.citationAddresses) === 'whereNeeded',
	};
}

/**
 * Returns the language of citations that a text has without a setting: that of the document or, if it declares none or there is no
 * document, of the user interface.
 */
export function textLanguageOf(document: vscode.TextDocument | undefined): Language {
	return languageOf(textTag(document));
}

function textTag(document: vscode.TextDocument | undefined): LanguageTag {
	return draftLanguage(document) ?? vscode.env.language;
}
