import type { CslItem } from '../../../dossier/model';
import { noteOf, withAffixes } from '../affixes';
import { headlined } from '../headline';
import type { SourceKind } from '../kind';
import { isAmerican } from '../legal/court';
import { debateOf } from '../legal/hansard';
import { isNeutral, isNeutralSeries } from '../legal/neutral';
import { isProposal as isOfCommission } from '../legal/proposal';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { firstLabel, printPlaces } from '../place';
import { beginning, concat, join, plain, richText } from '../rich';
import { nameForSorting, sortingKey } from '../sorting';
import type { ListSection, Place, PositionedItem, Rich, Style } from '../style';
import { makersOf, type Work } from '../work';
import { workOf } from '../workOf';
import { oscolaAddress, oscolaDebate, oscolaFull, oscolaShort } from './oscolaFull';
import { termOf } from './oscolaLegislation';
import { isOfficial } from './oscolaPapers';
import { surnamesOf } from './oscolaParts';
import { OSCOLA_COLUMNS, OSCOLA_JUDGMENT_PLACES, OSCOLA_PLACES } from './oscolaWords';

/**
 * OSCOLA, 4th ed., with "Citing International Law Sources" of 2006 for treaties and documents of the United Nations. Citations are in
 * English whatever the language of the document. Abbreviations have no full stops, "ibid" is in lower case, and later references give
 * the number of the first note (1.2). The bibliography (1.7) lists treaties and documents separately, without full stops.
 */
export const oscola: Style = {
	id: 'oscola',
	system: 'note',
	languages: ['en'],
	note: items => noteOf(
		items.map(item => withAffixes(item, noteItem(item))),
		{ separator: '; ', lastSeparator: '', punctuation: 'outside', capital: false },
	),
	reference: csl => listed(readWork(csl)),
	// Readers cannot consult personal communications (OSCOLA, p. 43).
	isListed: csl => workOf(csl).kind !== 'communication',
	section: csl => sectionOf(workOf(csl)),
	sortKey,
	authorsAlone: csl => surnamesOf(workOf(csl)),
};

/** Reads an item; explanatory notes are cited like the law that they are about (2.4.4). */
function readWork(csl: CslItem): Work {
	const work = withHeadline(workOf(csl));
	return (work.kind === 'report' || work.kind === 'webpage') && /^Explanatory (?:Notes|Memorandum) to the /.test(work.title)
		? { ...work, kind: 'legislation', jurisdiction: 'United Kingdom' }
		: work;
}

/** Titles in headline style are those of books and articles, and of papers in an official series, which are printed like books (3.1.2, 3.4.3). */
function withHeadline(work: Work): Work {
	return work.kind === 'report' && isOfficial(work)
		? { ...headlined({ ...work, kind: 'book' }, 'oscola'), kind: 'report' }
		: headlined(work, 'oscola');
}

/** A double dash is before the title of a secondary source without an author (1.7). */
function listed(work: Work): Rich {
	return join([isUnattributed(work) ? plain('——') : [], oscolaFull(work, 'list'), debateOf(work) ? [] : oscolaAddress(work)], ' ');
}

function isUnattributed(work: Work): boolean {
	const isByNobody = [makersOf(work), work.editors, work.translators].every(names => names.length === 0) && work.body === undefined;
	return sectionOf(work) === 'sources' && !BEFORE_COMMA.has(work.kind) && isByNobody && work.title !== '' && !debateOf(work);
}

