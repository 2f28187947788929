import type { CheckFinding } from '../../../core/check/finding';
import type { CheckFix } from '../../../core/check/fix';
import {
	fixTitlePartsOf,
	messagePartsOf,
	type FixTitleKey,
	type FixTitleParts,
	type MessageKey,
	type MessageParts,
} from '../../../core/check/messageParts';
import { textIn } from '../../../core/library/names';
import { withoutMarkup } from '../../../core/render/markdownText';
import { oneLine } from '../../../core/text/shownText';

// The same sentences as in the editor in English, which a test compares.

const MESSAGES: Readonly<Record<MessageKey, string>> = {
	acronymUnexplained: '“{0}” is not explained. It is short for “{1}”.',
	acronymExplainedLater: '“{0}” is used before the text explains it as “{1}”.',
	acronymExplainedAside: '“{0}” is explained only in a caption or note, as “{1}”.',
	acronymIntroducedAgain: '“{0}” has been introduced before.',
	acronymMeansTwo: '“{0}” has been introduced as “{1}”, and here as “{2}”.',
	acronymUnused: '“{0}” is introduced, but not used again.',
	acronymLate: '“{0}” has been introduced for “{1}”.',
	expansionVariant: 'The name is usually written “{0}”.',
	expansionWrong: '“{0}” is short for “{1}”, not for “{2}”.',
	nameDiscouraged: 'Avoid “{0}”. Use “{1}”.',
	nameInconsistent: 'The document used another name before “{0}”: “{1}”.',
	nameMisspelt: '“{0}” is probably a typing mistake for “{1}”, as in “{2}”.',
	factDiffers: 'For {1}, the dossier records “{2}”, not “{0}” ({3}).',
	quotationWords: '“{2}” has “{1}” here, not “{0}”.',
	quotationMissing: '“{2}” has “{1}” after “{0}”.',
	quotationAdded: '“{1}” does not have “{0}” here.',
	quotationNear: 'The words of “{1}” are different here, at “{0}” or next to it.',
	quotationJoined: 'Two passages of “{1}” meet here, at “{0}”, without an ellipsis.',
	quotationChanged: '“{0}” may change the meaning of these words of “{1}”.',
	quotationElsewhere: 'In “{0}”, these words are at {1}, not at {2}.',
	quotationOtherSource: 'These words are in “{0}”, not in “{1}”.',
	quotationNotFound: '“{0}” does not have these words.',
	quotationNotLikely: '“{0}” does not seem to have these words.',
	citationUnknown: 'No source with the key “{0}” is known.',
	citationMisspelt: 'No source with the key “{0}” is known. Did you mean “{1}”?',
	citationMissing: 'No source is cited for “{0}”. “{1}” has it.',
	quotationUncited: 'No source is cited for this quotation. It is in “{0}”.',
	noteUnclosed: 'This note or citation is not closed.',
	noteEmpty: 'This note has no text.',
	noteDuplicate: 'The document has another note with this name, which is used instead.',
	noteUndefined: 'The document has no text for this note.',
	noteUncalled: 'Nothing in the document refers to this note.',
	symbolMalformed: '“{0}” is not a document symbol. Perhaps “{1}” is meant.',
	symbolTitleDiffers: '“{0}” is the number of another resolution. “{1}” is {2}.',
	houseWanted: 'House style is “{1}”, not “{0}” ({2}).',
	houseRemove: 'House style is to leave out “{0}” here ({1}).',
	houseFootnote: 'House style is to put the footnote after “{0}” ({1}).',
	houseWrong: 'House style is not “{0}” here ({1}).',
	ignoreUnused: 'There is no finding of “{0}” here that the comment could ignore.',
	ignoreNoCode: 'The comment does not say which check to ignore.',
	ignoreUnknownCode: 'There is no check “{0}”.',
	ignoreUnknownDirective: '“{0}” is not a comment that Dossier understands.',
};

const TITLES: Readonly<Record<FixTitleKey, string>> = {
	replaceWith: 'Replace with “{0}”',
	introduceAs: 'Write “{0}”',
	introduceAtName: 'Write “({0})” after the name',
	removeAcronym: 'Remove “({0})”',
	removeWords: 'Remove the Words',
	insertWords: 'Insert “{0}”',
	citePlace: 'Cite “{0}”',
	removeText: 'Leave It Out',
	moveFootnote: 'Put the Footnote after “{0}”',
	removeComment: 'Remove the Comment',
	removeFromComment: 'Remove “{0}” from the Comment',
};

/** Describes a finding in one sentence, followed by the reason of a discouraged name. */
export function checkSentence(finding: CheckFinding): string {
	const reason = finding.code === 'name-discouraged' && finding.reason ? ` ${withoutMarkup(textIn(finding.reason, 'en', 'en'))}` : '';
	return oneLine(checkMessage(messagePartsOf(finding)) + reason);
}

/** Returns the title of a fix. */
export function fixTitle(fix: Pick<CheckFix, 'kind' | 'shown'>): string {
	return oneLine(checkTitle(fixTitlePartsOf(fix)));
}

/** Fills the places of a sentence. */
export function checkMessage({ key, values }: MessageParts): string {
	return filled(MESSAGES[key], values);
}

/** Fills the places of a title. */
export function checkTitle({ key, values }: FixTitleParts): string {
	return filled(TITLES[key], values);
}

function filled(text: string, values: readonly string[]): string {
	return text.replace(/\{(\d)\}/g, (place, index: string) => values[Number(index)] ?? place);
}
