import { printDate, printYears } from '../date';
import { languageData } from '../locale/language';
import { bodyName, displayName, invertedName, listNames } from '../names';
import { address, between, capitalised, concat, endSentence, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, makersOf, saysWhatItIs, type Work } from '../work';
import { courtOf, officialJournal } from '../legal/court';
import { codeOf, icjReports } from './unLaw';
import {
	actOf, editionOf, editorsOf, isPaperAtMeeting, italicTitle, kindUnlessTitle, paperAt, publisherUnlessAuthor, series, supplementOf, translatorsOf,
	withoutDay, type UnContext,
} from './unParts';

/**
 * Formats an entry of an author-date list: Editorial Manual, "Footnotes and other references", X.A. Titles of articles and pages have
 * no quotation marks; those of books and periodicals are in italics.
 */
export function unReference(work: Work, context: UnContext, yearSuffix: string): Rich {
	const { words } = context;
	const date = work.treaty.date ?? work.issued;
	const years = date
		? `${printYears(date, words.dates.circa)}${yearSuffix}`
		: `${words.noDate}${yearSuffix === '' ? '' : `-${yearSuffix}`}`;
	const author = unAuthors(work, context);
	const head = author.length === 0 ? [] : concat(author, ` (${years})`);
	const title = capitalised(titleOf(work, context));
	const lead = head.length === 0 ? [concat(title, ` (${years})`)] : [head, title];
	return endSentence(join([...lead, source(work, context), dayOf(work, context), availableAt(work, context)], '. '));
}

/** Formats the first author with the family name first; the body of a resolution or document without another author; empty for a treaty. */
export function unAuthors(work: Work, context: UnContext): Rich {
	const { body } = work;
	if (work.authors.length === 0 && body) {
		return plain(body.parent ? `${context.words.treatySeries[0]}, ${body.names[context.language]}` : body.names[context.language]);
	}
	const { and } = languageData(context.language);
	if ((work.kind === 'legislation' || work.kind === 'bill') && work.jurisdiction !== '') {
		return plain(work.jurisdiction);
	}
	if (work.kind === 'case' || work.kind === 'euAct') {
		return [];
	}
	const byEditor = work.kind === 'book' && work.authors.length === 0 && work.editors.length > 0;
	const makers =
		work.kind === 'treaty'
			? []
			: byEditor
				? work.editors
				: work.salesNumber !== '' && work.authors.length === 0
					? [bodyName(context.words.treatySeries[0])]
					: makersOf(work);
	const names = makers.map((name, index) => (index === 0 ? invertedName(name) : displayName(name)));
	// The comma after an inverted name is kept; the serial comma is English.
	const isInverted = makers[0]?.given !== '' && makers[0]?.familyFirst !== true;
	const list = listNames(names.length > 10 ? [...names.slice(0, 7), 'others'] : names, {
		and: isInverted ? `,${and}` : and,
		lastAnd: context.language === 'en' ? `,${and}` : and,
		shortenFrom: 11,
		others: ', et al.',
	});
	return plain(byEditor ? `${list}, ${context.words.editor[makers.length > 1 ? 1 : 0]}` : list);
}

function titleOf(work: Work, context: UnContext): Rich {
	const { words } = context;
	if (work.kind === 'resolution') {
		return join([plain(actOf(work, context)), plain(work.title)], ', ');
	}
	if (work.title === '' && work.number !== '' && work.kind !== 'news') {
		return plain(work.kind === 'unDocument' ? work.number : words.document.replace('{0}', () => work.number));
	}
	if (work.kind === 'case' || work.kind === 'euAct') {
		return work.kind === 'case'
			? italic(work.title || languageData(context.language).kinds.case)
			: plain(work.title || languageData(context.language).kinds.euAct);
	}
	if (work.kind === 'legislation' || work.kind === 'bill') {
		const gazette = work.container !== '' && codeOf(work) === '' && /^\d/.test(work.number);
		return join([plain(work.title || languageData(context.language).kinds.legislation), plain(gazette ? '' : work.number)], ', ');
	}
	const isItalic = work.kind === 'book' || work.kind === 'report';
	return isItalic
		? join(
				[
					italicTitle(work, context),
					plain(work.volume === '' ? '' : words.volume.replace('{0}', () => work.volume.replace(/^vol(?:ume|\.)? ?/i, ''))),
				],
				', ',
			)
		: plain(work.title || languageData(context.language).kinds[work.kind]);
}

