import { editionNumber } from '../edition';
import { joinTexts } from '../joinTexts';
import { lawJournal } from '../legal/lawJournals';
import { languageData } from '../locale/language';
import { concat, italic, join, plain } from '../rich';
import type { Rich } from '../style';
import { firstPage, type Work } from '../work';
import {
	byline, details, makers, peopleOf, titleOf, withoutAbbreviationStops, withoutStops, withRole, yearOnly, yearsOf, type OscolaUse,
} from './oscolaParts';

/** Formats an article in a journal. */
export function article(work: Work, use: OscolaUse): Rich {
	const year = yearsOf(work);
	// If there is no volume, the year identifies it and is in square brackets; the pages of its issues continue each other.
	const isOfYear = work.volume === '' && firstPage(work) !== '';
	const volume = `${work.volume}${work.issue === '' || isOfYear || continuesVolume(work) ? '' : `(${work.issue})`}`;
	return join(
		[
			join([plain(peopleOf(work.authors, use)), titleOf(work)], ', '),
			plain(year === '' ? '' : volume === '' ? `[${year}]` : `(${year})`),
			plain(volume),
			plain(journalOf(work)),
			plain(firstPage(work)),
			plain(/^(?:case ?)?note$/i.test(work.genre) ? '(note)' : ''),
			plain(/forthcoming|in press/i.test(work.status) && firstPage(work) === '' ? '(forthcoming)' : ''),
		],
		' ',
	);
}

/** Returns the abbreviation of a journal that the record gives or that is usual, otherwise its name (3.3.1). */
function journalOf({ container, containerShort }: Work): string {
	return containerShort === '' ? (lawJournal(container) ?? withoutAbbreviationStops(container)) : withoutStops(containerShort);
}

/** Formats a contribution to an edited book, and an entry of a dictionary or, without its editors and publisher, of an encyclopedia (3.2.6). */
export function chapter(work: Work, use: OscolaUse): Rich {
	if (work.type.startsWith('entry') && work.container !== '') {
		const entry = join([plain(peopleOf(work.authors, use)), titleOf(work), italic(work.container)], ', ');
		const printed = join([
			entry,
			imprint({ ...work, publisher: work.type === 'entry-dictionary' ? work.publisher : '', series: '', seriesNumber: '' }, []),
		], ' ');
		return join([printed, plain(firstPage(work))], work.volume === '' ? ' ' : ', ');
	}
	const editors = withRole(work.editors, 'note', 'ed');
	return join(
		[
			join([plain(peopleOf(work.authors, use)), titleOf(work)], ', '),
			concat('in ', editors === '' ? '' : `${editors}, `, italic(work.container || 'untitled volume')),
			imprint(work, []),
		],
		' ',
	);
}

/** Formats a book. Editors and translators are printed with the publisher if there is an author, and in the author position if not. */
export function book(work: Work, use: OscolaUse): Rich {
	const { editors, translators } = work;
	if (makers(work, use).length > 0) {
		return join([byline(work, use), imprint(work, [roleAfter(work, 'ed'), roleAfter(work, 'tr')])], ' ');
	}
	const lead = editors.length > 0 ? withRole(editors, use, 'ed') : withRole(translators, use, 'tr');
	return join([join([plain(lead), titleOf(work)], ', '), imprint(work, editors.length > 0 ? [roleAfter(work, 'tr')] : [])], ' ');
}

/**
 * Whether the pages of an issue must continue those of its volume, because no issue has that many; the issue is then left out
 * (3.3.1).
 */
function continuesVolume(work: Work): boolean {
	// A double issue has the number of its first.
	const [first, issue] = [Number(firstPage(work)), Number.parseInt(work.issue, 10)];
	return work.volume !== '' && (first > PAGES_OF_ISSUE || (first > 0 && first > (issue - 1) * 50));
}

/** A number of pages that issues of journals hardly ever have. */
const PAGES_OF_ISSUE = 300;

function roleAfter({ editors, translators }: Work, role: 'ed' | 'tr'): string {
	const names = role === 'ed' ? editors : translators;
	return names.length === 0 ? '' : `${peopleOf(names, 'note')} ${role}${names.length > 1 ? 's' : ''}`;
}

/**
 * The year is that of the book; that of its first publication precedes the edition (3.2.1). A series stands for a publisher that is not
 * known.
 */
function imprint({ title, edition, publisher, issued, original, volume, series, seriesNumber }: Work, roles: readonly string[]): Rich {
	// The edition of an encyclopedia may be named after a season of its year.
	const named = edition.replace(
		/(?<=^(?:Spring|Summer|Autumn|Fall|Winter)) (\d{4})$/,
		(text, year: string) => (Number(year) === issued?.start.year ? '' : text),
	);
	// A supplement to an edition is not one of its own: `7th edn, 1st supp`.
	const [, main = named, supplement = ''] = /^(.{1,40}?),? (\S{1,8} supp(?:lement)?)\.?$/i.exec(named) ?? [];
	const numbered = main === '' ? '' : /edn$/.test(main) ? main : `${editionNumber(main, languageData('en').ordinal).replaceAll('.', '')} edn`;
	const number = joinTexts([numbered, supplement.replace(/supplement$/i, 'supp')], ', ');
	const by = ENCYCLOPEDIA.test(title) ? '' : shortPublisher(publisher);
	const first = original && original.start.year !== issued?.start.year ? `first published ${original.start.year}` : '';
	const published = details(
		[...roles, first, number, by === '' ? `${series} ${seriesNumber}`.trim() : by],
		yearOnly(issued),
		by === '' ? ', ' : ' ',
	);
	return join([published, plain(volume === '' ? '' : `vol ${volume.replace(/^vol(?:ume|\.)? ?/i, '')}`)], ' ');
}

/** Works of reference that are cited without a publisher (3.2.6). */
const ENCYCLOPEDIA = /^(?:The )?Halsbury[’']s (?:Laws|Statutes)\b|Stair Memorial Encyclop/;

/** Two university presses are abbreviated, all other publishers named in full (3.2.1). */
function shortPublisher(publisher: string): string {
	return publisher
		.replace(/(?<=\S) Pub\.$/, ' Publishing')
		.replace(/(?<=(?:^|[\s.])\p{Lu})\.(?: (?=\p{Lu}\.))?/gu, '')
		.replace(/^(?:OUP|Oxford (?:Univ(?:ersity|\.)? Press|UP))(?:,? (?:Oxford|USA|UK|Inc\.?|Incorporated))?$/, 'OUP')
		.replace(/^(?:CUP|Cambridge (?:Univ(?:ersity|\.)? Press|UP))(?:,? (?:Cambridge|USA|UK))?$/, 'CUP');
}
