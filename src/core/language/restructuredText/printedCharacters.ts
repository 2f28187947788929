import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';
import { characterOfCode } from '../../text/characterOfEntity';

/** The definition of a substitution. */
const DEFINITION =
	/^\.\.[ \t]+\|(?<name>[^|\n]{1,100})\|[ \t]+(?<kind>unicode|replace)::[ \t]+(?<value>[^\n\r]*)(?<options>(?:\r?\n[ \t]+:[lr]?trim:[ \t]*)*)/gm;
/** A character by its code, in the forms that the directive `unicode` has. */
const CODE = /^(?:0x|x|\\x|U\+?|u|\\u|&#x)(?<hex>[\da-fA-F]{1,6});?$|^(?<decimal>\d{1,7})$/;

/** A role with its text, which may be escaped from the words around it, or a substitution. */
const TOKEN =
	/(?<before>\\[ \t])?:(?<role>sup|superscript|sub|subscript|abbr|abbreviation|emphasis|strong|term|title-reference|title|dfn):`(?<content>[^`\n]{1,200})`(?<after>\\[ \t])?|\\[ \t]|(?<=^|[\s"'([{<‘“’«‹¿¡‐-—/:])\|(?<name>[^|\s](?:[^|\n]{0,98}[^|\s])?)\|_{0,2}/gmu;

/** Returns what substitutions and roles of reStructuredText print in a sentence, if that is known. */
export function printedRoles(text: string): readonly PrintedCharacter[] {
	const own = text.includes('|') ? substitutionsIn(text) : new Map<string, Substitution>();
	return [...text.matchAll(TOKEN)].flatMap((match): readonly PrintedCharacter[] => {
		const name = match.groups?.['name'];
		if (match.groups?.['role'] === undefined && name === undefined) {
			return [{ start: match.index, end: match.index + match[0].length, text: '' }];
		}
		if (name === undefined) {
			return roleAt(text, match);
		}
		const { value, trimsBefore, trimsAfter } = own.get(name.toLowerCase()) ?? UNKNOWN;
		const start = match.index;
		const end = match.index + match[0].length;
		const from = trimsBefore ? text.slice(0, start).trimEnd().length : start;
		const to = trimsAfter ? end + (/^[ \t]*\n?[ \t]*/.exec(text.slice(end, end + MAX_TRIMMED))?.[0].length ?? 0) : end;
		return [{ start: from, end: to, text: value }];
	});
}

/** The maximum amount of white space that a substitution takes away. */
const MAX_TRIMMED = 40;

interface Substitution {
	readonly value: string;
	readonly trimsBefore: boolean;
	readonly trimsAfter: boolean;
}

/** Text that is defined elsewhere may be any words. */
const UNKNOWN: Substitution = { value: '[=]', trimsBefore: false, trimsAfter: false };

function substitutionsIn(text: string): ReadonlyMap<string, Substitution> {
	return new Map(
		[...text.matchAll(DEFINITION)].map(({ groups = {} }) => {
			const { name = '', kind, value = '', options = '' } = groups;
			const printed =
				kind === 'unicode'
					? (value.split(/[ \t]\.\.[ \t]/)[0] ?? '')
							.trim()
							.split(/[ \t]+/)
							.map(characterOf)
							.join('')
					: value.trim();
			return [name.toLowerCase(), { value: printed, trimsBefore: /:l?trim:/.test(options), trimsAfter: /:r?trim:/.test(options) }];
		}),
	);
}

function characterOf(written: string): string {
	const { hex, decimal } = CODE.exec(written)?.groups ?? {};
	const code = hex === undefined ? Number(decimal ?? NaN) : parseInt(hex, 16);
	return characterOfCode(code) ?? written;
}

/** The markup around the text of a role prints nothing; neither does a note mark. */
function roleAt(text: string, { 0: written, index, groups = {} }: RegExpExecArray): readonly PrintedCharacter[] {
	const { role = '', content = '', before = '' } = groups;
	const end = index + written.length;
	const first = index + before.length + role.length + 3;
	const last = role.startsWith('abbr') ? first + content.replace(/\s{0,5}\([^()]*\)$/, '').length : first + content.length;
	return role.startsWith('sup') && superscriptAt(text, index, content) === ''
		? [{ start: index, end, text: '' }] : [{ start: index, end: first, text: '' }, { start: last, end, text: '' }];
}
