import { printDate } from '../date';
import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { languageData } from '../locale/language';
import { between, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, type Work } from '../work';
import { bookBy, editionOf, electronicForm, filmImprint, isForeword, seriesIn, titledVolume, volumeIn } from './chicagoBook';
import {
	artworkIn, database, formOfPage, isPreprint, keptIn, ownerOf, patentIn, preprintIn, recording, reportNumber, reviewIn, thesisKind, versionIn,
} from './chicagoForms';
import { accountOf, commas, inBrackets, listed, names } from './chicagoNoteParts';
import { imprintIn, isArtwork, issuedIn, namesIn, newspaper, type NoteContext, online, pagesIn, rolesIn, title } from './chicagoParts';

/** Formats books, reports and data (14.84, 14.100). Editors or translators replace a missing author. */
export function published(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	if (isArtwork(work)) {
		return commas(
			[plain(names(work, context)), title(work, context), ...artworkIn(work, issuedIn(work, context.words)), where, online(work)],
			context,
		);
	}
	if (work.type === 'patent') {
		return commas([plain(names(work, context)), title(work, context), patentIn(work, words), where, online(work)], context);
	}
	const { authors, editors, translators } = work;
	const hasMaker = makersOf(work).length > 0 && (authors.length > 0 || (work.kind !== 'book' && work.type !== 'pamphlet'));
	const leads = hasMaker ? [] : editors.length > 0 ? editors : translators;
	const role = leads === editors ? words.editor : words.translator;
	const maker = hasMaker
		? names(work, context)
		: leads.length === 0
			? ''
			: `${namesIn(leads, language)}, ${role[leads.length > 1 ? 1 : 0]}`;
	const [editedBy = [], translatedBy = []] = rolesIn(work, language, words);
	const roles = [leads.length > 0 && leads === editors ? [] : editedBy, leads.length > 0 && leads === translators ? [] : translatedBy];
	const head = commas(
		[
			plain(maker),
			title(work, context),
			titledVolume(work),
			...roles,
			plain(reportNumber(work, words)),
			versionIn(work),
			plain(editionOf(work, language)),
			plain(volumeIn(work)),
			plain(seriesIn(work)),
		],
		context,
	);
	const imprint = between('(', imprintIn(work, issuedIn(work, context.words), language, { inNote: true }), ')');
	return commas(
		[join([head, imprint], ' '), where, plain(electronicForm(work)), work.kind === 'book' ? database(work) : [], online(work)],
		context,
	);
}

/** Formats an unsigned entry by its work of reference (14.232), with what the item says of its date. */
function entry(work: Work, context: NoteContext): Rich {
	const { language, words, where } = context;
	const { accessed, status } = work;
	// A printed work has its year with the edition.
	const printed = work.url === '' && work.edition !== '' && work.issued !== undefined;
	const edition = plain(editionOf(work, language));
	const changed = between(/^wikipedia\b/i.test(work.container) ? 'last modified ' : '', issuedIn({ ...work, kind: 'webpage' }, words), '');
	return commas(
		[
			italic(newspaper(work, language)),
			printed ? join([edition, between('(', issuedIn(work, words), ')')], ' ') : edition,
			between('s.v. ', title(work, context), ''),
			where,
			printed ? [] : status === '' ? changed : plain(status),
			plain(!work.issued && status === '' && accessed ? filledTerm(words.accessed, printDate(accessed, words.dates)) : ''),
			online(work),
		],
		context,
	);
}

/** Formats chapters of edited books (14.107). */
export function chapter(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	if (language === 'en' && /^entry-/.test(work.type) && work.authors.length + work.editors.length === 0) {
		return entry(work, context);
	}
	const book = join(
		[
			italic(work.container),
			bookBy(work, language),
			...rolesIn(work, language, words),
			plain(editionOf(work, language)),
			plain(volumeIn(work)),
			plain(seriesIn(work)),
		],
		', ',
	);
	const isPart = isForeword(work);
	const imprint = between('(', imprintIn(work, issuedIn(work, words), language, { inNote: true }), ')');
	const whole = join([between(isPart ? `${genreWithin(work.title)} ${words.of} ` : words.in, book, ''), imprint], ' ');
	return commas(
		[
			plain(namesIn(work.authors, context.language)),
			isPart ? [] : title(work, context),
			whole,
			where.length > 0 ? where : plain(pagesIn(work, language)),
			online(work),
		],
		context,
	);
}

