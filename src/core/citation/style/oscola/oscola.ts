import type { CslItem } from '../../../dossier/model';
import { noteOf, withAffixes } from '../affixes';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { firstLabel, printPlaces } from '../place';
import { join, plain, richText } from '../rich';
import { nameForSorting, sortingKey } from '../sorting';
import type { ListSection, Place, PositionedItem, Rich, Style } from '../style';
import { makersOf, workOf, type Work } from '../work';
import { oscolaAddress, oscolaFull, oscolaShort } from './oscolaFull';
import { OSCOLA_PLACES } from './oscolaWords';

/**
 * OSCOLA, 4th ed., with "Citing International Law Sources" of 2006 for treaties and documents of the United Nations. It is
 * written in English whatever the language of the document. No full stops in abbreviations; "ibid" in small letters; later
 * references name the note of the first (1.2). The bibliography (1.7) has treaties and documents apart, and no full stops.
 */
export const oscola: Style = {
	id: 'oscola',
	system: 'note',
	languages: ['en'],
	note: items => noteOf(
		items.map(item => withAffixes(item, noteItem(item))),
		{ separator: '; ', lastSeparator: '', punctuation: 'outside', capital: false },
	),
	reference: csl => join([oscolaFull(workOf(csl), 'list'), oscolaAddress(workOf(csl))], ' '),
	isListed: () => true,
	section: csl => sectionOf(workOf(csl)),
	sortKey,
};

function noteItem({ csl, places, position }: PositionedItem): Rich {
	const work = workOf(csl);
	if (position.type === 'ibid') {
		return join([plain('ibid'), position.samePlace ? [] : pinpoint(places)], ' ');
	}
	if (position.type === 'subsequent') {
		return join([oscolaShort(work), plain(`(n ${position.note})`), pinpoint(places)], ' ');
	}
	const full = oscolaFull(work, 'note');
	// A page is parted from a number, with which it would run together (1.3.1); an address comes last (3.3.4).
	const runsTogether = /\d$/.test(richText(full)) && firstLabel(places) === 'page';
	return join([join([full, pinpoint(places)], runsTogether ? ', ' : ' '), oscolaAddress(work)], ' ');
}

function pinpoint(places: readonly Place[] | undefined): Rich {
	return plain(printPlaces(places, OSCOLA_PLACES));
}

function sectionOf({ kind }: Work): ListSection {
	return kind === 'treaty' ? 'treaties' : kind === 'resolution' || kind === 'unDocument' ? 'documents' : 'sources';
}

function sortKey(csl: CslItem, language: Language): string {
	const work = workOf(csl);
	const makers = work.kind === 'treaty' ? '' : makersOf(work).map(({ family, given }) => `${family} ${given}`).join(' ');
	return sortingKey([makers || (work.body?.oscola ?? '') || work.title, nameForSorting(work), work.title], languageData(language));
}
