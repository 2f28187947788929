import * as vscode from 'vscode';
import type { CitationSettings } from '../../../core/citation/citing';
import type { DocumentForm } from '../../../core/citation/style/document';
import { languageOf } from '../../../core/citation/style/locale/languages';
import { styleOf } from '../../../core/citation/style/styles';
import { SETTINGS } from '../../ids';
import { draftLanguage } from '../documents/draftLanguage';

/** Returns the settings of a document that decide how citations are written in it. */
export function citationSettingsFor(document: vscode.TextDocument): CitationSettings {
	const settings = vscode.workspace.getConfiguration(undefined, document);
	const textOf = (name: string) => String(settings.get(name));
	return { format: textOf(SETTINGS.citationFormat), punctuation: textOf(SETTINGS.citationPunctuation), template: textOf(SETTINGS.citationTemplate) };
}

/** Returns the style setting of a document, and the language of the document or, without a document, of the user interface. */
export function citationStyleFor(document: vscode.TextDocument | undefined): DocumentForm {
	const settings = vscode.workspace.getConfiguration(undefined, document ?? null);
	return {
		style: styleOf(String(settings.get(SETTINGS.citationStyle))),
		language: languageOf(draftLanguage(document) ?? vscode.env.language),
		leavesOutAddresses: settings.get(SETTINGS.citationAddresses) === 'whereNeeded',
	};
}
