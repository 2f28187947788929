import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { joinTexts } from '../joinTexts';
import type { SourceKind } from '../kind';
import { languageData } from '../locale/language';
import { quoted } from '../locale/languageData';
import { isPaperAtMeeting, paperAt } from '../meeting';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { courtCase, euAct, legislation, treaty } from './unLaw';
import {
	actOf, editorsOf, issued, kindUnlessTitle, makers, namesIn, quotedTitle, supplementOf, symbolsOf, type UnContext,
} from './unParts';
import { article, chapter, publication, volumed, withVersion, workingPaper } from './unPublished';

/** Formats a work in a note without locators and URL. */
type Describe = (work: Work, context: UnContext) => Rich;

/** The functions that format first references, by kind of source. The comments refer to the manual's chapter on footnotes. */
export const UN_FULL: Readonly<Record<SourceKind, Describe>> = {
	treaty, // III.G
	resolution, // III.E
	unDocument, // III.A
	report: publication, // IV.A, IV.F
	pressRelease, // III.K, IV.J
	webpage: onSite, // IV.J
	speech: spoken, // IV.M
	interview, // IV.N
	news: article, // IV.I
	article, // IV.H
	chapter, // IV.G
	book: publication, // IV.B
	legislation, // IV.E
	bill: legislation, // IV.E
	euAct, // IV.E
	case: courtCase, // III.H, IV.E
	thesis: (work, context) =>
		join(
			[
				makers(work, context),
				quotedTitle(work, context),
				plain(genreWithin(work.genre).replace(/^ph\.? ?d\.?/i, 'PhD') || kindUnlessTitle(work, context)),
				plain(work.publisher),
				issued(work, context),
			],
			', ',
		), // IV.K
	workingPaper, // IV.F
	blog: onSite, // IV.J
	dataset: withVersion, // IV.L
	software: withVersion,
	video: spoken, // IV.P
	audio: spoken, // IV.P
	communication, // IV.O
	archive: (work, context) =>
		join(
			[makers(work, context), quotedTitle(work, context), issued(work, context), plain(work.archivePlace), plain(work.archive)],
			', ',
		), // IV.K
};

function kindOf({ kind }: Work, { language }: UnContext): string {
	return languageData(language).kinds[kind];
}

/** Kinds that are cited by name, without an author. */
const LEGAL: ReadonlySet<SourceKind> = new Set<SourceKind>(['treaty', 'legislation', 'bill', 'euAct', 'case']);

/** Formats a later reference in fewer words [V.C]. */
export function unShort(work: Work, context: UnContext, title: string): Rich {
	if (work.kind === 'resolution') {
		return join([identified(work, context), plain(quoted(title, languageData(context.language)))], ', ');
	}
	const isItalic = work.kind === 'book' || work.kind === 'report' || work.kind === 'case';
	if (work.kind === 'communication' || (work.kind === 'interview' && work.title === '')) {
		return UN_FULL[work.kind](work, context);
	}
	const isLegal = LEGAL.has(work.kind);
	const isPlain = isLegal && work.kind !== 'case';
	const printed = isPlain ? plain(title) : plain(quoted(title, languageData(context.language)));
	const named = isItalic ? italic(title) : printed;
	const name = title === '' ? quotedTitle(work, context) : named;
	const byEditors = work.kind === 'book' && work.authors.length === 0 && work.body === undefined && work.institution === ''
		? plain(editorsOf(work, context))
		: [];
	return isLegal ? name : join([byEditors.length > 0 ? byEditors : makers(work, context), name], ', ');
}

/** Titles are not used to identify resolutions; one is printed only if there is no number. */
function resolution(work: Work, context: UnContext): Rich {
	return work.resolution?.number
		? identified(work, context)
		: join([identified(work, context), work.title === '' ? [] : quotedTitle(work, context), issued(work, context)], ', ');
}

function identified(work: Work, context: UnContext): Rich {
	const { body, authority = '' } = work.resolution ?? {};
	return plain(context.words.ofBody(actOf(work, context), body, authority));
}

