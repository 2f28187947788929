import { joinTexts } from '../joinTexts';
import { between, capital, join, plain, richText } from '../rich';
import type { Rich } from '../style';
import { eventWithArticle, makersOf, saysWhatItIs, type Work } from '../work';
import { abbreviatedName } from './abbreviate';
import {
	authors, dated, inParentheses, namesOf, peopleOf, pinpoint, titleOrKind, withAddress, withPages, yearOf, type Places,
} from './bluebookParts';

/** Formats unpublished works by author, title in ordinary type, date, descriptions and where they are kept (rule 17.2.1). */
export function unpublished(work: Work, places: Places, descriptions: readonly string[]): Rich {
	const title = withPages(plain(richText(titleOrKind(work))), places);
	return withAddress(
		join([join([plain(authors(work)), title], ', '), dated(work.issued), inParentheses(descriptions, ', '), onFile(work)], ' '),
		work,
	);
}

/** Formats letters and other messages (rule 17.2.3). */
export function communication(work: Work, places: Places): Rich {
	if (work.recipients.length === 0 && /^Comment\b/.test(work.title)) {
		// Comments on proposed rules have titles of their own (rule 14.2(b)).
		return withAddress(
			join([join([plain(authors({ ...work, kind: 'report' })), plain(work.title), pinpoint(places)], ', '), dated(work.issued)], ' '),
			work,
		);
	}
	return withAddress(join([withPages(communicated(work), places), dated(work.issued), onFile(work)], ' '), work);
}

/** Formats sender and recipient of a communication after its kind, without its date; a title may have all that. */
export function communicated(work: Work): Rich {
	if (/^(?:Letter|Memorandum|E-?mail) from \S/.test(work.title)) {
		return plain(work.title);
	}
	const from = peopleOf(makersOf(work));
	const to = peopleOf(work.recipients);
	const sender = from === '' ? '' : `from ${from}`;
	return plain(
		joinTexts([capital(work.genre || 'Letter'), to !== '' && from.includes(',') ? `${sender},` : sender, to === '' ? '' : `to ${to}`], ' '),
	);
}

/** Formats interviews (rule 17.2.5). An interview without a title is identified by the interviewee and the place. */
export function interview(work: Work, places: Places): Rich {
	const by = namesOf(work.interviewers);
	if (work.title !== '' || makersOf(work).length === 0) {
		return spoken(work, places, 'Interview');
	}
	const where = work.eventPlace || work.place;
	const known = [
		plain(`Interview${by === '' ? '' : ` by ${by}`} with ${authors(work)}`),
		plain(where === '' ? '' : `in ${where}`),
		pinpoint(places),
	];
	return withAddress(join([join(known, ', '), dated(work.issued), onFile(work)], ' '), work);
}

/** Formats a speech or paper given at an event; `kind` describes a work that has no description (rule 17.2.6). */
export function spoken(work: Work, places: Places, kind: string): Rich {
	const description = work.genre || (saysWhatItIs(work) && work.event === '' ? '' : kind);
	const at = work.event === '' ? description : `${description} at ${eventWithArticle(work.event)}`;
	return withAddress(
		join(
			[
				join([plain(authors(work)), titleOrKind(work), plain(at), plain(work.eventPlace), pinpoint(places)], ', '),
				dated(work.issued),
			],
			' ',
		),
		work,
	);
}

/** Formats working papers, with institution, number and year in parentheses (rule 17.4). */
export function workingPaper(work: Work, places: Places): Rich {
	const title = withPages(titleOrKind(work), places);
	if (/^SSRN\b/i.test(work.genre) && work.series === '') {
		// The number is that of the site, which has papers in no series, too (rule 17.2.1).
		return withAddress(
			join([join([plain(namesOf(work.authors)), title], ', '), dated(work.issued), plain('(unpublished manuscript)')], ' '),
			work,
		);
	}
	// A library of papers is not the institution.
	const publisher = authors(work) === work.publisher || /^(?:SSRN|Social Science Research Network)$/.test(work.publisher)
		? ''
		: abbreviatedName(work.publisher);
	return withAddress(
		join([join([plain(namesOf(work.authors)), title], ', '), inParentheses([publisher, paperNumber(work), yearOf(work)], ', ')], ' '),
		work,
	);
}

/** Returns the number of a working paper with the name of its series, or else with what it is called; empty if neither is known. */
function paperNumber({ number, genre, series, seriesNumber }: Work): string {
	const bare = (text: string) => text.replace(/^no\.? ?/i, '');
	const inSeries = seriesNumber || number;
	if (/^(?:no\.? ?)?\d/i.test(inSeries) && /\b(?:Papers?|Series)$/.test(series)) {
		return `${abbreviatedName(series.replace(/ Series$|s$/g, ''))} No. ${bare(inSeries)}`;
	}
	if (/[a-z]{4}/i.test(number)) {
		return number;
	}
	return number === '' ? genre : `${genre || 'Working Paper'} No. ${bare(number)}`;
}

/** Formats press releases, those of the United Nations with its name before the number (rules 17.5 and 21.7). */
export function pressRelease(work: Work, places: Places): Rich {
	const isUn = work.number !== '' && /^United Nations\b/.test(work.institution);
	const number = plain(work.number === '' ? '' : isUn ? `U.N. Press Release ${work.number}` : `No. ${work.number}`);
	return withAddress(
		join(
			[join([plain('Press Release'), plain(authors(work)), plain(work.title), pinpoint(places), number], ', '), dated(work.issued)],
			' ',
		),
		work,
	);
}

/** Names the database, or the archive or person that has the document on file. */
function onFile({ archive, archivePlace }: Work): Rich {
	const where = joinTexts([archive, archivePlace], ', ');
	if (/proquest|PQDT|repository/i.test(archive)) {
		return plain(`(${where})`);
	}
	return between('(', plain(where === '' ? '' : `on file with ${/^(?:the |authors?$)/i.test(where) ? '' : 'the '}${where}`), ')');
}
