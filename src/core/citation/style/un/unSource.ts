import { printDate } from '../date';
import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { courtOf, officialJournal } from '../legal/court';
import { languageData } from '../locale/language';
import { isPaperAtMeeting, paperAt } from '../meeting';
import { between, capital, capitalized, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, saysWhatItIs, type Work } from '../work';
import { codeOf, icjReports, officialJournalOf } from './unLaw';
import { publisherUnlessAuthor } from './unMaker';
import {
	editionOf, editorsOf, kindUnlessTitle, series, supplementOf, translatorsOf, versionOf, volumeOf,
	withoutDay,
	type UnContext,
} from './unParts';

/** Formats what contains, published or identifies a work in an entry of a list, for after its title. */
export function sourceOf(work: Work, context: UnContext): Rich {
	switch (work.kind) {
		case 'legislation':
			return gazetteOf(work, context);
		case 'treaty':
			return work.treaty.series ? series(work.treaty.series, context) : [];
		case 'unDocument':
			return documentSource(work);
		case 'resolution':
			return [];
		case 'pressRelease':
			return capitalized(plain(`${languageData(context.language).kinds.pressRelease} ${work.number}`.trim()));
		case 'article':
			return join([periodical(work, context), between('(', monthOf(withoutDay(work), context), ')')], ' ');
		case 'news':
			return periodical(work, context);
		case 'chapter':
			return join([bookOf(work, context), imprintOf(work, context)], '. ');
		case 'book':
		case 'report':
			return bookSource(work, context);
		case 'thesis':
			return join([plain(work.genre || capital(kindUnlessTitle(work, context))), plain(work.publisher)], ', ');
		case 'workingPaper':
			return join([plain(paperNumber(work, context)), imprintOf(work, context)], '. ');
		case 'dataset':
		case 'software':
		case 'video':
		case 'audio':
			return described(work, context);
		case 'communication':
			return plain(work.genre === '' ? '' : capital(work.genre));
		case 'archive':
			return join([plain(capital(work.archivePlace)), plain(work.archive)], ', ');
		case 'case':
			return caseSource(work, context);
		case 'euAct':
			return officialSource(work, context);
		case 'speech':
		case 'interview':
			return join([saidAt(work, context), siteOf(work)], '. ');
		default:
			return siteOf(work);
	}
}

/** Formats the code of a law, or else the gazette with the number there. */
function gazetteOf(work: Work, { words }: UnContext): Rich {
	const { container, number } = work;
	const code = codeOf(work);
	return code !== ''
		? plain(code)
		: join([italic(container), plain(container !== '' && /^\d/.test(number) ? filledTerm(words.numbered, number) : '')], ', ');
}

/** Formats the supplement that a document is in, or else its symbol, unless that stands for the title. */
function documentSource(work: Work): Rich {
	const supplement = supplementOf(work);
	return supplement.length > 0 ? supplement : plain(work.title === '' ? '' : work.number);
}

/** Formats the reports of the International Court of Justice with the page; of other courts the court and the number of the case. */
function caseSource(work: Work, context: UnContext): Rich {
	if (courtOf(work) === 'icj' && work.container !== '') {
		const page = filledTerm(context.words.places.labels.page.one, firstPage(work));
		return join([plain(capital(work.genre)), join([italic(icjReports(work, context)), plain(page)], ', ')], '. ');
	}
	return plain(joinTexts([work.institution, work.number], ', ') || work.container);
}

function officialSource(work: Work, context: UnContext): Rich {
	const { series: part, issue } = officialJournal(work);
	return join([italic(officialJournalOf(work, context)), plain([part, issue].filter(text => text !== '').join(' '))], ', ');
}

/** Formats the kind of a recording, program or data set, with its version and who published it. */
function described(work: Work, context: UnContext): Rich {
	return join(
		[
			plain(capital(work.genre || kindUnlessTitle(work, context))),
			plain(versionOf(work, context)),
			plain(work.container || publisherUnlessAuthor(work)),
		],
		', ',
	);
}

/** Formats the sales number, or else those who edited and published the work. */
function bookSource(work: Work, context: UnContext): Rich {
	const { salesNumber } = work;
	if (salesNumber !== '') {
		return plain(
			context.language === 'en' ? `Sales No. ${salesNumber}` : capital(filledTerm(context.words.salesPublication, salesNumber)),
		);
	}
	const editors = work.authors.length > 0 ? editorsOf(work, context) : '';
	const number = work.title === '' ? '' : work.number;
	return join([...[editors, translatorsOf(work, context), number].map(plain), imprintOf(work, context)], '. ');
}

/** Returns the number of a paper, with its kind unless the number includes one. */
function paperNumber({ number, genre }: Work, { words, language }: UnContext): string {
	return /[a-z]{4}/i.test(number)
		? number
		: joinTexts([genre || capital(languageData(language).kinds.workingPaper), filledTerm(words.numbered, number)], ' ');
}

/** Formats the kind of speech and the event. */
function saidAt(work: Work, context: UnContext): Rich {
	const { language } = context;
	if (isPaperAtMeeting(work)) {
		return capitalized(join([plain(paperAt(work, context.language)), plain(work.eventPlace)], ', '));
	}
	const description = saysWhatItIs(work) ? '' : work.genre || languageData(language).kinds[work.kind];
	return capitalized(join([plain(description), plain(work.event), plain(work.eventPlace)], ', '));
}

function siteOf({ authors, container, publisher }: Work): Rich {
	return authors.length > 0 || container !== '' ? plain(container || publisher) : [];
}

/** Formats the book of a chapter, with its editors. */
function bookOf(work: Work, context: UnContext): Rich {
	return join([capitalized(between(context.words.in, italic(work.container), '')), volumeOf(work, context), plain(editorsOf(work, context))], ', ');
}

function periodical({ container, volume, issue }: Work, { words }: UnContext): Rich {
	return join(
		[
			italic(container),
			plain(filledTerm(words.volume, volume)),
			plain(filledTerm(words.numbered, issue)),
		],
		', ',
	);
}

/** Formats the edition, followed by place and publisher. */
function imprintOf(work: Work, context: UnContext): Rich {
	const published = join([plain(work.place), plain(publisherUnlessAuthor(work))], languageData(context.language).colon);
	return join([plain(editionOf(work, context)), published], '. ');
}

/** Formats day and month, because the year follows the author. */
export function monthOf({ issued }: Work, { words: { dates } }: UnContext): Rich {
	const withoutYear = { ...dates, day: dates.day.replace(/(?: de)? \{y\}/, ''), month: dates.month.replace(/(?: de)? \{y\}/, '') };
	return issued?.start.month === undefined ? [] : plain(printDate(issued, withoutYear));
}
