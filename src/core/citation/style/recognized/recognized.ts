import { withTypeOfCsl } from '../../../csl/cslTypeNames';
import type { CslItem } from '../../../dossier/model';
import { memoized } from '../../../steps/memoized';
import { asNews, asPaperInProceedings, asPreprint, asPreprintOnArxiv } from './articleRecord';
import { asBill, asInstrument, asLawOnSite, asPaperInSeries } from './britishLaw';
import { asCase } from './caseRecord';
import { asCited } from './citationInField';
import { asReportedCase } from './citedCase';
import { asCongressPage } from './congressRecord';
import { asReportedByCourt } from './courtReports';
import { asCaseBetweenParties, asCaseByPublisher, asCaseInJournal, asCourtDecision, asJudgmentCitedInTitle } from './decisionRecord';
import { asDescribed, asNumberedPaper } from './describedRecord';
import { asDescribedInTitle } from './describedTitle';
import { asDocument } from './documentRecord';
import { asEpisode, asLanguageModel, asOfGenre, asSpeech } from './mediaRecord';
import { asNumberedLaw } from './numberedLaw';
import { withOriginalDate } from './originalDate';
import { asPost } from './postRecord';
import { asResolution } from './resolutionRecord';
import {
	asAct, asActInJournal, asFederalRules, asPublicLaw, asRegulation, asSectionOfLaw, asStatutoryInstrument,
} from './statuteRecord';
import { asTreaty } from './treatyRecord';
import { asCommissionDocument, asUnionAct } from './unionAct';
import { asUnionCase } from './unionCase';
import { withoutTerms } from './withoutTerms';

/**
 * Returns an item as the type that its contents show, if programs without that type exported it as another: a treaty by its series, a
 * resolution by its body and number, a document by the symbol that stands for its publisher, a judgment by its neutral citation, an Act by
 * its title. Zotero has no treaties, BibTeX none of these. All other items are returned as they are.
 */
export const recognized = memoized((csl: CslItem): CslItem => {
	const typed = withTypeOfCsl(csl);
	const plain = withoutTerms(withOriginalDate(asDescribedInTitle(typed) ?? typed));
	return recognizedType(TYPED.reduce((item, as) => as(item) ?? item, plain));
});

/** Returns a record as what it is recognized as; `undefined` if it is something else, or is that already. */
type Recognizer = (csl: CslItem) => CslItem | undefined;

/**
 * These are all applied in turn, each to what the one before it returned. They give a record its type before the recognizers below read the
 * fields that only this type has.
 */
const TYPED: readonly Recognizer[] = [
	// Laws and papers of the United Kingdom
	asLawOnSite,
	asNumberedLaw,
	asInstrument,
	asBill,
	asPaperInSeries,
	// The European Union
	asCommissionDocument,
	asUnionAct,
	// Decisions by courts
	asCaseByPublisher,
	asCaseInJournal,
	asJudgmentCitedInTitle,
	asCourtDecision,
	asUnionCase,
];

/**
 * Of these, only the first that recognizes a record is applied. Those that read a number or a citation are before those that conclude from a
 * title, an author or a day, since a record that has both is better described by its citation: a treaty between two States is not a case
 * between them, and a case whose reports are known is printed by these rather than by its court.
 */
const RECOGNIZERS: readonly Recognizer[] = [
	// By a number, a symbol or a series
	asCongressPage,
	asTreaty,
	asResolution,
	asDocument,
	// Cases: by a citation, by their reports, by their court and parties
	asReportedCase,
	again(asReportedByCourt),
	again(asCaseBetweenParties),
	asCase,
	// Laws
	asCited,
	asStatutoryInstrument,
	asAct,
	asFederalRules,
	asActInJournal,
	asPublicLaw,
	asSectionOfLaw,
	asRegulation,
	// Other works, by what describes them
	asDescribed,
	asNumberedPaper,
	asPost,
	asOfGenre,
	asPreprintOnArxiv,
	asPreprint,
	asPaperInProceedings,
	asNews,
	asSpeech,
	asEpisode,
	asLanguageModel,
];

function recognizedType(csl: CslItem): CslItem {
	for (const recognize of RECOGNIZERS) {
		const found = recognize(csl);
		if (found !== undefined) {
			return found;
		}
	}
	return csl;
}

/** Once a record is known to be one of a case, its other fields are read as those of a case. */
function again(recognize: Recognizer): Recognizer {
	return csl => {
		const found = recognize(csl);
		return found === undefined ? undefined : recognizedType(found);
	};
}
