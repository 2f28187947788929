import { closedByRules, type ClosedRule } from '../../citation/document/closedPlace';
import { joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { ClosedReason, Draft, DraftSyntax } from '../../citation/document/written';

const CLOSED: readonly ClosedRule[] = [
	{ reason: 'comment', open: /<!--/g, close: () => '-->', staysOpen: true },
	...['script', 'style', 'pre', 'code', 'kbd', 'samp', 'var', 'tt', 'textarea', 'template', 'xmp'].map(name => elementRule(name, 'code')),
	...['math', 'svg'].map(name => elementRule(name, 'maths')),
	elementRule('head', 'preamble'),
	elementRule('a', 'link'),
	{ reason: 'verbatim', open: /<[/!?a-z]/gi, close: () => '>' },
];

/** An element whose content takes no citation. */
function elementRule(name: string, reason: ClosedReason): ClosedRule {
	return { reason, open: new RegExp(`<${name}(?=[\\s>])`, 'gi'), close: ([opening]) => `</${opening.slice(1)}>` };
}

/** Comments and code, which are read over, and citations as we write them: `[<cite>…</cite>]`. */
const CITE = /<!--[^]*?(?:-->|$(?![^]))|<(?<name>script|style|pre|code)\b[^<>]*>[^]*?(?:<\/\k<name>\s*>|$(?![^]))|\[<cite>(?<content>(?:[^<]|<(?!\/?cite\b))*)(?<close><\/cite>\])?/gi;

/** How what cites is read in HTML. */
export const htmlDraft: DraftSyntax = {
	read,
	closedAt: (text, offset) => closedByRules(CLOSED, text, offset),
};

function read(text: string): Draft {
	const inText = [...text.matchAll(CITE)].flatMap(({ 0: whole, index: start, groups = {} }) => {
		const from = start + '[<cite>'.length;
		return groups['close'] === undefined ? [] : [{ start, end: start + whole.length, content: trimmedPart(text, from, from + (groups['content']?.length ?? 0)) }];
	});
	return { citations: [], ...joinNotes([], [], inText) };
}
