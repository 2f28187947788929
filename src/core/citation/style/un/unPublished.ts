import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import { between, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { publisherUnlessAuthor } from './unMaker';
import {
	editionOf, editorsOf, imprint, issued, italicTitle, kindUnlessTitle, makers, namesIn, quotedTitle, translatorsOf, versionOf,
	volumeOf, withoutDay, type UnContext,
} from './unParts';

/** Departments of the Secretariat, which are not named as authors of books (IV.A). */
const OF_UNITED_NATIONS = /^(?:united nations|nations unies|naciones unidas)(?:, | (?:department|secretariat|statistic\w+ division)\b)/i;

const UNITED_NATIONS = /^(?:united nations|nations unies|naciones unidas)$/i;

/** Formats a book or report, or a publication of the United Nations [IV.A, IV.B]. */
export function publication(work: Work, context: UnContext): Rich {
	const { words } = context;
	if (work.salesNumber !== '') {
		return salesPublication(work, context);
	}
	if (work.title === '' && work.number !== '') {
		return join([makers(work, context), plain(filledTerm(words.document, work.number))], ', ');
	}
	const isAuthored = work.authors.length > 0 || work.editors.length === 0;
	// The Organization is not named as the author of what it publishes [III.C].
	const isOwn = work.authors.length === 0 && work.body === undefined && UNITED_NATIONS.test(work.institution);
	const isSymbol = /\//.test(work.number) && !/ /.test(work.number);
	if (isSymbol && makersOf(work).length > 0 && work.authors.every(({ given }) => given === '') && !work.issued) {
		return join([makers(work, context), concat(italicTitle(work, context), ` (${work.number})`)], ', ');
	}
	const head = join(
		[
			isOwn ? [] : isAuthored ? makers(work, context) : plain(editorsOf(work, context)),
			volumed(join([italicTitle(work, context), plain(editionOf(work, context))], ', '), work, context),
			plain(isAuthored ? editorsOf(work, context) : ''),
			plain(translatorsOf(work, context)),
			plain(numberOf(work, context)),
		],
		', ',
	);
	return join([head, imprint(work, context)], ' ');
}

/** Returns the number of a publication, with the kind of report or the word for a document before it; empty if it has none. */
function numberOf({ type, kind, genre, number }: Work, { words }: UnContext): string {
	if (type === 'patent' || type === 'standard') {
		return number;
	}
	const isInSeries = kind === 'report' && genre !== '' && /^\d/.test(number);
	// A number of several words says what it is.
	return isInSeries
		? `${genre} ${filledTerm(words.numbered, number)}`
		: /^[A-Z]\p{Ll}{2}[^\d]{0,60} \d/u.test(number) ? number : filledTerm(words.document, number);
}

/** Formats a publication of the United Nations by its sales number, with its authors other than the Organization. */
function salesPublication(work: Work, context: UnContext): Rich {
	const authors = work.authors.filter(
		({ family, given }) => !UNITED_NATIONS.test(family) && (work.kind === 'dataset' || given !== '' || !OF_UNITED_NATIONS.test(family)),
	);
	const number = plain(`(${filledTerm(context.words.salesPublication, work.salesNumber)})`);
	// A revision is part of the name of a publication.
	const revision = plain(/^rev(?:ision|\.)/i.test(work.edition) ? work.edition : '');
	return join([
		plain(namesIn(authors, context)),
		join([volumed(join([italicTitle(work, context), revision], ', '), work, context), number], ' '),
	], ', ');
}

/** Formats a working paper with its number [IV.F]. */
export function workingPaper(work: Work, context: UnContext): Rich {
	const description = work.genre || languageData(context.language).kinds[work.kind];
	const number = /[a-z]{4}/i.test(work.number)
		? work.number
		: joinTexts([description, filledTerm(context.words.numbered, work.number)], ' ');
	return join([join([makers(work, context), quotedTitle(work, context), plain(number)], ', '), imprint(work, context)], ' ');
}

/** Formats a data set or program [IV.L]. */
export function withVersion(work: Work, context: UnContext): Rich {
	if (work.salesNumber !== '') {
		return publication(work, context);
	}
	const version = versionOf(work, context);
	// The name of a database is no title.
	const isDatabase = work.kind === 'dataset' && /\bdata ?bases?\b|\bbase de (?:données|datos)\b/i.test(work.title);
	return join(
		[
			makers(work, context),
			isDatabase ? plain(work.title) : quotedTitle(work, context),
			plain(work.genre || (isDatabase ? '' : kindUnlessTitle(work, context))),
			plain(version),
			plain(publisherUnlessAuthor(work)),
			issued(work, context),
		],
		', ',
	);
}

/** Formats an article in a periodical or newspaper [IV.H, IV.I]. */
export function article(work: Work, context: UnContext): Rich {
	const { words } = context;
	const volume = plain(filledTerm(words.volume, work.volume));
	const issue = plain(filledTerm(words.numbered, work.issue));
	const head = join([makers(work, context), quotedTitle(work, context), italic(work.container), volume, issue], ', ');
	const date = volume.length + issue.length > 0 && work.kind === 'article' ? issued(withoutDay(work), context) : issued(work, context);
	const { one, many } = words.places.labels.page;
	const page = plain(work.kind === 'news' ? filledTerm(/[–,]/.test(work.page) ? many : one, work.page) : '');
	return volume.length + issue.length === 0 ? join([head, date, page], ', ') : join([head, between('(', date, ')')], ' ');
}

/** Formats a chapter in a book [IV.G]. */
export function chapter(work: Work, context: UnContext): Rich {
	const { words } = context;
	const book = join([
		volumed(join([italic(work.container), plain(editionOf(work, context))], ', '), work, context),
		plain(editorsOf(work, context)),
	], ', ');
	return join(
		[makers(work, context), join([quotedTitle(work, context), join([between(words.in, book, ''), imprint(work, context)], ' ')], ', ')],
		', ',
	);
}

/** Adds the volume of a book or document to its title. */
export function volumed(title: Rich, work: Work, context: UnContext): Rich {
	return join([title, volumeOf(work, context)], ', ');
}