function noteItem({ csl, places, position, sharesAuthor }: PositionedItem): Rich {
	const work = readWork(csl);
	const debate = debateOf(work);
	if (debate && position.type !== 'ibid') {
		return oscolaDebate(debate, work, places);
	}
	if (position.type === 'ibid') {
		return join([plain('ibid'), position.samePlace ? [] : pinpoint(places, work)], ' ');
	}
	if (position.type === 'subsequent' && !WITHOUT_REFERENCE_BACK.has(work.kind)) {
		const short = oscolaShort(work, sharesAuthor === true);
		// Close to the full citation, the short form needs no cross-citation (1.2.1).
		return position.note === undefined
			? join([short, pinpoint(places, work)], ', ')
			: join([short, plain(`(n ${position.note})`), pinpoint(places, work)], ' ');
	}
	if (position.type === 'subsequent' && work.shortTitle !== '') {
		return join([plain(work.shortTitle), pinpoint(places, work)], ', ');
	}
	const full = oscolaFull(work, 'note');
	// A comma separates a page from a preceding number (1.3.1); the URL comes last (3.3.4).
	const text = richText(full);
	const runsTogether = /\bvol (?:\d{1,4}|[IVXLC]{1,8})$/.test(text)
		|| (/\d$/.test(text) && (firstLabel(places) === 'page' || BEFORE_COMMA.has(work.kind)));
	if (work.kind === 'case' && isAmerican(work) && text.endsWith(')') && (places ?? []).length > 0) {
		// In cases of the United States the year follows what is cited (2.8.1).
		const year = text.lastIndexOf(' (');
		return concat(join([beginning(full, year), pinpoint(places, work)], ', '), text.slice(year));
	}
	if (isInBrackets(work, places)) {
		return join([full, pinpoint(places, work)], ' ');
	}
	const isLaw = BEFORE_COMMA.has(work.kind) && !text.endsWith(')');
	const isProposal = work.kind === 'report' && isOfCommission(work);
	return join([join([full, pinpoint(places, work)], runsTogether || isLaw || isProposal ? ', ' : ' '), oscolaAddress(work)], ' ');
}

/** Laws are cited again, in short form if they have one, and never by the number of a note (1.2.1). */
const WITHOUT_REFERENCE_BACK: ReadonlySet<SourceKind> = new Set<SourceKind>(['legislation', 'euAct', 'bill']);

/** Sections of laws and paragraphs of cases follow a comma (2.4.2, 2.6.1, 2.6.2, 2.7.1). */
const BEFORE_COMMA: ReadonlySet<SourceKind> = new Set<SourceKind>(['legislation', 'euAct', 'bill', 'case']);

function pinpoint(places: readonly Place[] | undefined, work: Work): Rich {
	if (!isInBrackets(work, places)) {
		const printed = printPlaces(places, debateOf(work) ? OSCOLA_COLUMNS : OSCOLA_PLACES);
		// The provisions of instruments are not called sections.
		const term = termOf(work.title);
		const several = (many: string) => (many === 's' && term === 'r' ? 'r' : 's');
		return plain(work.kind !== 'legislation'
			? printed
			: printed.replace(/^[sr]([sr])? (?=\d)/, (_, many?: string) => `${term}${many === undefined ? '' : several(many)} `));
	}
	const numbered = (places ?? []).map(({ label, value }) => ({
		label,
		value: String(value)
			.replace(/\d+/g, '[$&]')
			.replace(/(?<=\]) ?[-–] ?(?=\[)/g, '–'),
	}));
	return plain(printPlaces(numbered, OSCOLA_JUDGMENT_PLACES));
}

/** Whether locators are paragraphs of a judgment that has a neutral citation, which are in square brackets (2.1.6). */
function isInBrackets({ kind, number, container }: Work, places: readonly Place[] | undefined): boolean {
	return (
		kind === 'case'
		&& (isNeutral(number) || isNeutralSeries(container))
		&& places !== undefined
		&& places.length > 0
		&& places.every(({ label }) => label === 'paragraph')
	);
}

function sectionOf({ kind }: Work): ListSection {
	return kind === 'treaty' ? 'treaties' : kind === 'resolution' || kind === 'unDocument' ? 'documents' : 'sources';
}

function sortKey(csl: CslItem, language: Language): string {
	const work = workOf(csl);
	const makers = work.kind === 'treaty' ? '' : makersOf(work).map(({ family, given }) => `${family} ${given}`).join(' ');
	// Works without an author are at the beginning (1.7).
	const first = isUnattributed(work) ? '' : makers || (work.body?.oscola ?? '') || work.title;
	return sortingKey([first, nameForSorting(work), work.title], languageData(language));
}
