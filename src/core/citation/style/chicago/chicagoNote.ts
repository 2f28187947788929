import { authorName } from '../bodies';
import { lawOf } from '../bluebook/bluebookLaw';
import { BLUEBOOK_DATES } from '../bluebook/bluebookWords';
import { printDate } from '../date';
import { genreWithin } from '../genre';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { between, italic, join, plain } from '../rich';
import type { Place, Rich } from '../style';
import type { SourceKind } from '../kind';
import { printSeries } from '../treaty';
import { makersOf, saysWhatItIs, type Work } from '../work';
import {
	artworkIn, blogIn, database, editionOf, isArtwork, imprintIn, issuedIn, keptIn, namesIn, newspaper, online, pagesIn, punctuationOf, recording, rolesIn, seriesIn, thesisKind, titleIn, versionIn, volumeIn, type NoteContext,
} from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/**
 * Formats a first note: parts separated by commas, publication facts in parentheses (17th ed., 14.20); legal citations follow the
 * Bluebook (14.269).
 */
export function chicagoNote(work: Work, where: Rich, language: Language, places?: readonly Place[]): Rich {
	return FULL[work.kind](work, { language, words: CHICAGO_WORDS[language], where, places });
}

/** Formats a resolution by its body and number. */
export function identified(work: Work, language: Language): Rich {
	return join([plain(bodyName(work, language)), plain(actOf(work, language))], ', ');
}

/** Returns the body that adopted a resolution. */
export function bodyName({ resolution, body }: Work, language: Language): string {
	return body ? authorName(body, language, 'chicago') : (resolution?.authority ?? '');
}

/** Returns the kind of act that a body adopted, with its number. */
export function actOf({ resolution }: Work, language: Language): string {
	const { decision, resolution: named } = CHICAGO_WORDS[language];
	return (resolution?.decision ? decision : named).replace('{0}', () => resolution?.number ?? '').trim();
}

/** Returns the kind of a communication, such as `email message`. */
export function communicationKind({ genre }: Work, language: Language): string {
	return genre === '' ? languageData(language).kinds.communication : genreWithin(genre);
}

/** Formats the author and recipient of a communication, and its kind. */
export function communicated(work: Work, language: Language): readonly Rich[] {
	const { words } = contextOf(language);
	const from = namesIn(makersOf(work), language);
	const to = namesIn(work.recipients, language);
	const description = communicationKind(work, language);
	return [plain(from), plain(to === '' ? description : words.to.replace('{0}', () => description).replace('{1}', () => to)), issuedIn(work, words)];
}

const FULL: Readonly<Record<SourceKind, (work: Work, context: NoteContext) => Rich>> = {
	treaty, // 14.290
	resolution, // Turabian 17.11.7; 14.291
	unDocument,
	case: law,
	euAct: law,
	bill: law,
	legislation: (work, context) => (work.container !== '' && work.volume !== '' ? law(work, context) : foreignLaw(work, context)), // 14.281
	report: (work, context) => (ofCongress(work) ? congressional(work, context) : published(work, context)), // 14.84, 14.283
	book: published, // 14.100
	dataset: published,
	software: published,
	chapter, // 14.107
	article, // 14.171
	news: (work, context) => listed(work, context, [italic(newspaper(work, context.language)), issued(work, context), database(work)], false), // 14.191
	thesis, // 14.224
	workingPaper: (work, context) => inBrackets(work, context, [plain(paperNumber(work, context)), publisher(work), issued(work, context)]),
	pressRelease: (work, context) => listed(work, context, [plain(`${kindWord(work, context)} ${work.number}`.trim()), issued(work, context)]),
	webpage, // 14.207
	blog: (work, context) => listed(work, context, [blogIn(work), publisher(work), issued(work, context)]), // 14.208
	video: recorded,
	audio: recorded,
	speech: spoken, // 14.217
	interview, // 14.211
	communication, // 14.111, 14.214
	archive: (work, context) => listed(work, context, [issued(work, context), plain(work.archivePlace), plain(work.archive)]),
};

/** Legal works follow the Bluebook (14.269), which abbreviates months. */
function treaty(work: Work, { language, words, where }: NoteContext): Rich {
	const { series, date } = work.treaty;
	return join([
		plain(work.title || languageData(language).kinds.treaty), where,
		plain(date ? printDate(date, language === 'en' ? BLUEBOOK_DATES : words.dates) : ''),
		plain(series ? printSeries(series, 'bluebook') : ''), series ? [] : online(work),
	], ', ');
}

function law(work: Work, { places }: NoteContext): Rich {
	return lawOf(work, places) ?? [];
}

/** Formats a law that is in no code by title, date, number or chapter, and country. */
function foreignLaw(work: Work, context: NoteContext): Rich {
	const head = commas([title(work, context), issuedUnlessNamed(work, context), plain(work.number || work.session)], context);
	return commas([join([head, between('(', plain(work.jurisdiction), ')')], ' '), context.where, online(work)], context);
}

