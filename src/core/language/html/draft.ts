import { closedByRules, type ClosedRule } from '../../citation/document/closedPlace';
import { joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { ClosedReason, Draft, DraftSyntax, WrittenNote } from '../../citation/document/written';

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
const OPENING = /(?<comment><!--)|(?<cite>\[<cite>)|<(?:script|style|pre|code)(?=[\s>])/gi;

/** How what cites is read in HTML. */
export const htmlDraft: DraftSyntax = {
	read,
	closedIn: text => offset => closedByRules(CLOSED, text, offset),
};

function read(text: string): Draft {
	const inText: WrittenNote[] = [];
	const opening = new RegExp(OPENING);
	/** Where the next citation ends; past the text where none does. */
	let citeEnd = -1;
	for (let match = opening.exec(text); match; match = opening.exec(text)) {
		const from = opening.lastIndex;
		if (match.groups?.['cite'] !== undefined) {
			citeEnd = citeEnd < from ? indexFrom(text, '</cite>]', from) : citeEnd;
			const next = indexFrom(text, '[<cite>', from);
			if (citeEnd < next && citeEnd < text.length) {
				opening.lastIndex = citeEnd + '</cite>]'.length;
				inText.push({ start: match.index, end: opening.lastIndex, content: trimmedPart(text, from, citeEnd) });
			}
		} else {
			const isComment = match.groups?.['comment'] !== undefined;
			opening.lastIndex = isComment ? indexFrom(text, '-->', from) : closeOf(text, match[0].slice(1), from);
		}
	}
	return { citations: [], ...joinNotes([], [], inText) };
}

/** Where a sign is at or behind an offset; the end of the text where it is not. */
function indexFrom(text: string, sign: string, from: number): number {
	const found = text.indexOf(sign, from);
	return found < 0 ? text.length : found;
}

/** Where the tag is that closes an element; the end of the text where none does. */
function closeOf(text: string, name: string, from: number): number {
	const tag = new RegExp(`</${name}`, 'gi');
	tag.lastIndex = from;
	return tag.exec(text)?.index ?? text.length;
}
