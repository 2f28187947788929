import type { AcronymUndefined } from './acronyms/acronymFinding';
import type { NoteMalformed } from './citations/citationFinding';
import type { CheckFinding } from './finding';
import type { CheckFix } from './fix';
import type { HouseFinding } from './house/houseFinding';
import type { IgnoreUnknown } from './ignore/ignoreFinding';
import type { QuotationDiffers } from './quotations/quotationFinding';

/** The keys of the sentences about findings. The code that shows findings has the words. */
export const MESSAGE_KEYS = [
	'acronymUnexplained', 'acronymExplainedLater', 'acronymExplainedAside', 'acronymIntroducedAgain', 'acronymMeansTwo', 'acronymUnused', 'acronymLate',
	'expansionVariant', 'expansionWrong', 'nameDiscouraged', 'nameInconsistent', 'nameMisspelt',
	'factDiffers',
	'quotationWords', 'quotationMissing', 'quotationAdded', 'quotationNear', 'quotationJoined', 'quotationChanged',
	'quotationElsewhere', 'quotationOtherSource', 'quotationNotFound', 'quotationNotLikely',
	'citationUnknown', 'citationMisspelt', 'citationMissing', 'quotationUncited',
	'noteUnclosed', 'noteEmpty', 'noteDuplicate', 'noteUndefined', 'noteUncalled',
	'symbolMalformed', 'symbolTitleDiffers',
	'houseWanted', 'houseRemove', 'houseFootnote', 'houseWrong',
	'ignoreUnused', 'ignoreNoCode', 'ignoreUnknownCode', 'ignoreUnknownDirective',
] as const;

/** One of them. */
export type MessageKey = (typeof MESSAGE_KEYS)[number];

/** The key of a sentence and the values of its placeholders, in their order. */
export interface MessageParts {
	readonly key: MessageKey;
	readonly values: readonly string[];
}

/** Returns the sentence about a finding. The reason of a discouraged name is not part of it. */
export function messagePartsOf(finding: CheckFinding): MessageParts {
	if ('rule' in finding) {
		return houseMessage(finding);
	}
	switch (finding.code) {
		case 'acronym-undefined':
			return { key: UNDEFINED_MESSAGES[finding.introduced ?? 'nowhere'], values: [finding.acronym, finding.expansion] };
		case 'acronym-redefined':
			return finding.isSame
				? { key: 'acronymIntroducedAgain', values: [finding.acronym] }
				: { key: 'acronymMeansTwo', values: [finding.acronym, finding.first, finding.again] };
		case 'acronym-unused':
			return { key: 'acronymUnused', values: [finding.acronym] };
		case 'acronym-late':
			return { key: 'acronymLate', values: [finding.acronym, finding.expansion] };
		case 'expansion-wrong':
			return finding.variant
				? { key: 'expansionVariant', values: [finding.name] }
				: { key: 'expansionWrong', values: [finding.acronym, finding.name, finding.written] };
		case 'name-discouraged':
			return { key: 'nameDiscouraged', values: [finding.written, finding.name] };
		case 'name-inconsistent':
			return { key: 'nameInconsistent', values: [finding.written, finding.name] };
		case 'name-misspelt':
			return { key: 'nameMisspelt', values: [finding.written, finding.word, finding.name] };
		case 'fact-differs':
			return { key: 'factDiffers', values: [finding.written, finding.name, finding.recorded, finding.source] };
		case 'quotation-differs':
			return quotationDiffers(finding);
		case 'quotation-elsewhere':
			return finding.other === undefined
				? { key: 'quotationElsewhere', values: [finding.source, withSpaces(finding.shownPlaces.join(', ')), withSpaces(finding.cited)] }
				: { key: 'quotationOtherSource', values: [finding.other, finding.source] };
		case 'quotation-not-found':
			return { key: finding.inText ? 'quotationNotFound' : 'quotationNotLikely', values: [finding.source] };
		case 'citation-unknown':
			return finding.suggestion === undefined
				? { key: 'citationUnknown', values: [finding.key] }
				: { key: 'citationMisspelt', values: [finding.key, finding.suggestion] };
		case 'citation-missing':
			return finding.what === 'value'
				? { key: 'citationMissing', values: [finding.written, finding.source] }
				: { key: 'quotationUncited', values: [finding.source] };
		case 'note-malformed':
			return { key: NOTE_MESSAGES[finding.problem], values: [] };
		case 'symbol-malformed':
			return { key: 'symbolMalformed', values: [finding.written, finding.symbol] };
		case 'symbol-title-differs':
			return { key: 'symbolTitleDiffers', values: [finding.written, finding.title, finding.number] };
		case 'ignore-unused':
			return { key: 'ignoreUnused', values: [finding.check] };
		case 'ignore-unknown':
			return { key: IGNORE_MESSAGES[finding.problem], values: finding.problem === 'noCode' ? [] : [finding.written] };
	}
}