/**
 * The title of the report of a conference is in italics [III.D], and so are the names of the parties in the views of a treaty body; that of
 * any other document is in quotation marks.
 */
function unDocument(work: Work, context: UnContext): Rich {
	const isConference =
		(/^A\/CONF\./.test(work.number) && REPORT.test(work.title)) || /^[A-Z]+\/CONF/.test(work.number) || COLLECTION.test(work.title);
	const parties = /\/D\//.test(work.number) ? /(?:^|: )(\p{Lu}[^:]{1,200} (?:vs?|c)\. \p{Lu}[^:]{0,200})$/u.exec(work.title)?.[1] ?? '' : '';
	const whole = isConference ? volumed(italic(work.title), work, context) : quotedTitle(work, context);
	const named = parties === '' ? whole : italic(parties);
	const title = work.title === '' ? [] : named;
	const supplement = supplementOf(work);
	const symbols = symbolsOf(work, context);
	return supplement.length > 0 ? join([title, supplement], ', ') : title.length === 0 ? plain(symbols) : concat(title, ` (${symbols})`);
}

/** Collections that are issued as documents; their titles are in italics, like those of other publications. */
const COLLECTION = /^(?:resolutions and decisions of|résolutions et décisions d|resoluciones y decisiones d)/i;

const REPORT = /^(?:report of|rapport de|informe de)/i;

function pressRelease(work: Work, context: UnContext): Rich {
	const kind = `${languageData(context.language).kinds.pressRelease}${work.number === '' ? '' : ` ${work.number}`}`;
	return join([makers(work, context), work.title === '' ? [] : quotedTitle(work, context), plain(kind), issued(work, context)], ', ');
}

function onSite(work: Work, context: UnContext): Rich {
	return join([makers(work, context), quotedTitle(work, context), site(work), issued(work, context)], ', ');
}

function spoken(work: Work, context: UnContext): Rich {
	const isPaper = isPaperAtMeeting(work);
	const description = work.genre === '' ? kindUnlessTitle(work, context) : genreWithin(work.genre);
	return join(
		[
			makers(work, context),
			// Films and programmes have their titles in italics; what is on a site does not (“Italics”).
			isFilm(work) ? italic(work.title) : quotedTitle(work, context),
			plain(isPaper || (saysWhatItIs(work) && work.kind !== 'video' && work.kind !== 'audio') ? '' : description),
			plain(isPaper ? paperAt(work, context.language) : work.event),
			plain(work.eventPlace),
			site(work),
			issued(work, context),
		],
		', ',
	);
}

/** Whether a work is a film or programme of its own, and not on the site of somebody. */
function isFilm({ type, container, siteUrl, title }: Work): boolean {
	return (type === 'motion_picture' || type === 'broadcast') && container === '' && siteUrl === '' && title !== '';
}

/** A video or an interview by someone else is described by its kind; an interview without a title by the interviewee. */
function interview(work: Work, context: UnContext): Rich {
	if (work.title !== '' || makersOf(work).length === 0) {
		return spoken(work, context);
	}
	const description = filledTerm(context.words.interviewWith, namesIn(makersOf(work), context));
	return join(
		[plain(namesIn(work.interviewers, context)), plain(description), plain(work.eventPlace || work.place), issued(work, context)],
		', ',
	);
}

function communication(work: Work, context: UnContext): Rich {
	const { from, to } = context.words.fromTo;
	const sender = namesIn(makersOf(work), context);
	const receiver = namesIn(work.recipients, context);
	const description = work.genre || kindOf(work, context);
	return join(
		[
			plain(
				joinTexts([
					description,
					filledTerm(from, sender),
					filledTerm(to, receiver),
				], ' '),
			),
			issued(work, context),
		],
		', ',
	);
}

/** Formats the site, unless it is the author of the page. */
function site({ container, publisher, authors, institution }: Work): Rich {
	const name = container !== '' ? container : authors.length > 0 || institution === '' ? publisher : '';
	return plain(name === institution && authors.length === 0 ? '' : name);
}
