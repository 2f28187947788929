import type { HouseRule } from './houseRule';
import { isAcronym } from './isAcronym';

/** Abbreviations that no dossier needs to have. */
const COMMON: ReadonlySet<string> = new Set(['EC', 'EEC', 'EU', 'ILO', 'IMF', 'NATO', 'NGO', 'OECD', 'UK', 'UN', 'US', 'USA', 'WHO', 'WTO']);

const POINTED = /(?<![\p{L}\p{N}.])(?:\p{Lu}\.){2,12}(?![\p{L}\p{N}])/gu;

/** Finds abbreviations in capitals with full stops: those of a dossier and common ones, since initials of people have full stops, too. */
export const fullStopsIn: HouseRule['find'] = ({ text: blockText }, { context: { lexicon, settings: { commonAcronyms } } }) => [...blockText.matchAll(POINTED)].flatMap(({ 0: written, index }) => {
	const text = written.replaceAll('.', '');
	if (!COMMON.has(text) && !commonAcronyms.has(text) && !isAcronym(text, lexicon)) {
		return [];
	}
	// At the end of a paragraph, the last full stop ends the sentence, too.
	const end = index + written.length;
	return [{ start: index, end: /^["”’)]*\s*$/u.test(blockText.slice(end, end + 10)) && end + 10 > blockText.length ? end - 1 : end, text }];
});
