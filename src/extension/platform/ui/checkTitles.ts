import * as vscode from 'vscode';
import type { CheckCode } from '../../../core/check/checkCode';

/** Returns the short title of a check, as code actions and the documentation call it. */
export function titleOfCheck(code: CheckCode): string {
	switch (code) {
		case 'acronym-undefined': return vscode.l10n.t('Acronym not introduced');
		case 'acronym-redefined': return vscode.l10n.t('Acronym introduced again');
		case 'acronym-unused': return vscode.l10n.t('Acronym not used again');
		case 'acronym-late': return vscode.l10n.t('Full name after its acronym');
		case 'expansion-wrong': return vscode.l10n.t('Wrong name beside an acronym');
		case 'name-discouraged': return vscode.l10n.t('Wrong name');
		case 'name-inconsistent': return vscode.l10n.t('Different names for one thing');
		case 'name-misspelt': return vscode.l10n.t('Misspelt name');
		case 'fact-differs': return vscode.l10n.t('Fact differs from the dossier');
		case 'quotation-differs': return vscode.l10n.t('Quotation differs from its source');
		case 'quotation-elsewhere': return vscode.l10n.t('Quotation from another place');
		case 'quotation-not-found': return vscode.l10n.t('Quotation not in its source');
		case 'citation-unknown': return vscode.l10n.t('Unknown citation key');
		case 'citation-missing': return vscode.l10n.t('Missing citation');
		case 'note-malformed': return vscode.l10n.t('Malformed note');
		case 'symbol-malformed': return vscode.l10n.t('Malformed document symbol');
		case 'symbol-title-differs': return vscode.l10n.t('Number and title of different resolutions');
		case 'un-per-cent': return vscode.l10n.t('Percent sign in text (UN)');
		case 'un-number-first': return vscode.l10n.t('Figure at the start of a sentence (UN)');
		case 'un-decimal-zero': return vscode.l10n.t('Decimal fraction without a zero (UN)');
		case 'un-resolution-body': return vscode.l10n.t('Abbreviated body of a resolution (UN)');
		case 'un-abbreviated': return vscode.l10n.t('Title that is never abbreviated (UN)');
		case 'un-full-stops': return vscode.l10n.t('Full stops in an abbreviation (UN)');
		case 'un-possessive': return vscode.l10n.t('Possessive of an acronym (UN)');
		case 'un-spelling': return vscode.l10n.t('Spelling (UN)');
		case 'un-footnote': return vscode.l10n.t('Footnote mark before punctuation (UN)');
		case 'eu-currency': return vscode.l10n.t('Form of an amount in a currency (EU)');
		case 'eu-euro': return vscode.l10n.t('Plural of “euro” (EU)');
		case 'eu-article': return vscode.l10n.t('“an” before EUR (EU)');
		case 'eu-thousands': return vscode.l10n.t('Comma between thousands (EU)');
		case 'eu-full-stops': return vscode.l10n.t('Full stops in an abbreviation (EU)');
		case 'eu-presidency': return vscode.l10n.t('“European Union Presidency” (EU)');
		case 'eu-document-year': return vscode.l10n.t('Two-digit year of a document (EU)');
		case 'eu-heading-stop': return vscode.l10n.t('Full stop in a heading (EU)');
		case 'ignore-unused': return vscode.l10n.t('Comment that ignores nothing');
		case 'ignore-unknown': return vscode.l10n.t('Comment that cannot be understood');
	}
}