/** Whether an article is in a periodical that has months, but neither volumes nor issues, as magazines do (14.188). */
function isMagazine({ volume, issue, page, url, issued: date }: Work): boolean {
	return volume + issue + page + url === '' && date?.start.month !== undefined;
}

/** Formats articles of journals (14.171). */
export function article(work: Work, context: NoteContext): Rich {
	const { words, where, language } = context;
	if (isPreprint(work)) {
		const preprint = preprintIn(work, context, issuedIn(work, words));
		return commas([plain(namesIn(work.authors, language)), title(work, context), ...preprint, where, online(work)], context);
	}
	const volume = join([plain(work.volume), plain(filledTerm(words.number, work.issue))], ', ');
	const journal = isMagazine(work)
		? join([italic(newspaper(work, language)), issuedIn(work, context.words)], ', ')
		: join([join([italic(newspaper(work, language)), volume], work.volume === '' ? ', ' : ' '), between('(', issuedIn(work, words), ')')], ' ');
	const pages = where.length > 0 ? where : plain(pagesIn(work, language));
	return commas(
		[
			commas(
				[
					plain(namesIn(work.authors, context.language)),
					title(work, context),
					reviewIn(work, language),
					join([journal, pages], languageData(language).colon),
				],
				context,
			),
			database(work),
			online(work),
		],
		context,
	);
}

/** Formats theses, with kind, university and year in parentheses, then the repository (14.224). */
export function thesis(work: Work, context: NoteContext): Rich {
	const facts = [plain(thesisKind(work, context.language)), plain(work.publisher), issuedIn(work, context.words)];
	return commas([inBrackets(work, { ...context, where: [] }, facts, { withAddress: false }), context.where, keptIn(work), online(work)], context);
}

/** Formats web pages by author, title, site and date; one without a date has that of the last visit (14.207). */
export function webpage(work: Work, context: NoteContext): Rich {
	if (isArtwork(work)) {
		return published(work, context);
	}
	const { words } = context;
	const site = work.container || work.publisher || (work.authors.length === 0 ? work.institution : '');
	const author = namesIn(work.authors, context.language);
	const read = !work.issued && work.accessed ? filledTerm(words.accessed, printDate(work.accessed, words.dates)) : '';
	return commas(
		[
			plain(author + (author === '' ? '' : accountOf(work))),
			title(work, context),
			plain(site === author ? '' : site),
			plain(ownerOf(work)),
			plain(formOfPage(work)),
			issuedIn(work, context.words),
			plain(read),
			context.where,
			online(work),
		],
		context,
	);
}

/** Formats unpublished papers with their kind and date in parentheses (14.216). */
export function manuscript(work: Work, context: NoteContext): Rich {
	return inBrackets(work, context, [plain(genreWithin(work.genre || 'unpublished manuscript')), issuedIn(work, context.words)]);
}

/** Formats films by title and director, with studio and year in parentheses, then the medium (14.265). */
function film(work: Work, context: NoteContext): Rich {
	const facts = filmImprint(work, context.language);
	const head = commas([title(work, context), plain(`directed by ${namesIn(work.authors, context.language)}`)], context);
	return commas([join([head, between('(', facts, ')')], ' '), plain(work.medium), context.where, online(work)], context);
}

/** Formats videos and recordings by programme or publisher, date, kind and length. */
export function recorded(work: Work, context: NoteContext): Rich {
	if (work.type === 'motion_picture' && work.role === 'director') {
		return film(work, context);
	}
	return listed(work, context, [
		plain(work.container || work.publisher),
		issuedIn(work, context.words),
		plain(recording(work, context.language)),
	]);
}
