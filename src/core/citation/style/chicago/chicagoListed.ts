import { printDate } from '../date';
import { filledTerm } from '../filledTerm';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { isPaperAtMeeting, paperAt } from '../meeting';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { makersOf, saysWhatItIs, type Work } from '../work';
import { bookBy, editionOf, electronicForm, filmImprint, isForeword, seriesIn, titledVolume, volumeIn } from './chicagoBook';
import { communicated } from './chicagoCommunication';
import {
	artworkIn, blogIn, database, formOfPage, isPreprint, keptIn, ownerOf, partOfPaper, patentIn, preprintIn, recording, reportNumber, reviewIn,
	thesisKind, versionIn,
} from './chicagoForms';
import { actOf } from './chicagoLaw';
import { paperNumber, publisher } from './chicagoNoteParts';
import { allNamesIn, imprintIn, isArtwork, isOfOrganization, issuedIn, isUnsigned, newspaper, pagesIn, rolesIn, title } from './chicagoParts';
import type { ChicagoWords } from './chicagoWords';

/** The input for formatting the parts of an entry. */
export interface Context {
	readonly language: Language;
	readonly words: ChicagoWords;
}

/** Formats the parts of an entry of the bibliography between the authors and the URL. */
export function partsOf(work: Work, context: Context): readonly Rich[] {
	const { language } = context;
	const date = issuedIn(work, context.words);
	if (isArtwork(work)) {
		return [title(work, context), ...artworkIn(work, date)];
	}
	if (work.type === 'manuscript' && work.kind === 'report') {
		return [title(work, context), join([plain(work.genre || 'Unpublished manuscript'), date], ', ')];
	}
	if (work.type === 'patent') {
		return [title(work, context), patentIn(work, context.words)];
	}
	switch (work.kind) {
		case 'resolution':
			return [plain(actOf(work, language)), title(work, context), join([plain(work.resolution?.symbol?.text ?? ''), date], ', ')];
		case 'unDocument':
			return [title(work, context), join([plain(work.number), date], ', ')];
		case 'pressRelease':
			return [title(work, context), plain(`${languageData(language).kinds.pressRelease} ${work.number}`.trim()), date];
		case 'article':
			return isPreprint(work)
				? [title(work, context), join(preprintIn(work, context, date), ', ')]
				: [title(work, context), reviewIn(work, language), journal(work, date, context), database(work)];
		case 'news':
			return [
				title(work, context),
				reviewIn(work, language),
				join([isUnsigned(work) ? [] : italic(newspaper(work, language)), date, partOfPaper(work)], ', '),
				database(work),
			];
		case 'chapter':
			return [isForeword(work) ? [] : title(work, context), book(work, context), plain(seriesIn(work)), imprint(work, date, context)];
		case 'report':
		case 'book':
		case 'dataset':
		case 'software':
			return whole(work, date, context);
		case 'thesis':
			return [title(work, context), join([plain(thesisKind(work, language)), plain(work.publisher), date], ', '), keptIn(work)];
		case 'workingPaper':
			return [title(work, context), join([plain(paperNumber(work, context)), publisher(work), date], ', ')];
		case 'blog':
			return [title(work, context), blogIn(work), join([publisher(work), date], ', ')];
		case 'video':
		case 'audio':
			return recorded(work, date, context);
		case 'communication':
			return [...communicated(work, language).slice(1), plain(work.archivePlace), plain(work.archive)];
		case 'archive':
			return [title(work, context), date, join([plain(work.archivePlace), plain(work.archive)], ', ')];
		case 'speech':
		case 'interview':
			return spoken(work, date, context);
		default:
			return page(work, date, context);
	}
}

