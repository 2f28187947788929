import { lawOf } from '../bluebook/bluebookLaw';
import { BLUEBOOK_DATES } from '../bluebook/bluebookWords';
import { shortCountry } from '../bluebook/countries';
import { printDate } from '../date';
import { authorName } from '../documents/bodies';
import { printSeries } from '../legal/treaty';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { between, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { commas, names } from './chicagoNoteParts';
import { issuedIn, namesIn, type NoteContext, online, title } from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/** Formats treaties (14.290). Legal works follow the Bluebook (14.269), which abbreviates months. */
export function treaty(work: Work, { language, words, where }: NoteContext): Rich {
	const { series, date } = work.treaty;
	return join([
		plain(work.title || languageData(language).kinds.treaty), where,
		plain(date ? printDate(date, language === 'en' ? BLUEBOOK_DATES : words.dates) : ''),
		plain(series ? printSeries(series, 'bluebook') : ''), series ? [] : online(work),
	], ', ');
}

/** Formats a law or case as the Bluebook does (14.269); `undefined` for a law that is in no code or session laws. */
export function law(work: Work, { places }: NoteContext): Rich | undefined {
	return lawOf(work, places);
}

/** Formats a law that is in no code by title, date, number or chapter, and country. */
export function foreignLaw(work: Work, context: NoteContext): Rich {
	const country = /^[a-z]{2}(?::|$)/.test(work.jurisdiction) ? shortCountry(work.jurisdiction) : work.jurisdiction;
	const head = commas([title(work, context), issuedUnlessNamed(work, context), plain(work.number || work.session)], context);
	return commas([join([head, between('(', plain(country), ')')], ' '), context.where, online(work)], context);
}

/** A law whose title ends in its year needs no other date. */
function issuedUnlessNamed(work: Work, context: NoteContext): Rich {
	return work.issued && work.title.endsWith(String(work.issued.start.year)) ? [] : issuedIn(work, context.words);
}

/** Formats resolutions by body and number, then title and document symbol (Turabian 17.11.7; 14.291). */
export function resolution(work: Work, context: NoteContext): Rich {
	const symbol = plain(work.resolution?.symbol?.text ?? '');
	return commas(
		[identified(work, context.language), title(work, context), symbol, issuedIn(work, context.words), context.where, online(work)],
		context,
	);
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

/** Formats documents of the United Nations by author or body, title, symbol and date. */
export function unDocument(work: Work, context: NoteContext): Rich {
	const body = work.authors.length === 0 && work.body ? authorName(work.body, context.language, 'chicago') : names(work, context);
	return commas(
		[
			plain(body),
			title(work, context),
			join([plain(work.number), between('(', issuedIn(work, context.words), ')')], ' '),
			context.where,
			online(work),
		],
		context,
	);
}

/** Whether the genre or series of a report is a session of the Congress of the United States. */
export function ofCongress({ genre, series }: Work): boolean {
	return [genre, series].some(text => CONGRESS.test(text));
}

const CONGRESS = /^\d{1,3}(?:st|nd|rd|th|d) Cong\.(?:, \d(?:st|nd|rd|th|d) sess\.)?$/;

/** Formats a report of the Congress by committee, title, session, year and number (14.283). */
export function congressional(work: Work, context: NoteContext): Rich {
	const { genre, series, number } = work;
	const session = CONGRESS.test(genre) ? genre : series;
	return commas(
		[
			plain(namesIn(makersOf(work), context.language)),
			title(work, context),
			plain(session),
			issuedIn(work, context.words),
			plain(number),
			context.where,
		],
		context,
	);
}
