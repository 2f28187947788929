import { getOrInsert } from '../../../data/getOrInsert';
import type { CslItem } from '../../../dossier/model';
import { memoized } from '../../../steps/memoized';
import { noteOf, withAffixes } from '../affixes';
import { filledTerm } from '../filledTerm';
import { headlined } from '../headline';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { placesWith } from '../place';
import { between, concat, join, plain, richText } from '../rich';
import { sentenceCase } from '../sentenceCase';
import { shortTitleOf } from '../shortTitle';
import { nameForSorting, sortingKey } from '../sorting';
import type { PositionedItem, Rich, Style } from '../style';
import type { Work } from '../work';
import { workOf } from '../workOf';
import { UN_FULL, unShort } from './unFull';
import { authorsOf } from './unMaker';
import { actOf, available, places, series, supplementOf, symbolsOf, unContext, type UnContext } from './unParts';
import { placeInFull } from './unPlace';
import { unAuthors, unReference } from './unReference';

/**
 * The style of the United Nations Editorial Manual: footnotes, and text notes for the Organization's own documents. Resolutions and
 * documents are cited by number and symbol, which are not shortened in later references; paragraphs are cited rather than pages.
 * Source: www.un.org/dgacm, Editorial Manual, "Footnotes and other references" (English) and its French edition.
 */
export const un: Style = {
	id: 'un',
	system: 'note',
	languages: ['en', 'fr', 'es'],
	note: (items, language) => {
		const context = unContext(language);
		// A signal, such as "see also", introduces its source alone.
		const isLinked = items.length > 1 && (items.at(-1)?.prefix ?? '').trim() === '';
		const form = {
			separator: '; ',
			lastSeparator: isLinked ? context.words.lastOfSeveral : '',
			punctuation: 'outside',
			capital: true,
		} as const;
		return noteOf(
			items.map(item => withAffixes(item, noteItem(item, context))),
			form,
		);
	},
	textNote: (items, language) => between('(', join(items.map(item => withAffixes(item, textItem(item, unContext(language)))), '; '), ')'),
	reference: (csl, language, yearSuffix = '') => unReference(readWork(csl), unContext(language), yearSuffix),
	// Readers cannot consult letters.
	isListed: csl => readWork(csl).kind !== 'communication',
	section: () => 'sources',
	sortKey,
};

/** Titles of books have the capitals of headlines; those in quotation marks do not (IV.B, IV.F to IV.K; “Capitalization in English”). */
const readWork = memoized((csl: CslItem): Work => {
	const given = headlined(workOf(csl), 'un');
	const work = {
		...given,
		place: placeInFull(given.place),
		...((given.kind === 'news' || given.kind === 'article') && { authors: authorsOf(given) }),
	};
	// The title of a page by an organization is often a name.
	const isByPerson = work.kind === 'webpage' && work.authors.some(author => author.given !== '');
	return isByPerson || IN_SENTENCE_STYLE.has(work.kind) ? { ...work, title: inSentenceStyle(work) } : work;
});

/**
 * Returns the title in sentence style. If only one word would lose its capital, the title is returned as it is: that word may be a name
 * that is not known, as in “Wool in Ghent”.
 */
function inSentenceStyle({ title, language, markedNames }: Work): string {
	// Only the first word has a capital, not that of a subtitle.
	const asOneSentence = title.replaceAll(': ', ', ');
	const cased = sentenceCase(asOneSentence, language, markedNames);
	const changed = cased === asOneSentence ? title : cased.split('').map((unit, at) => (title.charAt(at) === ':' ? ':' : unit)).join('');
	const count = title.split('').filter((unit, index) => unit !== changed.charAt(index)).length;
	return count > 1 ? changed : title;
}

const IN_SENTENCE_STYLE: ReadonlySet<string> = new Set(['article', 'chapter', 'news', 'workingPaper', 'thesis', 'blog']);

function noteItem(item: PositionedItem, context: UnContext): Rich {
	const work = readWork(item.csl);
	const where = places(item.places, context);
	const { position } = item;
	if (position.type === 'ibid') {
		// It is capitalized at the start of a note.
		return join([plain('ibid.'), position.samePlace ? [] : where], ', ');
	}
	const named = item.named === true ? namedItem(work, context) : [];
	if (named.length > 0) {
		return join([named, where], ', ');
	}
	if (position.type === 'subsequent' && !isCitedByNumber(work)) {
		const see = position.note === undefined ? '' : ` (${filledTerm(context.words.seeNote, String(position.note))})`;
		return join([concat(shortOf(work, context), see), where], ', ');
	}
	// A cited page replaces the first page of a case.
	const described = work.kind === 'case' && placesWith(item.places, ['page']).length > 0 ? { ...work, page: '' } : work;
	const full = join([described === work ? fullOf(work, context) : UN_FULL[work.kind](described, context), where], ', ');
	// The manual leaves out the URL if the source can be found by searching (IV.A).
	const needsNone = isCitedByNumber(work) || PRINTED.has(work.kind) || work.salesNumber !== '' || item.findable === true;
	return needsNone ? full : join([full, available(work, context)], '. ');
}

/** A formatted source without its locator depends only on the source, so it is kept: many notes of a document have the same sources. */
const fullOf = oncePerWork((work, context) => UN_FULL[work.kind](work, context));
const shortOf = oncePerWork((work, context) => unShort(work, context, shortTitleOf(work, languageData(context.language))));

function oncePerWork(format: (work: Work, context: UnContext) => Rich): (work: Work, context: UnContext) => Rich {
	const byLanguage = memoized<Work, Map<Language, Rich>>(() => new Map());
	return (work, context) => {
		return getOrInsert(byLanguage(work), context.language, () => format(work, context));
	};
}

/** Kinds that are cited by where they are printed. */
const PRINTED: ReadonlySet<string> = new Set(['treaty', 'euAct']);

/** Whether a work can be found by its number or symbol, so that neither a URL nor a cross-reference is needed. */
function isCitedByNumber({ kind, resolution }: Work): boolean {
	return kind === 'unDocument' || (kind === 'resolution' && (resolution?.number ?? '') !== '');
}

/** Formats what identifies a source that the sentence names: its symbol or series; empty for all other sources. */
function namedItem(work: Work, context: UnContext): Rich {
	const { kind, number, resolution, treaty } = work;
	if (kind === 'treaty') {
		return treaty.series ? series(treaty.series, context) : [];
	}
	const supplement = supplementOf(work);
	return kind === 'resolution'
		? plain(resolution?.number ? actOf(work, context) : '')
		: supplement.length > 0
			? supplement
			: plain(kind === 'unDocument' || ((kind === 'report' || kind === 'book') && /^[A-Z]{2,}[-\d/]/.test(number))
				? symbolsOf(work, context)
				: '');
}

/** Formats a source in a text note: only its symbol, because the sentence contains the title [III.A]. */
function textItem(item: PositionedItem, context: UnContext): Rich {
	const work = readWork(item.csl);
	const name = work.kind === 'unDocument' ? plain(symbolsOf(work, context))
		: isCitedByNumber(work) ? fullOf(work, context)
			: shortOf(work, context);
	return join([name, places(item.places, context)], ', ');
}

function sortKey(csl: CslItem, language: Language): string {
	const work = readWork(csl);
	const author = richText(unAuthors(work, unContext(language)));
	// The title replaces a missing author; works without a year come last.
	const parts = [author || work.title, String(work.issued?.start.year ?? '9999'), nameForSorting(work), work.number];
	return sortingKey(parts, languageData(language));
}
