import type { HouseRule } from './houseRule';
import { isAcronym } from './isAcronym';

/** Common abbreviations, which are found even if no dossier has them. */
const COMMON: ReadonlySet<string> = new Set(['EC', 'EEC', 'EU', 'ILO', 'IMF', 'NATO', 'NGO', 'OECD', 'UK', 'UN', 'US', 'USA', 'WHO', 'WTO']);

/** Abbreviations may be in the plural, as in “N.G.O.s”. */
const POINTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,12}(?<plural>s)?(?![\p{L}\p{N}])/gu;

/**
 * What follows an abbreviation whose last full stop also ends the sentence: the end of the paragraph, or a word that begins sentences and
 * no names.
 */
const ENDS_SENTENCE =
	/^["”’)]{0,3}(?:\s*$|\s+(?:An?|And|As|At|But|For|He|However|If|In|It|Its|On|She|That|The|Their|There|These|They|This|Those|We)\s)/u;

/** Finds abbreviations in capitals with full stops: those of a dossier and common ones, since initials of people have full stops, too. */
export const fullStopsIn: HouseRule['find'] = (
	{ text: blockText },
	{
		context: {
			lexicon,
			settings: { commonAcronyms },
		},
	},
) =>
	[...blockText.matchAll(POINTED)].flatMap(({ 0: written, index, groups }) => {
		const plural = groups?.['plural'] ?? '';
		const text = written.slice(0, written.length - plural.length).replaceAll('.', '');
		if (!COMMON.has(text) && !commonAcronyms.has(text) && !isAcronym(text, lexicon)) {
			return [];
		}
		const end = index + written.length;
		return [{ start: index, end: plural === '' && ENDS_SENTENCE.test(blockText.slice(end)) ? end - 1 : end, text: text + plural }];
	});
