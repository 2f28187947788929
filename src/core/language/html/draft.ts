import { closedByTokens } from '../../citation/document/closedPlace';
import { joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { Draft, DraftSyntax } from '../../citation/document/written';

const CLOSED = /(?<comment><!--[^]*?(?:-->|$(?![^])))|(?<code><(?<name>script|style|pre|code|kbd|samp|var|tt|textarea|template|xmp)\b[^<>]*>[^]*?(?:<\/\k<name>\s*>|$(?![^])))|(?<maths><(?:math|svg)\b[^<>]*>[^]*?(?:<\/(?:math|svg)\s*>|$(?![^])))|(?<preamble><head\b[^<>]*>[^]*?(?:<\/head\s*>|$(?![^])))|(?<link><a\b[^<>]*>(?:[^<]|<(?!\/?a\b))*(?:<\/a\s*>)?)|(?<verbatim><[/!?a-z][^<>]*>)/gim;

/** Comments and code, which are read over, and citations as we write them: `[<cite>…</cite>]`. */
const CITE = /<!--[^]*?(?:-->|$(?![^]))|<(?<name>script|style|pre|code)\b[^<>]*>[^]*?(?:<\/\k<name>\s*>|$(?![^]))|\[<cite>(?<content>(?:[^<]|<(?!\/?cite\b))*)(?<close><\/cite>\])?/gi;

/** How what cites is read in HTML. */
export const htmlDraft: DraftSyntax = {
	read,
	closedAt: (text, offset) => closedByTokens(CLOSED, text, offset, { start: 0, end: text.length }),
};

function read(text: string): Draft {
	const inText = [...text.matchAll(CITE)].flatMap(({ 0: whole, index: start, groups = {} }) => {
		const from = start + '[<cite>'.length;
		return groups['close'] === undefined ? [] : [{ start, end: start + whole.length, content: trimmedPart(text, from, from + (groups['content']?.length ?? 0)) }];
	});
	return { citations: [], ...joinNotes([], [], inText) };
}