function resolution(work: Work, context: NoteContext): Rich {
	const symbol = plain(work.resolution?.symbol?.text ?? '');
	return commas([identified(work, context.language), title(work, context), symbol, issued(work, context), context.where, online(work)], context);
}

function unDocument(work: Work, context: NoteContext): Rich {
	const body = work.authors.length === 0 && work.body ? authorName(work.body, context.language, 'chicago') : names(work, context);
	return commas([plain(body), title(work, context), join([plain(work.number), between('(', issued(work, context), ')')], ' '), context.where, online(work)], context);
}

/** Editors or translators replace a missing author. */
function published(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	if (isArtwork(work)) {
		return commas([plain(names(work, context)), title(work, context), ...artworkIn(work, issued(work, context)), where, online(work)], context);
	}
	const { authors, editors, translators } = work;
	const hasMaker = makersOf(work).length > 0 && (authors.length > 0 || work.kind !== 'book');
	const leads = hasMaker ? [] : editors.length > 0 ? editors : translators;
	const role = leads === editors ? words.editor : words.translator;
	const maker = hasMaker ? names(work, context) : leads.length === 0 ? '' : `${namesIn(leads, language)}, ${role[leads.length > 1 ? 1 : 0]}`;
	const [editedBy = [], translatedBy = []] = rolesIn(work, language, words);
	const roles = [leads.length > 0 && leads === editors ? [] : editedBy, leads.length > 0 && leads === translators ? [] : translatedBy];
	const head = commas([plain(maker), title(work, context), ...roles, plain(work.kind === 'report' ? work.number : ''), versionIn(work), plain(editionOf(work, language)), plain(volumeIn(work)), plain(seriesIn(work))], context);
	return commas([join([head, between('(', imprintIn(work, issued(work, context), language, true), ')')], ' '), where, online(work)], context);
}

function webpage(work: Work, context: NoteContext): Rich {
	if (isArtwork(work)) {
		return published(work, context);
	}
	const { words } = context;
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = namesIn(work.authors, context.language);
	const read = !work.issued && work.accessed ? words.accessed.replace('{0}', printDate(work.accessed, words.dates)) : '';
	return commas([plain(author), title(work, context), plain(site === author ? '' : site), issued(work, context), plain(read), context.where, online(work)], context);
}

function recorded(work: Work, context: NoteContext): Rich {
	return listed(work, context, [plain(work.container || work.publisher), issued(work, context), plain(recording(work, context.language))]);
}

function spoken(work: Work, context: NoteContext): Rich {
	const kind = saysWhatItIs(work) ? '' : kindWord(work, context);
	const description = work.genre === '' ? kind : genreWithin(work.genre);
	return inBrackets(work, context, [plain(description), plain(work.event), plain(work.eventPlace), issued(work, context)]);
}

/** An interview with an interviewer and without a title is unpublished, or was broadcast in a programme. */
function interview(work: Work, context: NoteContext): Rich {
	if (work.interviewers.length === 0) {
		return spoken(work, context);
	}
	const by = context.words.interviewBy.replace('{0}', () => namesIn(work.interviewers, context.language));
	return commas([plain(names(work, context)), work.title === '' ? [] : title(work, context), plain(by), inBlog(work), plain(work.publisher), plain(work.eventPlace || work.place), issued(work, context), ...recordOf(work), context.where, online(work)], context);
}

/** The programme, journal or blog of an interview. */
function inBlog(work: Work): Rich {
	return /^(?:blog|blog post|weblog)$/i.test(work.genre) ? blogIn(work) : italic(work.container);
}

/** The form of a recorded interview, its collection and archive (14.211). */
function recordOf({ medium, archive, archivePlace }: Work): readonly Rich[] {
	return [plain(archive === '' ? '' : genreWithin(medium)), plain(archivePlace.replace(/(?<=\d)-(?=\d)/g, '–')), plain(archive)];
}

function thesis(work: Work, context: NoteContext): Rich {
	const facts = [plain(thesisKind(work, context.language)), plain(work.publisher), issued(work, context)];
	return commas([inBrackets(work, { ...context, where: [] }, facts, false), context.where, keptIn(work), online(work)], context);
}

function article(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	const volume = join([plain(work.volume), plain(work.issue === '' ? '' : words.number.replace('{0}', () => work.issue))], ', ');
	const journal = join([italic(newspaper(work, language)), volume, between('(', issued(work, context), ')')], ' ');
	const pages = where.length > 0 ? where : plain(pagesIn(work, language));
	return commas([commas([plain(people(work, context)), title(work, context), join([journal, pages], languageData(language).colon)], context), online(work)], context);
}

