import * as vscode from 'vscode';
import type { CitationFormatting } from '../../../core/citation/style/documents/document';
import type { Language } from '../../../core/citation/style/locale/languages';
import type { Style } from '../../../core/citation/style/style';
import { STYLES } from '../../../core/citation/style/styles';
import { citationStyleFor, textLanguageOf } from '../../platform/citation/citationStyle';
import { styleNames } from '../../platform/citation/styleNames';
import { readSettled } from '../../platform/documents/snapshot';
import { userLocale } from '../../platform/library/labels';
import { showPick } from '../../platform/ui/quickInput';
import type { RefreshServices } from './services';

/** Lets the user choose the style of a document's citations and, where the style has several, their language. */
export async function chooseStyleAndLanguage(
	document: vscode.TextDocument,
	{ styles }: Pick<RefreshServices, 'styles'>,
): Promise<CitationFormatting | undefined> {
	const read = await readSettled(document, snapshot => styles.ofNotes(snapshot));
	const current = read?.found ?? citationStyleFor(document);
	const style = await chooseStyle(current);
	const language = style && await chooseLanguage(style, { current: current.language, ofText: textLanguageOf(document) });
	return style && language && { style, language };
}

/** Returns the name of a language in the language of the user interface. */
export function languageName(language: Language): string {
	return new Intl.DisplayNames(userLocale(), { type: 'language' }).of(language) ?? language;
}

/** The present style comes last: it only matters if the language has changed. */
async function chooseStyle({ style: current }: CitationFormatting): Promise<Style | undefined> {
	const names = styleNames();
	const rows = [...STYLES.filter(style => style !== current), current].map(style => ({
		label: names[style.id], ...(style === current && { description: vscode.l10n.t('The style of this document') }), style,
	}));
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Restyle Document'),
			placeHolder: vscode.l10n.t('Choose the style for the citations of this document'),
		})
	)?.style;
}

/** The current language comes first: it is the one to keep if only the style changes. */
async function chooseLanguage(
	{ languages }: Style,
	{ current, ofText }: { readonly current: Language; readonly ofText: Language },
): Promise<Language | undefined> {
	if (languages.length < 2) {
		return current;
	}
	const description = (language: Language) =>
		language === ofText
			? vscode.l10n.t('The language of the document')
			: language === current
				? vscode.l10n.t('The language in the settings')
				: '';
	const rows = [...languages.filter(language => language === current), ...languages.filter(language => language !== current)].map(
		language => ({
			label: languageName(language),
			description: description(language),
			language,
		}),
	);
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Restyle Document'),
			placeHolder: vscode.l10n.t('Choose the language of the references'),
		})
	)?.language;
}
