import { authorName } from '../documents/bodies';
import { printDate } from '../date';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { displayName, invertedName, listNames } from '../names';
import { address, capitalised, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { communicated } from './chicagoCommunication';
import { actOf, bodyName } from './chicagoLaw';
import { chicagoNote } from './chicagoNote';
import { paperNumber } from './chicagoNoteParts';
import {
	allNamesIn, artworkIn, blogIn, bookBy, database, editionOf, electronicForm, filmImprint, formOfPage, isArtwork, imprintIn, isForeword, isPreprint, ownerOf,
	issuedIn, keptIn, NAMES, newspaper, pagesIn, partOfPaper, preprintIn,
	punctuationOf, recording, reportNumber, reviewIn, rolesIn, seriesIn, thesisKind, titledVolume, titleIn, versionIn, volumeIn,
} from './chicagoParts';
import { CHICAGO_WORDS, type ChicagoWords } from './chicagoWords';

/** The input for formatting the parts of an entry. */
interface Context {
	readonly language: Language;
	readonly words: ChicagoWords;
}

/** Formats an entry of the bibliography: the first name inverted, full stops between the parts (17th ed., 14.21). */
export function chicagoBibliography(work: Work, language: Language): Rich {
	const context = { language, words: CHICAGO_WORDS[language] };
	// If legal works are listed at all, they look as in notes.
	if (LIKE_NOTES.has(work.kind)) {
		return endSentence(chicagoNote(work, [], language));
	}
	const parts = [makers(work, context), ...named(work, context).map(capitalised), address(work.url)];
	return endSentence(join(parts, '. ', punctuationOf(language)), punctuationOf(language));
}

/**
 * Formats the authors; a page without an author is listed under the owner of the site (14.208), an unsigned article under its newspaper
 * (14.199).
 */
function makers(work: Work, { language, words }: Context): Rich {
	if (work.kind === 'resolution') {
		return plain(bodyName(work, language));
	}
	if (work.authors.length === 0 && work.body) {
		return plain(authorName(work.body, language, 'chicago'));
	}
	if (isUnsigned(work)) {
		return italic(newspaper(work, language));
	}
	const owner = work.kind === 'webpage' && work.institution === '' && ORGANIZATION.test(work.container) ? work.container : '';
	if (work.authors.length === 0 && owner !== '') {
		return plain(owner);
	}
	const leads =
		work.authors.length > 0 || (work.kind !== 'book' && work.type !== 'pamphlet') ? makersOf(work) : work.editors.length > 0 ? work.editors : work.translators;
	const role =
		work.type === 'motion_picture' && work.role === 'director'
			? words.director
		: leads.length === 0 || leads === work.authors || work.kind !== 'book'
			? ''
			: (leads === work.editors ? words.editor : words.translator)[leads.length > 1 ? 1 : 0];
	const names = leads.map((name, index) => (index === 0 ? invertedName(name) : displayName(name)));
	const { and, lastAnd } = NAMES[language];
	// An inverted name is followed by a comma even before a single other name; institutions are not inverted.
	const isInverted = leads[0]?.given !== '' && leads[0]?.familyFirst !== true;
	return plain(
		[listNames(names.length > 10 ? [...names.slice(0, 7), 'others'] : names, { and: language === 'en' && isInverted ? lastAnd : and, lastAnd, shortenFrom: 11, others: ', et al.' }), role]
			.filter(part => part !== '')
			.join(', '),
	);
}

/** Names of sites that are those of the organizations that own them. */
const ORGANIZATION = /\b(?:university|college|institute|ministry|department|office|agency|bank|council|association|society|foundation|organi[sz]ation|commission|committee|cent(?:re|er)|library|museum|government|nations|administration)\b/i;

/** Formats the parts between the authors and the URL. */
function named(work: Work, context: Context): readonly Rich[] {
	const { words, language } = context;
	const date = issuedIn(work, words);
	if (isArtwork(work)) {
		return [title(work, context), ...artworkIn(work, date)];
	}
	if (work.type === 'manuscript' && work.kind === 'report') {
		return [title(work, context), join([plain(work.genre || 'Unpublished manuscript'), date], ', ')];
	}
	switch (work.kind) {
		case 'resolution':
			return [plain(actOf(work, language)), title(work, context), join([plain(work.resolution?.symbol?.text ?? ''), date], ', ')];
		case 'unDocument':
			return [title(work, context), join([plain(work.number), date], ', ')];
		case 'pressRelease':
			return [title(work, context), plain(`${languageData(language).kinds.pressRelease} ${work.number}`.trim()), date];
		case 'article':
			if (isPreprint(work)) {
				return [title(work, context), join(preprintIn(work, context, date), ', ')];
			}
			return [title(work, context), reviewIn(work, language), journal(work, date, context), database(work)];
		case 'news':
			return [title(work, context), reviewIn(work, language), join([isUnsigned(work) ? [] : italic(newspaper(work, language)), date, partOfPaper(work)], ', '), database(work)];
		case 'chapter':
			return [isForeword(work) ? [] : title(work, context), book(work, context), plain(seriesIn(work)), imprint(work, date, context)];
		case 'report':
		case 'book':
		case 'dataset':
		case 'software':
			return whole(work, date, context);
		case 'thesis':
			return [title(work, context), join([plain(thesisKind(work, language)), plain(work.publisher), date], ', '), keptIn(work)];
		case 'workingPaper':
			return [
				title(work, context),
				join([plain(paperNumber(work, context)), plain(isMaker(work, work.publisher) ? '' : work.publisher), date], ', '),
			];
		case 'blog':
			return [title(work, context), blogIn(work), join([plain(isMaker(work, work.publisher) ? '' : work.publisher), date], ', ')];
		case 'video':
		case 'audio':
			return recorded(work, date, context);
		case 'communication':
			return [...communicated(work, language).slice(1), plain(work.archivePlace), plain(work.archive)];
		case 'archive':
			return [title(work, context), date, join([plain(work.archivePlace), plain(work.archive)], ', ')];
		case 'speech':
		case 'interview':
			return spoken(work, date, context);
		default:
			return [
				title(work, context),
				work.kind === 'webpage' && date.length > 0 ? join([site(work), plain(formOfPage(work)), date], ', ') : site(work),
				work.kind === 'webpage' && date.length > 0 ? [] : date.length > 0 || !work.accessed ? date : plain(words.accessed.replace('{0}', printDate(work.accessed, words.dates))),
			];
	}
}

/** Formats the parts of a work that is published by itself. */
function whole(work: Work, date: Rich, context: Context): readonly Rich[] {
	const { words, language } = context;
	const hasNoAuthor = work.kind === 'book' && work.authors.length === 0;
	const [editedBy = [], translatedBy = []] = rolesIn(work, language, words.listed, allNamesIn);
	return [
		title(work, context),
		titledVolume(work),
		hasNoAuthor && work.editors.length > 0 ? [] : editedBy,
		hasNoAuthor && work.editors.length === 0 ? [] : translatedBy,
		plain(editionOf(work, language)),
		plain(volumeIn(work)),
		plain(seriesIn(work)),
		plain(work.kind === 'report' ? reportNumber(work, words) : work.number),
		versionIn(work),
		imprint(work, date, context),
		plain(electronicForm(work)),
		work.kind === 'book' ? database(work) : [],
	];
}

function recorded(work: Work, date: Rich, context: Context): readonly Rich[] {
	if (work.type === 'motion_picture' && work.role === 'director') {
		return [title(work, context), filmImprint(work, context.language), plain(work.medium)];
	}
	const publisher = work.container || work.publisher;
	return [title(work, context), plain(isMaker(work, publisher) ? '' : publisher), date, plain(recording(work, context.language))];
}

function spoken(work: Work, date: Rich, context: Context): readonly Rich[] {
	const { words, language } = context;
	if (work.interviewers.length > 0 || (work.kind === 'interview' && [work.container, work.publisher, work.archive].some(field => field !== ''))) {
		const by = work.interviewers.length > 0 ? words.interviewBy.replace('{0}', () => allNamesIn(work.interviewers, language)) : saysWhatItIs(work) ? '' : languageData(language).kinds.interview;
		return [
			work.title === '' ? [] : title(work, context),
			plain(by),
			italic(work.container),
			plain(work.publisher),
			join([plain(work.eventPlace || work.place), date], ', '),
			plain(work.archive),
		];
	}
	const description = work.genre || (saysWhatItIs(work) ? '' : languageData(language).kinds[work.kind]);
	return [title(work, context), join([plain(description), plain(work.event), plain(work.eventPlace), date], ', ')];
}

/** Works that are cited in notes only, and look the same in a list. */
const LIKE_NOTES: ReadonlySet<string> = new Set(['treaty', 'legislation', 'case', 'euAct', 'bill']);

function title(work: Work, { language }: Context): Rich {
	return titleIn(work, language);
}

/** Tells whether an article is listed under its newspaper. */
export function isUnsigned({ kind, authors, container }: Work): boolean {
	return kind === 'news' && authors.length === 0 && container !== '';
}

function isMaker(work: Work, name: string): boolean {
	return makersOf(work).some(({ family }) => family === name);
}

function journal(work: Work, date: Rich, { words: { number }, language }: Context): Rich {
	const volume = join([plain(work.volume), plain(work.issue === '' ? '' : number.replace('{0}', () => work.issue))], ', ');
	return join(
		[
			join([join([italic(newspaper(work, language)), volume], work.volume === '' ? ', ' : ' '), date.length === 0 ? [] : concat('(', date, ')')], ' '),
			plain(pagesIn(work, language)),
		],
		languageData(language).colon,
	);
}

function book(work: Work, { words, language }: Context): Rich {
	return work.container === ''
		? []
		: join(
				[
					concat(isForeword(work) ? `${work.title} ${words.of} ` : words.in, italic(work.container)),
					bookBy(work, language),
					...rolesIn(work, language, words.listed, allNamesIn),
					plain(editionOf(work, language)),
					plain(volumeIn(work)),
					plain(pagesIn(work, language)),
				],
				', ',
			);
}

function imprint(work: Work, date: Rich, { language }: Context): Rich {
	return imprintIn(work, date, language);
}

function site(work: Work): Rich {
	const name = work.authors.length === 0 && work.institution === '' && ORGANIZATION.test(work.container) ? '' : work.container || (work.authors.length > 0 ? work.publisher : '');
	const owner = ownerOf(work);
	return plain([name, owner].filter(part => part !== '' && !isMaker(work, part)).join(', '));
}