function chapter(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	const book = join([italic(work.container), ...rolesIn(work, language, words), plain(editionOf(work, language)), plain(volumeIn(work)), plain(seriesIn(work))], ', ');
	const whole = join([between(words.in, book, ''), between('(', imprintIn(work, issued(work, context), language, true), ')')], ' ');
	return commas([plain(people(work, context)), title(work, context), whole, where.length > 0 ? where : plain(pagesIn(work, language)), online(work)], context);
}

/** Formats author and title, then facts in parentheses. */
function inBrackets(work: Work, context: NoteContext, facts: readonly Rich[], withAddress = true): Rich {
	const head = commas([plain(names(work, context)), title(work, context)], context);
	return commas([join([head, between('(', join(facts, ', '), ')')], ' '), context.where, withAddress ? online(work) : []], context);
}

/** A letter that is kept in an archive (14.229), or printed in a collection (14.111), is named by writer and recipient. */
function communication(work: Work, context: NoteContext): Rich {
	const kept = [plain(work.archivePlace), plain(work.archive)];
	const pair = [namesIn(makersOf(work), context.language), namesIn(work.recipients, context.language)];
	if (work.container !== '' && work.archive === '' && !pair.includes('')) {
		return collectedLetter(work, context, pair);
	}
	return work.archive !== '' && !pair.includes('')
		? commas([plain(context.words.to.replace('{0}', () => pair[0] ?? '').replace('{1}', () => pair[1] ?? '')), issued(work, context), ...kept, context.where, online(work)], context)
		: commas([...communicated(work, context.language), ...kept, context.where, online(work)], context);
}

/** The date of the letter is the original one, if the collection has another. */
function collectedLetter(work: Work, context: NoteContext, pair: readonly string[]): Rich {
	const { words, where, language } = context;
	const named = plain(words.to.replace('{0}', () => pair[0] ?? '').replace('{1}', () => pair[1] ?? ''));
	const { original, ...rest } = work;
	const collection: Work = { ...rest, kind: 'chapter' };
	const date = original ?? work.issued;
	const book = join([italic(work.container), ...rolesIn(collection, language, words)], ', ');
	const whole = join([between(words.in, book, ''), between('(', imprintIn(collection, original ? issued(collection, context) : [], language, true), ')')], ' ');
	const pages = where.length > 0 ? where : plain(pagesIn(work, language));
	return commas([named, date ? plain(printDate(date, words.dates)) : [], work.volume === '' ? join([whole, pages], ', ') : join([whole, join([plain(work.volume), pages], ':')], ', '), online(work)], context);
}

function listed(work: Work, context: NoteContext, facts: readonly Rich[], institution = true): Rich {
	return commas([plain(institution ? names(work, context) : people(work, context)), title(work, context), ...facts, context.where, online(work)], context);
}

function commas(pieces: readonly Rich[], { language }: NoteContext): Rich {
	return join(pieces, ', ', punctuationOf(language));
}

function contextOf(language: Language): Pick<NoteContext, 'words'> {
	return { words: CHICAGO_WORDS[language] };
}

function title(work: Work, { language }: NoteContext): Rich {
	return titleIn(work, language);
}

function names(work: Work, { language }: NoteContext): string {
	return namesIn(makersOf(work), language);
}

function people({ authors }: Work, { language }: NoteContext): string {
	return namesIn(authors, language);
}

function issued(work: Work, { words }: NoteContext): Rich {
	return issuedIn(work, words);
}

/** A law whose title ends in its year needs no other date. */
function issuedUnlessNamed(work: Work, context: NoteContext): Rich {
	return work.issued && work.title.endsWith(String(work.issued.start.year)) ? [] : issued(work, context);
}

function publisher(work: Work): Rich {
	return plain(makersOf(work).some(({ family }) => family === work.publisher) ? '' : work.publisher);
}

/** Returns the number of a working paper with its kind. */
export function paperNumber({ number, genre, kind }: Work, { language, words }: Pick<NoteContext, 'language' | 'words'>): string {
	const description = genre || languageData(language).kinds[kind];
	return number === '' ? description.toLowerCase() : /[a-z]{4}/i.test(number) ? number : `${description.toLowerCase()} ${words.number.replace('{0}', () => number)}`;
}

function kindWord({ kind }: Work, { language }: NoteContext): string {
	return languageData(language).kinds[kind];
}

/** Tells whether the genre or series of a report is a session of the Congress of the United States. */
function ofCongress({ genre, series }: Work): boolean {
	return [genre, series].some(text => CONGRESS.test(text));
}

const CONGRESS = /^\d{1,3}(?:st|nd|rd|th|d) Cong\.(?:, \d(?:st|nd|rd|th|d) sess\.)?$/;

/** Formats a report of the Congress by committee, title, session, year and number (14.283). */
function congressional(work: Work, context: NoteContext): Rich {
	const { genre, series, number } = work;
	const session = CONGRESS.test(genre) ? genre : series;
	return commas([plain(namesIn(makersOf(work), context.language)), title(work, context), plain(session), issuedIn(work, context.words), plain(number), context.where], context);
}
