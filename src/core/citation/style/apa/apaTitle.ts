import { filledTerm } from '../filledTerm';
import { genreWithin } from '../genre';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import type { Name } from '../names';
import { between, capitalized, italic, join, plain, richText } from '../rich';
import type { Rich } from '../style';
import { titleCase } from '../titleCase';
import type { Work } from '../work';
import { apaAuthors, isUnpublished, listed, partsOf, subtitled, type ApaContext } from './apaParts';

/** Whether titles of a kind are italic: those of works that stand alone (9.19), not those of articles and chapters. */
export function isItalic({ kind }: Work): boolean {
	return !['news', 'article', 'chapter', 'treaty', 'legislation', 'bill', 'euAct', 'blog'].includes(kind);
}

/** Formats the title, with a number in parentheses and, for unusual kinds of works, a description in brackets (9.21). */
export function titleOf(work: Work, context: ApaContext): Rich {
	const { words, language } = context;
	const { kind, resolution } = work;
	const act = (resolution?.decision ? words.decision : words.resolution).replace('{0}', () => resolution?.number ?? '').trim();
	const name = work.title !== '' ? firstWords(withSubtitle(work, language), work) : kind === 'resolution' ? act : '';
	const symbol =
		kind === 'resolution'
			? (resolution?.symbol?.text ?? (work.title === '' ? '' : resolution?.number ? act : ''))
			: numberOf(work, context);
	const version = /^(?:v(?:ersion)?\.? ?)?\d/i.test(work.version)
			? filledTerm(words.version, work.version.replace(/^v(?:ersion)?\.? ?(?=\d+\.)/i, ''))
			: work.version;
	const form = formOf(work, context);
	// A work without a title has a description in brackets.
	const described =
		name === '' && form === '' ? plain(`[${languageData(language).kinds[kind]}]`) : isItalic(work) ? italic(name) : plain(name);
	const identified = joinTexts([symbol, version], '; ');
	const roles = joinTexts([...rolesOf(work, context), kind === 'chapter' ? '' : partsOf(work, context)], '; ');
	return kind === 'resolution' || kind === 'unDocument' || roles === ''
		? join(
				[described, between('(', plain(identified), ')'), plain(roles === '' ? '' : `(${roles})`), between('[', plain(form), ']')],
				' ',
			)
		: join(
				[
					described,
					between('(', plain(joinTexts([symbol, roles, version], '; ')), ')'),
					between('[', plain(form), ']'),
				],
				' ',
			);
}

/** Returns the first twenty words of a post, which is its title (10.15); other titles are kept. */
function firstWords(title: string, { type }: Work): string {
	return type === 'post' ? title.split(' ').slice(0, 20).join(' ') : title;
}

function withSubtitle(work: Work, language: string): string {
	return isItalic(work) || SUBTITLED.has(work.kind) ? subtitled(work.title, work.language || language) : work.title;
}

const SUBTITLED: ReadonlySet<string> = new Set(['article', 'chapter', 'news', 'blog']);

