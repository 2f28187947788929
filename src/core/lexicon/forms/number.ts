import { NO_FORMS } from './formRule';

/** An acronym with a number: `COP10`, `COP-10`. It needs two letters, since “A 4” is not “A4”. */
const NUMBERED = /(?<![\p{L}\p{N}])(\p{Lu}\p{L}*\p{Lu})([ -]?)(\d+)(?![\p{L}\p{N}])/gu;

/**
 * Returns a numbered acronym with and without a space before the number (hyphens always count as spaces), and with a lower-case
 * and a capital o for “of”, as in CoP10 and COP10.
 */
export function otherNumbers(text: string): readonly string[] {
	if (!/\d/.test(text)) {
		return NO_FORMS;
	}
	const respelled = (spell: (acronym: string) => string, space: string) => text.replace(NUMBERED,
		(_, acronym: string, _space: string, digits: string) => spell(acronym) + space + digits);
	const same = (acronym: string) => acronym;
	const capitalOf = (acronym: string) => acronym.replace(/(?<=^\p{Lu})o(?=\p{Lu}{1,2}$)/u, 'O');
	const smallOf = (acronym: string) => acronym.replace(/(?<=^\p{Lu})O(?=\p{Lu}{1,2}$)/u, 'o');
	return [...new Set([same, capitalOf, smallOf].flatMap(spell => [respelled(spell, ''), respelled(spell, ' ')]))];
}
