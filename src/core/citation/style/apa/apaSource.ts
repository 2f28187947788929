import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { between, capitalized, concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import type { Work } from '../work';
import { apaAuthors, isUnpublished, listed, partsOf, subtitled, type ApaContext } from './apaParts';

/** Formats where a work was published: journal, book, site or publisher (9.23 to 9.33). */
export function sourceOf(work: Work, context: ApaContext): Rich {
	switch (work.kind) {
		case 'news':
			// A magazine has volumes, a newspaper only pages.
			return work.volume === '' ? join([italic(work.container), plain(work.page)], ', ') : journal(work, context);
		case 'blog':
			return italic(work.container || work.publisher);
		case 'thesis':
			return plain(isUnpublished(work) ? work.publisher : work.archive);
		case 'archive':
			return capitalized(join([plain(work.archivePlace), plain(work.archive)], ', '));
		case 'video':
		case 'audio':
			return recorded(work, context);
		case 'article':
			return journal(work, context);
		case 'chapter':
			return isInJournal(work) ? journal({ ...work, issue: work.issue || work.seriesNumber }, context) : join([book(work, context), site({ ...work, container: '' }, context)], '. ');
		case 'legislation':
			return join([plain(work.number), plain(work.jurisdiction)], ', ');
		case 'speech':
		case 'interview':
			return join([capitalized(join([plain(work.event), plain(work.eventPlace)], ', ')), site(work, context), plain(work.archive)], '. ');
		default:
			return work.type === 'graphic' && work.archive !== '' ? plain(work.archive) : site(work, context);
	}
}

/** Whether a paper is in proceedings that appear as a journal, with volumes and issues (10.5). */
function isInJournal({ type, container, volume, issue, series, seriesNumber, publisher, editors }: Work): boolean {
	const isSerial = (issue || seriesNumber) !== '' || /^Proceedings of /.test(container);
	return type === 'paper-conference' && volume !== '' && isSerial && series === '' && publisher === '' && editors.length === 0;
}

/** Formats the site or publisher, unless it alone is the author (9.29). */
function site(work: Work, { language }: ApaContext): Rich {
	const name = work.container !== '' && ['webpage', 'interview', 'speech'].includes(work.kind) ? work.container : work.publisher;
	const isUn = work.body !== undefined && /^United Nations\b/.test(name);
	const makers = apaAuthors(work, language);
	// What says that a publisher is a company is left out (9.29).
	return plain(isUn || (makers.length === 1 && makers[0]?.family === name) ? '' : name.replace(OF_COMPANY, ''));
}

const OF_COMPANY = /,? (?:Inc|Ltd|LLC|Limited|GmbH|Pty\.? Ltd)\.?$/;

/** A song is on an album and an episode in a series, which have publishers; other recordings are on a site. */
function recorded({ type, container, publisher, url, genre, producers }: Work, { words }: ApaContext): Rich {
	const isPart = container !== '' && (type === 'song' || type === 'broadcast') && !SITES.test(container);
	const makers = producers.length === 0 ? '' : `${listed(producers, words)} ${words.makers.producer[producers.length > 1 ? 1 : 0]}, `;
	return isPart
		? join([concat(type === 'song' && !/podcast/i.test(genre) ? words.on : words.in, makers, italic(container)), plain(publisher)], '. ')
		: plain(container || publisher || platform(url));
}

/** Returns the name of the site for recordings that an address belongs to; empty for other addresses. */
function platform(address: string): string {
	const [, host = ''] = /^https?:\/\/(?:www\.|m\.)?([a-z.]{1,20})\//.exec(address) ?? [];
	return PLATFORMS.get(host) ?? '';
}

const PLATFORMS: ReadonlyMap<string, string> = new Map([
	['youtube.com', 'YouTube'],
	['youtu.be', 'YouTube'],
	['vimeo.com', 'Vimeo'],
	['ted.com', 'TED'],
	['tiktok.com', 'TikTok'],
]);

const SITES = /^(?:youtube|vimeo|ted|tiktok|facebook|spotify|soundcloud|netflix)\b/i;

/**
 * Formats journal and volume in italics, the issue in parentheses, then the pages or the number of the article (9.25), and the stage of
 * publication, such as “in press”. French adaptations of the style print a hyphen between pages (Université du Québec à Montréal,
 * style-apa.uqam.ca).
 */
function journal({ container, volume, issue, page, status, number: ofArticle, kind, url }: Work, { words, language }: ApaContext): Rich {
	const number = concat(join([italic(container), italic(volume)], ', '), issue === '' ? '' : `${container !== '' && volume === '' ? ', ' : ''}(${issue})`);
	const isNumbered = kind === 'article' && page !== '' && (page === ofArticle || (/^\d+$/.test(page) && NUMBERING_ARTICLES.test(url)));
	const where =
		isNumbered || /^e\d+$|^\d{5,8}$/i.test(page)
			? filledTerm(words.articleNumber, page)
			: language === 'fr'
				? page.replace('–', '-')
				: page;
	return join([join([number, plain(where)], ', '), plain(/online|advance|ahead of print/i.test(status) ? status : '')], '. ');
}

/** The DOIs of publishers whose journals number articles and have no pages: MDPI, Frontiers, BioMed Central, PLOS, PeerJ and the Scientific Reports. */
const NUMBERING_ARTICLES = /^https:\/\/doi\.org\/10\.(?:(?:3390|3389|1186|1371|7717)\/|1038\/s4\d{4}-)/;

/** Formats the book of a chapter with its editors, series, edition, volume and pages. */
function book(work: Work, context: ApaContext): Rich {
	const { container, editors, bookAuthors, page, type, series, seriesNumber } = work;
	const { words } = context;
	const list = listed(editors, words);
	const authors = listed(bookAuthors, words) === listed(work.authors, words) ? '' : listed(bookAuthors, words);
	const editorNames = (authors === '' ? '' : `${authors}, `) + (list === '' ? '' : `${list} ${words.editor[editors.length > 1 ? 1 : 0]}, `);
	const inSeries =
		type === 'paper-conference' && series !== '' && seriesNumber !== ''
			? `${series}: ${filledTerm(words.volume, seriesNumber)}. `
			: '';
	const pages = filledTerm(/–/.test(page) ? words.places.labels.page.many : words.places.labels.page.one, page);
	const details = joinTexts([partsOf(work, context), pages], ', ');
	return container === ''
		? []
		: join([concat(words.in, editorNames, italic(`${inSeries}${subtitled(container, work.language || context.language)}`)), between('(', plain(details), ')')], ' ');
}
