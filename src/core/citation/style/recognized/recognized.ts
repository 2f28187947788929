import { withTypeOfCsl } from '../../../csl/cslTypeNames';
import type { CslItem } from '../../../dossier/model';
import { memoized } from '../../../steps/memoized';
import { dateField } from '../date';
import { firstField, textField } from '../fields';
import { namesField } from '../names';
import { asBill, asInstrument, asLawOnSite, asNumberedLaw, asPaperInSeries } from './britishLaw';
import { asCase } from './caseRecord';
import { asCited } from './citationInField';
import { asReportedCase } from './citedCase';
import { asCongressPage } from './congressRecord';
import { asCaseByCourt, asCourtDecision } from './courtRecord';
import { asDescribed, asNumberedPaper } from './describedRecord';
import { asDescribedInTitle } from './describedTitle';
import { asDocument, asResolution } from './documentRecord';
import { asJudgment, asReportOfCourt } from './judgmentRecord';
import { withOriginalDate } from './originalDate';
import { asPost } from './postRecord';
import { withoutFields } from './record';
import { asAct, asProvision } from './statuteRecord';
import { asTreaty } from './treatyRecord';
import { asUnionAct } from './unionAct';
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

/** What a record can be recognized as before the fields that only this type has are read. */
const TYPED = [asLawOnSite, asNumberedLaw, asInstrument, asBill, asPaperInSeries, asUnionAct, asCaseByCourt, asCourtDecision, asUnionCase];

function recognizedType(csl: CslItem): CslItem {
	return asCongressPage(csl)
	?? asTreaty(csl) ?? asResolution(csl) ?? asDocument(csl)
	?? asReportedCase(csl) ?? judged(csl) ?? asCase(csl) ?? asCited(csl) ?? asAct(csl) ?? asProvision(csl)
	?? asDescribed(csl) ?? asNumberedPaper(csl)
	?? asPost(csl) ?? asOfGenre(csl) ?? asPreprint(csl) ?? asProceedings(csl) ?? asNews(csl) ?? asSpeech(csl) ?? asEpisode(csl) ?? asLanguageModel(csl) ?? csl;
}

/** Reads a record that only its parties and its court show to be a case, once more as one. */
function judged(csl: CslItem): CslItem | undefined {
	const found = asReportOfCourt(csl) ?? asJudgment(csl);
	return found === undefined ? undefined : recognizedType(found);
}

/** BibTeX has no type for a language model; its note says that the work is one. */
function asLanguageModel(csl: CslItem): CslItem | undefined {
	const note = textField(csl, 'note').replace(/\.$/, '');
	return textField(csl, 'type') === 'document' && /^(?:large language|generative AI|AI) model$/i.test(note)
		? { ...csl, type: 'software', genre: note }
		: undefined;
}

/** The types of works that records of a type for all works describe by a genre (APA 9.22). */
const GENRES: readonly (readonly [RegExp, string])[] = [
	[/^data ?sets?$/i, 'dataset'], [/^(?:computer )?(?:software|program)$/i, 'software'], [/^(?:online |YouTube )?video$/i, 'motion_picture'], [/^(?:audio )?podcast(?: episode)?$/i, 'song'],
];

function asOfGenre(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type') === 'document' ? GENRES.find(([genre]) => genre.test(textField(csl, 'genre')))?.[1] : undefined;
	return type === undefined ? undefined : type === 'dataset' || type === 'software' ? withoutFields({ ...csl, type }, 'genre') : { ...csl, type };
}

