import type { CslItem } from '../../../dossier/model';
import { noteOf, withAffixes } from '../affixes';
import { headlined } from '../headline';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { printPlaces } from '../place';
import { commasInside, concat, italic, join, plain } from '../rich';
import { nameForSorting, sortingKey } from '../sorting';
import type { Place, PositionedItem, Rich, Style } from '../style';
import { makersOf, type Work } from '../work';
import { workOf } from '../workOf';
import { bluebookAgain, bluebookFull, bluebookShort } from './bluebookFull';
import { BLUEBOOK_PLACES } from './bluebookWords';

/**
 * The Bluebook, 21st and 22nd ed., with the typefaces of law reviews (rule 2). Citations are in English whatever the language of the
 * document. "Id." follows a citation of the same work alone; other later references use "supra" (rule 4). The Bluebook has no
 * reference list; entries in one are full citations.
 */
export const bluebook: Style = {
	id: 'bluebook',
	system: 'note',
	languages: ['en'],
	note: items =>
		noteOf(
			items.map((item, index) => withAffixes(item, commasInside(noteItem(item, index === 0)))),
			{ separator: '; ', lastSeparator: '', punctuation: 'inside', capital: false },
		),
	reference: csl =>
		noteOf([commasInside(bluebookFull(headlined(workOf(csl), 'bluebook'), []))], {
			separator: '; ',
			lastSeparator: '',
			punctuation: 'inside',
			capital: false,
		}),
	isListed: () => true,
	section: () => 'sources',
	sortKey,
};

/** "Id." is capitalized at the start of a note. */
function noteItem({ csl, places, position, prefix, named }: PositionedItem, isFirst: boolean): Rich {
	const given = headlined(workOf(csl), 'bluebook');
	// A sentence that names a resolution has its title already.
	const work = named === true && given.resolution?.number ? { ...given, title: '' } : given;
	switch (position.type) {
		case 'first':
			return bluebookFull(work, places);
		case 'ibid': {
			const id = italic(isFirst && (prefix ?? '') === '' ? 'Id.' : 'id.');
			return position.samePlace ? id : join([id, pinpoint(places)], ' ');
		}
		case 'subsequent':
			return (
				bluebookAgain(work, places)
				// In the same footnote, "supra" is used alone (4.2).
				?? join([
					concat(bluebookShort(work), ', ', italic('supra'), position.note === undefined ? '' : ` note ${position.note}`),
					pinpoint(places),
				], ', ')
			);
	}
}

function pinpoint(places: readonly Place[] | undefined): Rich {
	return plain(printPlaces(places, BLUEBOOK_PLACES));
}

function sortKey(csl: CslItem, language: Language): string {
	const work: Work = workOf(csl);
	const makers = work.authors.length === 0 ? '' : makersOf(work).map(({ family, given }) => `${family} ${given}`).join(' ');
	const body = work.kind === 'resolution' ? (work.body?.bluebook ?? work.institution) : '';
	return sortingKey([makers || body || work.title, nameForSorting(work), work.number], languageData(language));
}