/** Returns the number by which a work is identified, with its kind if that is only a number: `NIH Publication No. 18-2424`. */
function numberOf({ kind, number, genre: given, type, role, jurisdiction, institution, series, volume }: Work, { words, language }: ApaContext): string {
	const numbered = (name: string) => (/^\p{L}{4}/u.test(number) && name === '' ? number : `${name} ${filledTerm(words.number, number.replace(/^no\.? ?/i, ''))}`.trim());
	const isBare = !/[a-z]{4}/i.test(number);
	// A series of reports names what the number is of.
	const genre = given === '' && kind === 'report' && isBare ? (/^.*\b(?:Publication|Report|Paper|Bulletin|Circular|Document|Memorandum)(?=s?$)/.exec(series)?.[0] ?? '') : given;
	if (number === '' || !NUMBERED.has(kind)) {
		return '';
	}
	if (type === 'patent') {
		const [, american, code = number] = /^(U\.?S\.? ?)?(?:Pat(?:ent|\.)? ?)?(?:No\. ?)?(\d[\d,]{4,12})(?: ?[AB]\d?)?$/i.exec(number) ?? [];
		const kind = genre || (american !== undefined || /^(?:us|U\.S\.|United States)(?::|$)/.test(jurisdiction || institution) ? 'U.S. Patent' : 'Patent');
		return `${kind} ${filledTerm(words.number, code.replace(/(?<=\d)(?=(?:\d{3})+$)/g, ','))}`;
	}
	if (type === 'standard' && language === 'en' && ISO.test(number)) {
		return number.replace(ISO, '$1 Standard No. ');
	}
	if (kind === 'workingPaper') {
		return isBare ? numbered(genre || languageData(language).kinds.workingPaper) : number;
	}
	if (kind === 'thesis') {
		return /^\d+$/.test(number) ? filledTerm(words.publicationNumber, number) : number;
	}
	const isOfReport = kind === 'report' && isBare && genre !== '';
	if (isOfReport && !saysReport(genre)) {
		return numbered(genre);
	}
	if (kind === 'report' && type === 'report' && language === 'en' && OF_REPORT.test(number) && (genre === '' || /\breport$/i.test(genre))) {
		return numbered(genre === '' ? 'Report' : titleCase(genre));
	}
	if (type === 'broadcast' && isBare && role !== 'host' && !/podcast/i.test(genre)) {
		return joinTexts([/^\d+$/.test(volume) ? filledTerm(words.season, volume) : '', filledTerm(words.episode, number)], ', ');
	}
	return kind === 'audio' || role === 'host' ? numbered('') : number;
}

/** The number of a report, with the letters of its series; what ERIC has is of the database, and what has strokes may be a symbol. */
const OF_REPORT = /^(?!ED\d{6})(?:[A-Z]{1,6}[ -]?)?\d[\dA-Z./–-]*$/;

/** The words before the number of an international standard (10.4): `ISO Standard No. 45001:2018`. */
const ISO = /^(ISO(?:\/[A-Z]{2,5})?) (?=\d)/;

const NUMBERED: ReadonlySet<string> = new Set(['unDocument', 'report', 'pressRelease', 'thesis', 'workingPaper', 'dataset', 'video', 'audio']);

/** Returns editors, translators and narrators of a work with an author; of a chapter, its translators: `T. Weir, Trans.` */
function rolesOf(work: Work, { language, words }: ApaContext): readonly string[] {
	const { editors, translators, narrators, kind } = work;
	const withRole = (names: readonly Name[], [one, many]: readonly [string, string]) =>
		names.length === 0 ? '' : `${listed(names, words)}, ${names.length > 1 ? many : one}`;
	const isWhole = kind === 'book' || kind === 'report';
	const besides = isWhole && apaAuthors(work, language) !== editors ? editors : [];
	const isSame = besides.length > 0 && listed(besides, words) === listed(translators, words);
	const editor = words.editorBeside;
	const translator = words.translatorBeside;
	return [
		withRole(
			besides,
			isSame ? [`${editor[0]}${words.textAnd}${translator[0]}`, `${editor[1]}${words.textAnd}${translator[1]}`] : editor,
		),
		isSame || !TRANSLATED.has(kind) ? '' : withRole(translators, translator),
		withRole(narrators, words.narratorBeside),
	].filter(part => part !== '');
}

const TRANSLATED: ReadonlySet<string> = new Set(['book', 'report', 'chapter', 'article', 'news']);

/** Returns the description of unusual kinds of works; for a thesis also the university if it was published elsewhere (10.6). */
function formOf(work: Work, { language, words }: ApaContext): string {
	if (work.reviewed !== '' && !/^review of/i.test(work.genre)) {
		const of = filledTerm(words.reviewOf, work.reviewed);
		return work.reviewedAuthors.length === 0 ? of : `${of}, ${filledTerm(words.by, listed(work.reviewedAuthors, words))}`;
	}
	const form = formByType(work, { language, words }) ?? formByKind(work, { language, words });
	// Only the first word has a capital.
	const cased = language === 'en' && /^(?:[\p{L}-]+ ){1,3}[\p{L}-]+$/u.test(form) ? genreWithin(form) : form;
	return richText(capitalized(plain(cased)));
}

