import * as vscode from 'vscode';
import type { CheckFinding } from '../../../core/check/finding';
import type { CheckFix } from '../../../core/check/fix';
import { fixTitlePartsOf, messagePartsOf, type FixTitleParts, type MessageParts } from '../../../core/check/messageParts';
import { shownText } from '../../../core/text/shownText';

/** Describes a finding of a check in one sentence, without the reason of a discouraged name. */
export function describeCheck(finding: CheckFinding): string {
	return shownText(checkMessage(messagePartsOf(finding)));
}

/** Returns the title of a fix. */
export function titleOfFix(fix: Pick<CheckFix, 'kind' | 'shown'>): string {
	return shownText(fixTitle(fixTitlePartsOf(fix)));
}

/** Fills the places of a sentence. */
export function checkMessage({ key, values: [a = '', b = '', c = '', d = ''] }: MessageParts): string {
	switch (key) {
		case 'acronymUnexplained':
			return vscode.l10n.t('“{0}” is not explained. It is short for “{1}”.', a, b);
		case 'acronymExplainedLater':
			return vscode.l10n.t('“{0}” is used before the text explains it as “{1}”.', a, b);
		case 'acronymExplainedAside':
			return vscode.l10n.t('“{0}” is explained only in a caption or note, as “{1}”.', a, b);
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
			return vscode.l10n.t('The document used another name before “{0}”: “{1}”.', a, b);
		case 'nameMisspelt':
			return vscode.l10n.t('“{0}” is probably a typing mistake for “{1}”, as in “{2}”.', a, b, c);
		case 'factDiffers':
			return vscode.l10n.t('For {1}, the dossier records “{2}”, not “{0}” ({3}).', a, b, c, d);
		case 'quotationWords':
			return vscode.l10n.t('“{2}” has “{1}” here, not “{0}”.', a, b, c);
		case 'quotationMissing':
			return vscode.l10n.t('“{2}” has “{1}” after “{0}”.', a, b, c);
		case 'quotationAdded':
			return vscode.l10n.t('“{1}” does not have “{0}” here.', a, b);
		case 'quotationNear':
			return vscode.l10n.t('The words of “{1}” are different here, at “{0}” or next to it.', a, b);
		case 'quotationJoined':
			return vscode.l10n.t('Two passages of “{1}” meet here, at “{0}”, without an ellipsis.', a, b);
		case 'quotationChanged':
			return vscode.l10n.t('“{0}” may change the meaning of these words of “{1}”.', a, b);
		case 'quotationElsewhere':
			return vscode.l10n.t('In “{0}”, these words are at {1}, not at {2}.', a, b, c);
		case 'quotationOtherSource':
			return vscode.l10n.t('These words are in “{0}”, not in “{1}”.', a, b);
		case 'quotationNotFound':
			return vscode.l10n.t('“{0}” does not have these words.', a);
		case 'quotationNotLikely':
			return vscode.l10n.t('“{0}” does not seem to have these words.', a);
		case 'citationUnknown':
			return vscode.l10n.t('No source with the key “{0}” is known.', a);
		case 'citationMisspelt':
			return vscode.l10n.t('No source with the key “{0}” is known. Did you mean “{1}”?', a, b);
		case 'citationMissing':
			return vscode.l10n.t('No source is cited for “{0}”. “{1}” has it.', a, b);
		case 'quotationUncited':
			return vscode.l10n.t('No source is cited for this quotation. It is in “{0}”.', a);
		case 'noteUnclosed':
			return vscode.l10n.t('This note or citation is not closed.');
		case 'noteEmpty':
			return vscode.l10n.t('This note has no text.');
		case 'noteDuplicate':
			return vscode.l10n.t('The document has another note with this name, which is used instead.');
		case 'noteUndefined':
			return vscode.l10n.t('The document has no text for this note.');
		case 'noteUncalled':
			return vscode.l10n.t('Nothing in the document refers to this note.');
		case 'symbolMalformed':
			return vscode.l10n.t('“{0}” is not a document symbol. Perhaps “{1}” is meant.', a, b);
		case 'symbolTitleDiffers':
			return vscode.l10n.t('“{0}” is the number of another resolution. “{1}” is {2}.', a, b, c);
		case 'houseWanted':
			return vscode.l10n.t('House style is “{1}”, not “{0}” ({2}).', a, b, c);
		case 'houseRemove':
			return vscode.l10n.t('House style is to leave out “{0}” here ({1}).', a, b);
		case 'houseFootnote':
			return vscode.l10n.t('House style is to put the footnote after “{0}” ({1}).', a, b);
		case 'houseWrong':
			return vscode.l10n.t('House style is not “{0}” here ({1}).', a, b);
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
		case 'removeWords':
			return vscode.l10n.t('Remove the Words');
		case 'insertWords':
			return vscode.l10n.t('Insert “{0}”', text);
		case 'citePlace':
			return vscode.l10n.t('Cite “{0}”', text);
		case 'removeText':
			return vscode.l10n.t('Leave It Out');
		case 'moveFootnote':
			return vscode.l10n.t('Put the Footnote after “{0}”', text);
		case 'removeComment':
			return vscode.l10n.t('Remove the Comment');
		case 'removeFromComment':
			return vscode.l10n.t('Remove “{0}” from the Comment', text);
	}
}
