import type { Gap } from '../../prose/rangeList';

/** A character reference of HTML, with its name or number. */
export const ENTITY = /&(?<entity>#\d{1,7}|#[xX][\da-fA-F]{1,6}|[a-zA-Z][a-zA-Z\d]{1,31});/;

/** References by name to white space, and to hyphens and dashes, which are as good between the words of a name. */
const SPACES = /^(?:nbsp|ensp|emsp|numsp|puncsp|thinsp|hairsp|hyphen|dash|ndash)$/;

/** References by name to what stands between words. `&amp;` is none: it joins two. Most others are letters. */
const SIGNS = new RegExp(`^(?:${[
	'quot', 'apos', 'lt', 'gt', '[lr]aquo', '[lrs]squo', '[lrb]dquo', 'sbquo', '[lr]saquo', 'mdash', 'horbar', 'hellip', 'bull', 'middot',
	'sect', 'para', 'copy', 'reg', 'trade', '[dD]agger', '[pP]rime', 'deg', 'euro', 'pound', 'yen', 'cent', 'times', '[lr]arr', 'iexcl', 'iquest',
	'lpar', 'rpar', 'comma', 'colon', 'semi', 'period', 'excl', 'quest', 'num',
].join('|')})$`);

/** What a character reference, of which the name or the number is given, is to the words around it; `undefined` where it is read as it is. */
export function gapOfEntity(name: string): Gap | undefined {
	if (name.startsWith('#')) {
		return gapOfCharacter(/^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1)));
	}
	return name === 'amp' ? undefined : SPACES.test(name) ? 'space' : SIGNS.test(name) ? 'break' : 'nothing';
}

/** A letter, or a character that nobody sees, parts no words. */
function gapOfCharacter(code: number): Gap | undefined {
	const char = code > 0 && code <= 0x10FFFF ? String.fromCodePoint(code) : '';
	return char === '&' ? undefined : /^[\s\u2010-\u2013-]$/u.test(char) ? 'space' : /^[\p{L}\p{M}\p{N}\p{Cf}]$/u.test(char) ? 'nothing' : 'break';
}
