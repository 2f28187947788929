import { printDate } from '../date';
import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { isPaperAtMeeting, paperAt } from '../meeting';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { blogIn } from './chicagoForms';
import { commas, inBrackets, kindWord, names } from './chicagoNoteParts';
import { imprintIn, issuedIn, namesIn, type NoteContext, online, pagesIn, rolesIn, title } from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/** Formats speeches and lectures, with occasion, place and date in parentheses (14.217). */
export function spoken(work: Work, context: NoteContext): Rich {
	const kind = saysWhatItIs(work) ? '' : kindWord(work, context);
	const description = work.genre === '' ? kind : genreWithin(work.genre);
	const occasion = isPaperAtMeeting(work) ? [plain(paperAt(work, context.language))] : [plain(description), plain(work.event)];
	return inBrackets(work, context, [...occasion, plain(work.eventPlace), issuedIn(work, context.words)]);
}

/** An interview with an interviewer and without a title is unpublished, or was broadcast in a programme. */
export function interview(work: Work, context: NoteContext): Rich {
	if (work.interviewers.length === 0 && [work.container, work.publisher, work.archive].every(field => field === '')) {
		return spoken(work, context);
	}
	const by = work.interviewers.length === 0
		? saysWhatItIs(work) ? '' : kindWord(work, context)
		: filledTerm(context.words.interviewBy, namesIn(work.interviewers, context.language));
	return commas(
		[
			plain(names(work, context)),
			work.title === '' ? [] : title(work, context),
			plain(by),
			inBlog(work),
			plain(work.publisher),
			plain(work.eventPlace || work.place),
			issuedIn(work, context.words),
			...recordOf(work),
			context.where,
			online(work),
		],
		context,
	);
}

/** The programme, journal or blog of an interview. */
function inBlog(work: Work): Rich {
	return /^(?:blog|blog post|weblog)$/i.test(work.genre) ? blogIn(work) : italic(work.container);
}

/** The form and length of a recorded interview, its collection and archive (14.211). */
function recordOf({ medium, duration, archive, archivePlace }: Work): readonly Rich[] {
	return [
		plain(archive === '' && duration === '' ? '' : genreWithin(medium)),
		plain(duration),
		plain(archivePlace.replace(/(?<=\d)-(?=\d)/g, '–')),
		plain(archive),
	];
}

/** A letter that is kept in an archive (14.229), or printed in a collection (14.111), is named by writer and recipient. */
export function communication(work: Work, context: NoteContext): Rich {
	const kept = [plain(work.archivePlace), plain(work.archive)];
	const pair = [namesIn(makersOf(work), context.language), namesIn(work.recipients, context.language)];
	if (work.container !== '' && work.archive === '' && !pair.includes('')) {
		return collectedLetter(work, context, pair);
	}
	return work.archive !== '' && !pair.includes('')
		? commas(
				[
					plain(context.words.to.replace('{0}', () => pair[0] ?? '').replace('{1}', () => pair[1] ?? '')),
					issuedIn(work, context.words),
					...kept,
					context.where,
					online(work),
				],
				context,
			)
		: commas([...communicated(work, context.language), ...kept, context.where, online(work)], context);
}

/** The date of the letter is its original date, if the collection has a different one. */
function collectedLetter(work: Work, context: NoteContext, pair: readonly string[]): Rich {
	const { words, where, language } = context;
	const named = plain(words.to.replace('{0}', () => pair[0] ?? '').replace('{1}', () => pair[1] ?? ''));
	const { original, ...rest } = work;
	const collection: Work = { ...rest, kind: 'chapter' };
	const date = original ?? work.issued;
	const book = join([italic(work.container), ...rolesIn(collection, language, words)], ', ');
	const whole = join(
		[
			between(words.in, book, ''),
			between('(', imprintIn(collection, original ? issuedIn(collection, context.words) : [], language, { inNote: true }), ')'),
		],
		' ',
	);
	const pages = where.length > 0 ? where : plain(pagesIn(work, language));
	return commas(
		[
			named,
			date ? plain(printDate(date, words.dates)) : [],
			work.volume === '' ? join([whole, pages], ', ') : join([whole, join([plain(work.volume), pages], ':')], ', '),
			online(work),
		],
		context,
	);
}

/** Formats the author and recipient of a communication, and its kind. */
export function communicated(work: Work, language: Language): readonly Rich[] {
	const words = CHICAGO_WORDS[language];
	const from = namesIn(makersOf(work), language);
	const to = namesIn(work.recipients, language);
	const description = communicationKind(work, language);
	return [
		plain(from),
		plain(to === ''
			? (language === 'en' && MESSAGE.test(work.genre) ? `${description} to author` : description)
			: words.to.replace('{0}', () => description).replace('{1}', () => to)),
		issuedIn(work, words),
	];
}

/** What one person sends to another; without a recipient it is the author (14.214). */
const MESSAGE = /\b(?:e-?mail|message|letter|text)$/i;

/** Returns the kind of a communication, such as `email message`. */
export function communicationKind({ genre }: Work, language: Language): string {
	return genre === ''
		? languageData(language).kinds.communication
		: /^e-?mail$/i.test(genre) && language === 'en' ? 'email message' : genreWithin(genre);
}