/** Returns the description of a work whose CSL type is more exact than its kind; `undefined` for all other works. */
function formByType(work: Work, { language, words }: ApaContext): string | undefined {
	const { kind, genre, type } = work;
	if (type === 'map') {
		return genre || words.map;
	}
	if (type === 'graphic' && genre === '') {
		return work.medium;
	}
	if (type === 'post' && genre === '' && language === 'en') {
		return POSTS.find(([site]) => site.test(work.container))?.[1] ?? '';
	}
	const isManuscript = type === 'manuscript' && kind === 'report' && work.url === '' && work.archive === '';
	return isManuscript ? genre || words.manuscripts[stageOf(work)] : undefined;
}

function formByKind(work: Work, { language, words }: ApaContext): string {
	const { kind, genre, type, number, title } = work;
	const named = languageData(language).kinds[kind];
	if (kind === 'pressRelease') {
		return named;
	}
	if (kind === 'thesis') {
		const degree = language === 'en' ? genre.replace(PHD, 'Doctoral dissertation').replace(MASTER, 'Master’s thesis') : genre;
		return joinTexts([degree || named, isUnpublished(work) ? '' : work.publisher], ', ');
	}
	if (kind === 'workingPaper') {
		return number === '' ? genre : '';
	}
	if (DESCRIBED.has(kind)) {
		return genre || (kind === 'software' ? work.medium : '') || recordingForm(work, words) || named;
	}
	const isReport = kind === 'report' && (number !== '' || type === 'patent' || saysReport(genre));
	const isOrdinary = isReport || (kind === 'article' && saysReport(genre));
	return isOrdinary || title === '' || !NAMED.has(kind) ? '' : genre;
}

/** Returns the description of a film, a song on an album or a paper at a conference; empty for all other works. */
function recordingForm({ type, role, container }: Work, words: ApaContext['words']): string {
	if (type === 'motion_picture' && role === 'director') {
		return words.film;
	}
	if (type === 'song' && container !== '') {
		return words.song;
	}
	return type === 'paper-conference' ? words.paper : '';
}

function stageOf({ status }: Work): keyof ApaContext['words']['manuscripts'] {
	if (/prepar/i.test(status)) {
		return 'prepared';
	}
	return /submitted|review/i.test(status) ? 'submitted' : 'unpublished';
}

/** What a post on a social network is called (10.15). */
const POSTS: readonly (readonly [RegExp, string])[] = [[/^twitter$/i, 'Tweet'], [/^(?:x|bluesky|mastodon|linkedin|threads)$/i, 'Post'], [/^facebook$/i, 'Status update'], [/^reddit$/i, 'Online forum post']];

/** How programs and other styles name the thesis that the manual calls a doctoral dissertation (10.6). */
const PHD = /^(?:ph\.?d|d\.?phil|doctorate|doctor of philosophy(?: \(ph\.?d\.?\))?|doctoral(?! thesis))\.?(?: (?:thesis|dissertation|diss\.))?$/i;
const MASTER = /^(?:m\.?a|m\.?sc|m\.?phil|master(?:['’]?s)?)\.?(?: (?:thesis|dissertation))?$/i;

/** Kinds that are described only in unusual cases: an editorial, an audiobook, a policy brief, a post on social media. */
const NAMED: ReadonlySet<string> = new Set(['report', 'article', 'news', 'book', 'webpage']);

const DESCRIBED: ReadonlySet<string> = new Set(['speech', 'interview', 'dataset', 'software', 'video', 'audio', 'archive']);

/** Whether a genre only says that a work is a report, an article, a preprint, a book or a page. */
function saysReport(genre: string): boolean {
	return /^(?:annual |research |final |technical )?(?:report|article|preprint|book|web ?(?:page|site)|rapport|informe)s?$/i.test(genre);
}
