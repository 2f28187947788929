/**
 * Verbs that have *-ize*, without their ending. Verbs with *-ise* in their root, such as *advise* or *supervise*, and verbs with *-yse* are
 * not in the list: the manual keeps them.
 */
const IZE = [
	'author', 'capital', 'categor', 'central', 'civil', 'criminal', 'critic', 'decriminal', 'decentral', 'demilitar', 'democrat', 'digit', 'digital', 'econom', 'emphas', 'equal', 'final', 'formal', 'general',
	'global', 'harmon', 'hospital', 'industrial', 'institutional', 'international', 'jeopard', 'legal', 'liberal', 'local', 'marginal', 'maxim', 'memor', 'militar', 'minim', 'mobil', 'modern', 'monopol',
	'national', 'neutral', 'normal', 'operational', 'optim', 'organ', 'penal', 'polar', 'politic', 'priorit', 'privat', 'public', 'rational', 'real', 'recogn', 'regular', 'reorgan', 'revital',
	'scrutin', 'sensit', 'social', 'special', 'stabil', 'standard', 'steril', 'stigmat', 'subsid', 'summar', 'symbol', 'synchron', 'util', 'victim', 'visual',
];

const ISE = new RegExp(`(?<![\\p{L}-])(${IZE.join('|')})is(e|ed|es|ing|er|ers|ation|ations|ational|able)(?![\\p{L}])`, 'giu');

/** Words for which the manual names the preferred spelling. */
const OTHERS: readonly (readonly [RegExp, string])[] = [
	[/(?<!computer |software |\p{L})program(s?)(?!\p{L})/giu, 'programme$1'],
	[/(?<!\p{L})judgment(s?)(?!\p{L})/giu, 'judgement$1'],
];

/** A word whose spelling is not the one that the manual prefers. */
export interface SpellingMatch {
	readonly start: number;
	readonly end: number;
	readonly text: string;
}

/** Finds words with *-ise* for *-ize*, and words for which the manual names another spelling. */
export function misspellingsIn(text: string): readonly SpellingMatch[] {
	const ise = [...text.matchAll(ISE)].map(({ 0: written, 1: stem = '', 2: ending = '', index }) => ({
		start: index,
		end: index + written.length,
		text: `${stem}${stem === stem.toUpperCase() && ending === ending.toUpperCase() ? 'IZ' : 'iz'}${ending}`,
	}));
	const others = OTHERS.flatMap(([pattern, wanted]) =>
		[...text.matchAll(pattern)].map(({ 0: written, 1: plural = '', index }) => ({
			start: index,
			end: index + written.length,
			text: inCaseOf(written, wanted.replace('$1', plural)),
		})),
	);
	return [...ise, ...others];
}

function inCaseOf(pattern: string, word: string): string {
	return /^\p{Lu}/u.test(pattern) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}
