import { printYears } from '../date';
import { editionNumber } from '../edition';
import { filledTerm } from '../filledTerm';
import { joinTexts } from '../joinTexts';
import { languageData } from '../locale/language';
import type { Language } from '../locale/languages';
import { italic, join, plain } from '../rich';
import { inArabic } from '../romanNumber';
import type { Rich } from '../style';
import type { Work } from '../work';
import { namesIn } from './chicagoParts';
import { CHICAGO_WORDS } from './chicagoWords';

/** Formats the year in which a film first appeared, and the place, company and year of the copy that was seen (14.265). */
export function filmImprint({ original, place, publisher, issued }: Work, language: Language): Rich {
	const copy = join([join([plain(place), plain(publisher)], languageData(language).colon), plain(issued ? printYears(issued, '') : '')], ', ');
	return join([plain(original ? printYears(original, '') : ''), copy], '; ');
}

/** Returns an edition with its term; empty if there is none, and `repr.` for a reprint, which is not an edition (14.114). */
export function editionOf({ edition }: Work, language: Language): string {
	return edition === ''
		? ''
		: /^repr(?:int|\.)?$/i.test(edition)
			? 'repr.'
			: filledTerm(CHICAGO_WORDS[language].edition, editionNumber(edition, languageData(language).ordinal));
}

/** Returns the series of a book or report with the number in it (14.123, 14.220); empty for other kinds. */
export function seriesIn({ series, seriesNumber, kind }: Work): string {
	return kind !== 'book' && kind !== 'chapter' && kind !== 'report'
		? ''
		: joinTexts([series, series === '' ? '' : seriesNumber], /\bser/.test(seriesNumber) ? ', ' : ' ');
}

/** Returns the volume of a book with its term, or the number of all volumes (14.116); empty for other kinds, whose volume is that of a periodical. */
export function volumeIn({ volume, volumeTitle, volumes, kind }: Work): string {
	if (volume === '' && kind === 'book' && /^[2-9]$|^\d{2,3}$/.test(volumes)) {
		return `${volumes} vols.`;
	}
	return volume === '' || volumeTitle !== '' || (kind !== 'book' && kind !== 'chapter')
		? ''
		: `vol. ${inArabic(volume.replace(/^vol(?:ume|\.)? ?/i, ''))}`;
}

/** Formats a volume that has its own title, to follow the title of the whole work (14.117); empty for all others. */
export function titledVolume(work: Work): Rich {
	return work.volumeTitle === '' ? [] : join([plain(volumeIn({ ...work, volumeTitle: '' })), italic(work.volumeTitle)], ', ');
}

/** Whether a chapter is the foreword or the like of a book, whose title is the kind of text (14.110). */
export function isForeword({ kind, title, type }: Work): boolean {
	return kind === 'chapter'
		&& type === 'chapter'
		&& /^(?:an? |the )?(?:introduction|foreword|preface|afterword|prologue|epilogue|postscript)$/i.test(title);
}

/** Names the authors of the book of a chapter, unless they wrote the chapter. */
export function bookBy({ bookAuthors, authors }: Work, language: Language): Rich {
	const names = namesIn(bookAuthors, language);
	return names === '' || names === namesIn(authors, language) ? [] : plain(CHICAGO_WORDS[language].reviewOf[1] + names);
}

/** Returns the form of an electronic book that has no URL, such as `Kindle` (14.159); empty for all others. */
export function electronicForm({ kind, medium, url }: Work): string {
	return kind === 'book' && url === '' && /^kindle\b|^epub$|\be-?book$|^nook$/i.test(medium) ? medium : '';
}
