import { concat, italic, join, plain, smallCaps } from '../rich';
import type { Rich } from '../style';
import { titleText, type Work } from '../work';
import { ABBREVIATED_PLACES } from './abbreviations';
import { sections } from './bluebookCode';
import { day, edition, inParentheses, pinpoint, withAddress, yearOf, type Places } from './bluebookParts';

/** Formats an article of a legal encyclopedia by volume, abbreviation and topic (rule 15.8); `undefined` for entries of other works. */
export function legalEncyclopedia(work: Work, places: Places): Rich | undefined {
	const name = encyclopediaName(work);
	return name === undefined
		? undefined
		: join(
				[
					join([
						plain(work.volume),
						smallCaps(name),
						italic(titleText(work)),
						(places ?? []).length === 0 && work.section !== '' ? plain(sections(work.section)) : pinpoint(places),
					], ' '),
					inParentheses([yearOf(work)]),
				],
				' ',
			);
}

/** Formats an entry of a dictionary: the word, the dictionary, and edition and year (rule 15.8). */
export function dictionaryEntry(work: Work, places: Places): Rich {
	return withAddress(join(
		[
			join([italic(titleText(work)), concat(smallCaps(work.container)), pinpoint(places)], ', '),
			inParentheses([edition(work), work.siteUrl !== '' && work.issued ? day(work.issued) : yearOf(work)]),
		],
		' ',
	), work);
}

function encyclopediaName({ container, edition: of }: Pick<Work, 'container' | 'edition'>): string | undefined {
	if (/^(?:corpus juris secundum|C\. ?J\. ?S\.?|CJS)$/i.test(container)) {
		return 'C.J.S.';
	}
	const [, name, inName = ''] =
		/^(.{2,30}) Jur(?:isprudence|\.)?(?:,? \(?(2d|3d|second|third|[23])\)?(?: edition| series)?)?$/i.exec(container) ?? [];
	const place =
		name === undefined
			? undefined
			: /^Am(?:erican|\.)$/.test(name)
				? 'Am.'
				: (ABBREVIATED_PLACES.get(name) ?? [...ABBREVIATED_PLACES.values()].find(short => short === name));
	const series = /^(?:2|second)/i.test(inName || of) ? ' 2d' : /^(?:3|third)/i.test(inName || of) ? ' 3d' : '';
	return place === undefined ? undefined : `${place} Jur.${series}`;
}