function houseMessage({ code, written, wanted, rule }: HouseFinding): MessageParts {
	if (code === 'un-footnote') {
		return { key: 'houseFootnote', values: [written, rule] };
	}
	return wanted === undefined ? { key: 'houseWrong', values: [written, rule] }
		: wanted === '' ? { key: 'houseRemove', values: [written, rule] } : { key: 'houseWanted', values: [written, wanted, rule] };
}

/** Returns a place in a source with spaces for the markup of non-breaking spaces, as in LaTeX. */
function withSpaces(place: string): string {
	return place.replace(/[~\u00A0]/g, ' ');
}

function quotationDiffers({ how, written, wording, source }: QuotationDiffers): MessageParts {
	switch (how) {
		case 'words':
			return { key: 'quotationWords', values: [written, wording, source] };
		case 'missing':
			return { key: 'quotationMissing', values: [written, wording, source] };
		case 'added':
			return { key: 'quotationAdded', values: [written, source] };
		case 'near':
			return { key: 'quotationNear', values: [written, source] };
		case 'joined':
			return { key: 'quotationJoined', values: [written, source] };
		case 'changed':
			return { key: 'quotationChanged', values: [written, source] };
	}
}

/** The keys of the titles of fixes. */
export const FIX_TITLE_KEYS = ['replaceWith', 'introduceAs', 'introduceAtName', 'removeAcronym', 'removeWords', 'insertWords', 'citePlace', 'removeText', 'moveFootnote', 'removeComment', 'removeFromComment'] as const;

/** One of them. */
export type FixTitleKey = (typeof FIX_TITLE_KEYS)[number];

/** The key of a title and the values of its placeholders. */
export interface FixTitleParts {
	readonly key: FixTitleKey;
	readonly values: readonly string[];
}

/** Returns the title of a fix. */
export function fixTitlePartsOf({ kind, shown }: Pick<CheckFix, 'kind' | 'shown'>): FixTitleParts {
	switch (kind) {
		case 'useName':
		case 'useAcronym':
		case 'useSymbol':
		case 'useRecorded':
		case 'useKey':
			return { key: 'replaceWith', values: [shown] };
		case 'useWording':
			return shown === '' ? { key: 'removeWords', values: [] } : { key: 'replaceWith', values: [shown] };
		case 'addWording':
			return { key: 'insertWords', values: [shown] };
		case 'useLocator':
			return { key: 'citePlace', values: [withSpaces(shown)] };
		case 'insertCitation':
			return { key: 'citePlace', values: [shown] };
		case 'useHouseStyle':
			return shown === '' ? { key: 'removeText', values: [] } : { key: 'replaceWith', values: [shown] };
		case 'moveFootnote':
			return { key: 'moveFootnote', values: [shown] };
		case 'introduce':
			return { key: 'introduceAs', values: [shown] };
		case 'introduceAtName':
			return { key: 'introduceAtName', values: [shown] };
		case 'removeAcronym':
			return { key: 'removeAcronym', values: [shown] };
		case 'removeComment':
			return shown === '' ? { key: 'removeComment', values: [] } : { key: 'removeFromComment', values: [shown] };
	}
}

const UNDEFINED_MESSAGES: Readonly<Record<NonNullable<AcronymUndefined['introduced']> | 'nowhere', MessageKey>> = {
	later: 'acronymExplainedLater', aside: 'acronymExplainedAside', nowhere: 'acronymUnexplained',
};

const IGNORE_MESSAGES: Readonly<Record<IgnoreUnknown['problem'], MessageKey>> = {
	noCode: 'ignoreNoCode', unknownCode: 'ignoreUnknownCode', unknownDirective: 'ignoreUnknownDirective',
};

const NOTE_MESSAGES: Readonly<Record<NoteMalformed['problem'], MessageKey>> = {
	unclosed: 'noteUnclosed', emptyNote: 'noteEmpty', duplicateNote: 'noteDuplicate', undefinedNote: 'noteUndefined', uncalledNote: 'noteUncalled',
};
