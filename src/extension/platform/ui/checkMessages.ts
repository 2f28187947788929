import * as vscode from 'vscode';
import { fixTitlePartsOf, messagePartsOf, type FixTitleParts, type MessageParts } from '../../../core/check/messageParts';
import type { CheckFinding } from '../../../core/check/finding';
import type { CheckFix } from '../../../core/check/fix';
import { shownText } from '../../../core/shownText';

/** Describes a finding of a check in one sentence, without the reason of a discouraged name. */
export function describeCheck(finding: CheckFinding): string {
	return shownText(checkMessage(messagePartsOf(finding)));
}

/** Returns the title of a fix. */
export function titleOfFix(fix: Pick<CheckFix, 'kind' | 'shown'>): string {
	return shownText(fixTitle(fixTitlePartsOf(fix)));
}

/** Fills the places of a sentence. */
export function checkMessage({ key, values: [a = '', b = '', c = ''] }: MessageParts): string {
	switch (key) {
		case 'acronymUnexplained':
			return vscode.l10n.t('“{0}” is not explained. It is short for “{1}”.', a, b);
		case 'acronymExplainedLater':
			return vscode.l10n.t('“{0}” is used before the text explains it as “{1}”.', a, b);
		case 'acronymIntroducedAgain':
			return vscode.l10n.t('“{0}” has been introduced before.', a);
		case 'acronymMeansTwo':
			return vscode.l10n.t('“{0}” has been introduced as “{1}”, and here as “{2}”.', a, b, c);
		case 'acronymUnused':
			return vscode.l10n.t('“{0}” is introduced, but not used again.', a);
		case 'acronymLate':
			return vscode.l10n.t('“{0}” has been introduced for “{1}”.', a, b);
		case 'expansionVariant':
			return vscode.l10n.t('The name is usually written “{0}”.', a);
		case 'expansionWrong':
			return vscode.l10n.t('“{0}” is short for “{1}”, not for “{2}”.', a, b, c);
		case 'nameDiscouraged':
			return vscode.l10n.t('Avoid “{0}”. Use “{1}”.', a, b);
		case 'nameInconsistent':
			return vscode.l10n.t('“{0}” is called “{1}” before.', a, b);
		case 'nameMisspelt':
			return vscode.l10n.t('“{0}” is probably a typing mistake for “{1}”, as in “{2}”.', a, b, c);
		case 'symbolMalformed':
			return vscode.l10n.t('“{0}” is not a document symbol. Perhaps “{1}” is meant.', a, b);
		case 'symbolTitleDiffers':
			return vscode.l10n.t('“{0}” is the number of another resolution. “{1}” is {2}.', a, b, c);
		case 'ignoreUnused':
			return vscode.l10n.t('There is no finding of “{0}” here that the comment could ignore.', a);
		case 'ignoreNoCode':
			return vscode.l10n.t('The comment does not say which check to ignore.');
		case 'ignoreUnknownCode':
			return vscode.l10n.t('There is no check “{0}”.', a);
		case 'ignoreUnknownDirective':
			return vscode.l10n.t('“{0}” is not a comment that Dossier understands.', a);
	}
}

/** Fills the places of a title. */
export function fixTitle({ key, values: [text = ''] }: FixTitleParts): string {
	switch (key) {
		case 'replaceWith':
			return vscode.l10n.t('Replace with “{0}”', text);
		case 'introduceAs':
			return vscode.l10n.t('Write “{0}”', text);
		case 'introduceAtName':
			return vscode.l10n.t('Write “({0})” after the name', text);
		case 'removeAcronym':
			return vscode.l10n.t('Remove “({0})”', text);
		case 'removeComment':
			return vscode.l10n.t('Remove the Comment');
		case 'removeFromComment':
			return vscode.l10n.t('Remove “{0}” from the Comment', text);
	}
}