/** Zotero exports an episode of a podcast as a song in a series. */
function asEpisode(csl: CslItem): CslItem | undefined {
	const isPodcast = /podcast/i.test(firstField(csl, 'medium', 'genre'));
	if (textField(csl, 'type') === 'song' && isPodcast && textField(csl, 'container-title') !== '' && textField(csl, 'genre') === '') {
		return { ...csl, genre: 'Audio podcast episode' };
	}
	const isOne =
		textField(csl, 'type') === 'song'
		&& textField(csl, 'container-title') === ''
		&& textField(csl, 'collection-title') !== ''
		&& (namesField(csl, 'host').length > 0 || /podcast/i.test(firstField(csl, 'medium', 'genre')));
	return isOne
		? {
				...csl,
				'container-title': textField(csl, 'collection-title'),
				genre: /podcast/i.test(textField(csl, 'genre')) ? textField(csl, 'genre') : 'Audio podcast episode',
			}
		: undefined;
}

/** BibTeX and RIS have no type for a preprint. */
function asPreprint(csl: CslItem): CslItem | undefined {
	const type = textField(csl, 'type');
	const [, number] = /^arXiv(?: preprint)?[ :]+(?:arXiv:)?(\d{4}\.\d{4,5}|[a-z-]{2,12}\/\d{7})(?:v\d{1,2})?$/i.exec(textField(csl, 'container-title')) ?? [];
	if (number !== undefined && /^(?:document|article-journal|article|manuscript)$/.test(type)) {
		// Google Scholar has the server and the number as a journal.
		return firstField(csl, 'URL', 'DOI') === '' ? { ...csl, URL: `https://arxiv.org/abs/${number}` } : undefined;
	}
	const isOne = /^preprint$/i.test(textField(csl, 'genre')) ? /^(?:document|article-journal)$/.test(type) : type === 'document' && textField(csl, 'publisher') === 'arXiv';
	return isOne ? { ...(textField(csl, 'publisher') === 'arXiv' ? withoutFields(csl, 'number') : csl), type: 'article' } : undefined;
}

/** Google Scholar gives a paper as an article in a journal with the title of the proceedings. */
function asProceedings(csl: CslItem): CslItem | undefined {
	const isOne =
		textField(csl, 'type') === 'article-journal'
		&& /^(?:in )?proceedings of\b.{1,200}\b(?:conference|symposium|workshop|congress|meeting)\b/i.test(textField(csl, 'container-title'))
		&& firstField(csl, 'volume', 'issue') === '';
	return isOne ? { ...csl, type: 'paper-conference' } : undefined;
}

/** BibTeX has one type for articles in journals and in newspapers; the latter have a day, and neither volume nor DOI. */
function asNews(csl: CslItem): CslItem | undefined {
	const isOfDay =
		textField(csl, 'type') === 'article-journal'
		&& firstField(csl, 'volume', 'issue', 'number', 'DOI', 'note') === ''
		&& dateField(csl, 'issued')?.start.day !== undefined
		&& !/^(?:arXiv|SSRN|bioRxiv|medRxiv)\b/.test(textField(csl, 'container-title'))
		&& !/(?<!Wall Street )\bJournal\b|\b(?:Review|Law|Quarterly|Studies|Bulletin|Forum|Magazine|L\. Rev\.|L\.J\.)/i.test(textField(csl, 'container-title'));
	return isOfDay ? { ...csl, type: 'article-newspaper' } : undefined;
}

/** BibTeX has no type for a speech or paper given at an event. */
function asSpeech(csl: CslItem): CslItem | undefined {
	const isSaid =
		/^(?:document|manuscript)$/.test(textField(csl, 'type'))
		&& firstField(csl, 'event-title', 'event') !== ''
		&& firstField(csl, 'number', 'archive') === ''
		&& namesField(csl, 'author').some(({ given, family }) => given !== '' || /^(?:Lord|Lady|Baroness|Sir|Dame|Justice|Judge) /.test(family));
	// A paper has the conference, and not the occasion, as its event.
	const isPaper = textField(csl, 'type') === 'manuscript' && textField(csl, 'genre') === '' && /\b(?:Conference|Symposium|Congress|Workshop|Annual Meeting|Colloquium)\b/.test(firstField(csl, 'event-title', 'event'));
	return isSaid ? { ...csl, type: isPaper ? 'paper-conference' : 'speech' } : undefined;
}
