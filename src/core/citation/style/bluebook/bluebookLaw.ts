import { isDocumentSymbol } from '../documents/documentSymbol';
import { numberWithoutYear } from '../documents/resolution';
import { joinTexts } from '../joinTexts';
import { officialJournal } from '../legal/court';
import { printSeries } from '../legal/treaty';
import { placesWith, placesWithout } from '../place';
import { address, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { bill } from './bluebookBill';
import { courtCase } from './bluebookCase';
import { dated, day, hereinafter, pinpoint, yearOf, type Places } from './bluebookParts';
import { isAmericanLaw, isCodified, statute } from './bluebookStatute';
import { BLUEBOOK_BARE_PAGE, BLUEBOOK_PLACES } from './bluebookWords';
import { betweenStates, partyOf } from './countries';

/**
 * Formats treaties (rule 21.4) with all series that the item names: one of the United States and that of the United Nations (rule 21.4.5).
 * The Charter of the United Nations is cited by its name alone (rule 21).
 */
export function treaty({ treaty: facts, ...work }: Work, places: Places): Rich {
	if (isCharter(work)) {
		return join([plain('U.N. Charter'), pinpoint(places, CHARTER_PLACES)], ' ');
	}
	const { series, others = [] } = facts;
	const event = facts.event === 'opened' ? 'opened for signature ' : facts.event === 'adopted' ? 'adopted ' : '';
	// The two parties of a bilateral treaty follow its name (rule 21.4.2).
	const [name, parties] = betweenStates(
		titleText(work),
		work.authors.length === 2 && work.authors.every(({ given }) => given === '') ? work.authors.map(({ family }) => partyOf(family)) : [],
	);
	// Articles follow the name without a comma (rule 21.4.3).
	const cited = join(
		[
			parties === ''
				? join([plain(name), pinpoint(places)], ' ')
				: join([plain(name), plain(parties), pinpoint(places)], ', '),
			facts.date ? concat(italic(event.trimEnd()), event === '' ? '' : ' ', day(facts.date)) : [],
			// Series of the United States come first (rule 21.4.5(a)).
			...[...(series ? [series] : []), ...others]
				.map(one => printSeries(one, 'bluebook'))
				.toSorted((one, other) => Number(OF_UNITED_STATES.test(other)) - Number(OF_UNITED_STATES.test(one)))
				.map(plain),
			plain(series === undefined && isDocumentSymbol(work.number) ? `U.N. Doc. ${work.number}` : ''),
			series ? [] : address(work.siteUrl),
		],
		', ',
	);
	return join([cited, hereinafter({ ...work, title: name })], ' ');
}

const OF_UNITED_STATES = /(?:^| )(?:U\.S\.T\.|Stat\.|T\.I\.A\.S\.|T\.S\.|S\. Treaty Doc\.)/;

/** Formats resolutions by body and number (rule 21.7.2). */
export function resolution(work: Work, places: Places): Rich {
	const { symbol, number = '' } = work.resolution ?? {};
	const name =
		number === '' ? join([plain(work.body?.bluebook ?? work.institution), italic(work.title)], ', ') : plain(resolutionName(work));
	if (number !== '' && POPULAR.test(work.title)) {
		return join([join([name, pinpoint(places), plain(work.title)], ', '), dated(work.issued)], ' ');
	}
	return join(
		[join([name, pinpoint(places), plain(symbol ? `U.N. Doc. ${numberWithoutYear(symbol.text)}` : '')], ', '), dated(work.issued)],
		' ',
	);
}

/** Titles by which resolutions are known, which follow the number and replace the document (rule 21.7.2(a)(iii)). */
const POPULAR = /\b(?:Declaration|Summit Outcome|Definition of Aggression|Programme of Action|Agenda for Sustainable Development)\b/i;

/** Returns the body of a resolution and its number. */
export function resolutionName({ resolution: of, body }: Work): string {
	const description = `${of?.decision ? 'Dec.' : 'Res.'} ${numberWithoutYear(of?.number ?? '')}`.trim();
	const name = body?.bluebook ?? of?.authority ?? '';
	return name === '' ? description : / (?:to|of) the /.test(name) ? `${name}, ${description}` : `${name} ${description}`;
}

/** Formats acts of the European Union with the Official Journal (rule 21.9); articles precede it and pages follow it. */
export function euAct(work: Work, places: Places): Rich {
	const { series, issue, page } = officialJournal(work);
	const title =
		work.number === '' || work.title.includes(work.number)
			? titleText(work)
			: joinTexts([work.title, work.number], /^(?:Commission |Council )?(?:Regulation|Directive|Decision)\b/i.test(work.number) ? ', ' : ' ');
	const journal = joinTexts([
		yearOf(work),
		'O.J.',
		series === '' && issue === '' ? '' : `(${joinTexts([series, issue], ' ')})`,
		page,
	], ' ');
	return join(
		[
			plain(title),
			pinpoint(placesWithout(places, ['page'])),
			plain(journal),
			pinpoint(placesWith(places, ['page']), BLUEBOOK_BARE_PAGE),
		],
		', ',
	);
}

/** Whether a treaty is the Charter of the United Nations. */
export function isCharter({ title }: Pick<Work, 'title'>): boolean {
	return /^(?:the )?(?:charter of the united nations|united nations charter|u\.?n\.? charter)$/i.test(title);
}

/** Paragraphs of the Charter are cited with a word, not a sign. */
const CHARTER_PLACES = { ...BLUEBOOK_PLACES, labels: { ...BLUEBOOK_PLACES.labels, paragraph: { one: 'para. {0}', many: 'paras. {0}' } } };

/** Formats cases, acts, bills and codes for styles that follow the Bluebook in legal citations; `undefined` for all other works. */
export function lawOf(given: Work, places: Places): Rich | undefined {
	// These styles print the year of the law itself, too (APA 11.5).
	const work = given.issued === undefined && given.enacted !== undefined ? { ...given, issued: given.enacted } : given;
	switch (work.kind) {
		case 'case':
			return courtCase(work, places);
		case 'euAct':
			return euAct(work, places);
		case 'bill':
			return bill(work, places);
		case 'legislation':
			return isCodified(work) || isAmericanLaw(work) ? statute(work, places, { hasYear: true }) : undefined;
		default:
			return undefined;
	}
}