/** Formats the parts of a work that is published by itself. */
function whole(work: Work, date: Rich, context: Context): readonly Rich[] {
	const { words, language } = context;
	const hasNoAuthor = work.kind === 'book' && work.authors.length === 0;
	const [editedBy = [], translatedBy = []] = rolesIn(work, language, words.listed, allNamesIn);
	return [
		title(work, context),
		titledVolume(work),
		hasNoAuthor && work.editors.length > 0 ? [] : editedBy,
		hasNoAuthor && work.editors.length === 0 ? [] : translatedBy,
		plain(editionOf(work, language)),
		plain(volumeIn(work)),
		plain(seriesIn(work)),
		plain(work.kind === 'report' ? reportNumber(work, words) : work.number),
		versionIn(work),
		imprint(work, date, context),
		plain(electronicForm(work)),
		work.kind === 'book' ? database(work) : [],
	];
}

function recorded(work: Work, date: Rich, context: Context): readonly Rich[] {
	if (work.type === 'motion_picture' && work.role === 'director') {
		return [title(work, context), filmImprint(work, context.language), plain(work.medium)];
	}
	const publisher = work.container || work.publisher;
	return [title(work, context), plain(isMaker(work, publisher) ? '' : publisher), date, plain(recording(work, context.language))];
}

function spoken(work: Work, date: Rich, context: Context): readonly Rich[] {
	const { words, language } = context;
	if (work.interviewers.length > 0 || (work.kind === 'interview' && [work.container, work.publisher, work.archive].some(field => field !== ''))) {
		const kind = saysWhatItIs(work) ? '' : languageData(language).kinds.interview;
		const by = work.interviewers.length > 0 ? filledTerm(words.interviewBy, allNamesIn(work.interviewers, language)) : kind;
		return [
			work.title === '' ? [] : title(work, context),
			plain(by),
			italic(work.container),
			plain(work.publisher),
			join([plain(work.eventPlace || work.place), date], ', '),
			plain(work.archive),
		];
	}
	const description = work.genre || (saysWhatItIs(work) ? '' : languageData(language).kinds[work.kind]);
	const occasion = isPaperAtMeeting(work) ? [plain(paperAt(work, language))] : [plain(description), plain(work.event)];
	return [title(work, context), join([...occasion, plain(work.eventPlace), date], ', ')];
}

/** Formats a page, or a work without a form of its own; a page without a date has that of the visit. */
function page(work: Work, date: Rich, context: Context): readonly Rich[] {
	const { words } = context;
	if (work.kind === 'webpage' && date.length > 0) {
		return [title(work, context), join([site(work), plain(formOfPage(work)), date], ', ')];
	}
	const visited = work.accessed ? plain(filledTerm(words.accessed, printDate(work.accessed, words.dates))) : [];
	return [title(work, context), site(work), date.length > 0 ? date : visited];
}

function isMaker(work: Work, name: string): boolean {
	return makersOf(work).some(({ family }) => family === name);
}

function journal(work: Work, date: Rich, { words: { number }, language }: Context): Rich {
	const volume = join([plain(work.volume), plain(filledTerm(number, work.issue))], ', ');
	return join(
		[
			join([
				join([italic(newspaper(work, language)), volume], work.volume === '' ? ', ' : ' '),
				date.length === 0 ? [] : concat('(', date, ')'),
			], ' '),
			plain(pagesIn(work, language)),
		],
		languageData(language).colon,
	);
}

function book(work: Work, { words, language }: Context): Rich {
	return work.container === ''
		? []
		: join(
				[
					concat(isForeword(work) ? `${work.title} ${words.of} ` : words.in, italic(work.container)),
					bookBy(work, language),
					...rolesIn(work, language, words.listed, allNamesIn),
					plain(editionOf(work, language)),
					plain(volumeIn(work)),
					plain(pagesIn(work, language)),
				],
				', ',
			);
}

function imprint(work: Work, date: Rich, { language }: Context): Rich {
	return imprintIn(work, date, language);
}

function site(work: Work): Rich {
	const name = work.authors.length === 0 && isOfOrganization(work) ? '' : work.container || (work.authors.length > 0 ? work.publisher : '');
	const owner = ownerOf(work);
	return plain([name, owner].filter(part => part !== '' && !isMaker(work, part)).join(', '));
}
