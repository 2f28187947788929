import type { PrintedCharacter } from '../../quotation/quotationSyntax';
import { superscriptAt } from '../../quotation/superscript';

/** A superscript or subscript of pandoc, a role of MyST that prints its text, and a space with a backslash, which pandoc does not break. */
const TOKEN = /\^(?<raised>(?:\\ |[^\s^\\[\]<>]){1,40})\^|(?<=[\p{L}\p{N}])~(?<lowered>[^\s~[\]<>]{1,40})~(?!~)|\{(?<role>sup|superscript|sub|subscript|abbr|abbreviation|term|emphasis|strong|dfn)\}`(?<content>[^`\n]{1,200})`|\\ /gu;

/** Returns what pandoc's superscripts and subscripts and MyST's roles print in a sentence. */
export function printedMarkup(text: string): readonly PrintedCharacter[] {
	return [...text.matchAll(TOKEN)].flatMap(({ 0: written, index, groups = {} }) => {
		const { raised, lowered, role, content = '' } = groups;
		const printed = raised !== undefined ? superscriptAt(text, index, raised) : lowered
			?? (role === undefined ? ' ' : role.startsWith('sup') ? superscriptAt(text, index, content) : role.startsWith('abbr') ? content.replace(/\s{0,5}\([^()]*\)$/, '') : content.replace(/\s{0,5}<[^<>]*>$/, ''));
		return [{ start: index, end: index + written.length, text: printed }];
	});
}
