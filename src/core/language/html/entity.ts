import type { Gap } from '../../prose/rangeList';
import { characterOfCode } from '../../text/characterOfEntity';

/** Matches a character reference; the group is its name or number. */
export const ENTITY = /&(?<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/;

/** The names of white space, hyphens and dashes, which may be between the words of a name. */
const SPACES = /^(?:nbsp|ensp|emsp|numsp|puncsp|thinsp|hairsp|hyphen|dash|ndash)$/;

/**
 * The names of punctuation and symbols, which separate words. `&amp;` is not one of them, because it can be part of a name. Most others are
 * letters.
 */
const SIGNS = new RegExp(`^(?:${[
	'quot', 'apos', 'lt', 'gt', '[lr]aquo', '[lrs]squo', '[lrb]dquo', 'sbquo', '[lr]saquo', 'mdash', 'horbar', 'hellip', 'bull', 'middot',
	'sect', 'para', 'copy', 'reg', 'trade', '[dD]agger', '[pP]rime', 'deg', 'euro', 'pound', 'yen', 'cent', 'times', '[lr]arr', 'iexcl', 'iquest',
	'lpar', 'rpar', 'comma', 'colon', 'semi', 'period', 'excl', 'quest', 'num',
].join('|')})$`);

/** Tells how a character reference, given by name or number, separates the text around it; `undefined` if it is part of a word. */
export function gapOfEntity(name: string): Gap | undefined {
	if (name.startsWith('#')) {
		return gapOfCharacter(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
	}
	if (name === 'amp') {
		return undefined;
	}
	if (SPACES.test(name)) {
		return 'space';
	}
	return SIGNS.test(name) ? 'break' : 'nothing';
}

/** Letters and invisible characters do not separate words. */
function gapOfCharacter(code: number): Gap | undefined {
	const char = characterOfCode(code) ?? '';
	if (char === '&') {
		return undefined;
	}
	if (/^[\s\u2010-\u2013-]$/u.test(char)) {
		return 'space';
	}
	return /^[\p{L}\p{M}\p{N}\p{Cf}]$/u.test(char) ? 'nothing' : 'break';
}
