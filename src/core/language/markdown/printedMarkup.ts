import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';

/**
 * A superscript, subscript or span of pandoc, a role of MyST that prints its text, and a space with a backslash, which pandoc does not
 * break.
 */
const TOKEN =
	/\^(?<raised>(?:\\ |[^\s^\\[\]<>]){1,40})\^|(?<=[\p{L}\p{N}])~(?<lowered>[^\s~[\]<>]{1,40})~(?!~)|\{(?<role>sup|superscript|sub|subscript|abbr|abbreviation|term|emphasis|strong|dfn)\}`(?<content>[^`\n]{1,200})`|\\ |\[(?<span>[^[\]\n]{1,200})\]\{[.#][^{}\n]{0,100}\}/gu;

/** Returns what pandoc's superscripts, subscripts and spans and MyST's roles print in a sentence. */
export function printedMarkup(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index, groups = {} }): readonly PrintedCharacter[] => {
		const { raised, lowered, role, content = '', span } = groups;
		const end = index + written.length;
		if (span !== undefined) {
			return [{ start: index, end: index + 1, text: '' }, { start: index + 1 + span.length, end, text: '' }];
		}
		if (raised !== undefined || role?.startsWith('sup') === true) {
			return [{ start: index, end, text: superscriptAt(text, index, raised ?? content) }];
		}
		return [{ start: index, end, text: lowered ?? (role === undefined ? ' ' : withoutExplanation(role, content)) }];
	});
}

/** The full form of an abbreviation and the target of a term are not printed. */
function withoutExplanation(role: string, content: string): string {
	return role.startsWith('abbr') ? content.replace(/\s{0,5}\([^()]*\)$/, '') : content.replace(/\s{0,5}<[^<>]*>$/, '');
}