/** Formats the container, or what identifies the work. */
function source(work: Work, context: UnContext): Rich {
	switch (work.kind) {
		case 'legislation':
			return codeOf(work) !== ''
				? plain(codeOf(work))
				: join([italic(work.container), plain(work.container !== '' && /^\d/.test(work.number) ? context.words.numbered.replace('{0}', () => work.number) : '')], ', ');
		case 'treaty':
			return work.treaty.series ? series(work.treaty.series, context) : [];
		case 'unDocument': {
			const supplement = supplementOf(work);
			return supplement.length > 0 ? supplement : plain(work.title === '' ? '' : work.number);
		}
		case 'pressRelease':
			return capitalised(plain(`${languageData(context.language).kinds.pressRelease} ${work.number}`.trim()));
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
			return join(
				[
					plain(capital(work.genre || kindUnlessTitle(work, context))),
					plain(work.version === '' ? '' : context.words.version.replace('{0}', () => work.version)),
					plain(work.container || publisherUnlessAuthor(work)),
				],
				', ',
			);
		case 'communication':
			return plain(work.genre === '' ? '' : capital(work.genre));
		case 'archive':
			return join([plain(capital(work.archivePlace)), plain(work.archive)], ', ');
		case 'case':
			if (courtOf(work) === 'icj' && work.container !== '') {
				const page = work.page === '' ? '' : context.words.places.labels.page.one.replace('{0}', () => firstPage(work));
				return join([plain(capital(work.genre)), join([italic(icjReports(work, context)), plain(page)], ', ')], '. ');
			}
			return plain([work.institution, work.number].filter(part => part !== '').join(', ') || work.container);
		case 'euAct':
			return join(
				[
					italic(context.words.officialJournal),
					plain([officialJournal(work).series, officialJournal(work).issue].filter(part => part !== '').join(' ')),
				],
				', ',
			);
		case 'speech':
		case 'interview':
			return join([saidAt(work, context), siteOf(work)], '. ');
		default:
			return siteOf(work);
	}
}

/** Formats the sales number, or else those who edited and published the work. */
function bookSource(work: Work, context: UnContext): Rich {
	const { salesNumber } = work;
	if (salesNumber !== '') {
		return plain(
			context.language === 'en' ? `Sales No. ${salesNumber}` : capital(context.words.salesPublication.replace('{0}', () => salesNumber)),
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
		: [genre || capital(languageData(language).kinds.workingPaper), number === '' ? '' : words.numbered.replace('{0}', () => number)]
				.filter(part => part !== '')
				.join(' ');
}

/** Formats the kind of speech and the event. */
function saidAt(work: Work, context: UnContext): Rich {
	const { language } = context;
	if (isPaperAtMeeting(work)) {
		return capitalised(join([plain(paperAt(work, context)), plain(work.eventPlace)], ', '));
	}
	const description = saysWhatItIs(work) ? '' : work.genre || languageData(language).kinds[work.kind];
	return capitalised(join([plain(description), plain(work.event), plain(work.eventPlace)], ', '));
}

function siteOf({ authors, container, publisher }: Work): Rich {
	return authors.length > 0 || container !== '' ? plain(container || publisher) : [];
}

/** Formats the book of a chapter, with its editors. */
function bookOf(work: Work, context: UnContext): Rich {
	const volume = work.volume === '' ? '' : context.words.volume.replace('{0}', () => work.volume.replace(/^vol(?:ume|\.)? ?/i, ''));
	return join([capitalised(between(context.words.in, italic(work.container), '')), plain(volume), plain(editorsOf(work, context))], ', ');
}

function periodical({ container, volume, issue }: Work, { words }: UnContext): Rich {
	return join(
		[
			italic(container),
			plain(volume === '' ? '' : words.volume.replace('{0}', () => volume)),
			plain(issue === '' ? '' : words.numbered.replace('{0}', () => issue)),
		],
		', ',
	);
}

/** Formats the edition, followed by place and publisher. */
function imprintOf(work: Work, context: UnContext): Rich {
	const isMaker = makersOf(work).some(({ family }) => family === work.publisher);
	const published = join([plain(work.place), plain(isMaker ? '' : work.publisher)], languageData(context.language).colon);
	return join([plain(editionOf(work, context)), published], '. ');
}

/** Kinds for which the day matters. */
const DATED: ReadonlySet<string> = new Set(['treaty', 'resolution', 'pressRelease', 'webpage', 'speech', 'interview', 'news', 'legislation', 'bill', 'euAct', 'case', 'blog', 'video', 'audio', 'communication', 'archive']);

/** Formats day and month, because the year follows the author. */
function dayOf(work: Work, context: UnContext): Rich {
	const dated = DATED.has(work.kind);
	return dated ? capitalised(monthOf(work, context)) : [];
}

function monthOf({ issued }: Work, { words: { dates } }: UnContext): Rich {
	const withoutYear = { ...dates, day: dates.day.replace(/(?: de)? \{y\}/, ''), month: dates.month.replace(/(?: de)? \{y\}/, '') };
	return issued?.start.month === undefined ? [] : plain(printDate(issued, withoutYear));
}

function capital(text: string): string {
	const [first = ''] = text;
	return first.toUpperCase() + text.slice(first.length);
}

function availableAt({ siteUrl: url, accessed, kind }: Work, { words }: UnContext): Rich {
	return url === '' || kind === 'unDocument' || kind === 'resolution' || kind === 'euAct' ? [] : concat(
		words.availableAt, address(url), accessed ? ` (${words.accessed.replace('{0}', printDate(accessed, words.dates))})` : '',
	);
}

