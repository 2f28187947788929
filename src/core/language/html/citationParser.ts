import { closedByRules, type ClosedRule } from '../../citation/document/closedPlace';
import { joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type { ClosedReason, ParsedCitations, CitationParser, WrittenNote } from '../../citation/document/written';
import { indexFrom } from '../../text/indexFrom';

const CLOSED: readonly ClosedRule[] = [
	{ reason: 'comment', open: /<!--/g, close: () => '-->', staysOpen: true },
	...['script', 'style', 'pre', 'code', 'kbd', 'samp', 'var', 'tt', 'textarea', 'template', 'xmp'].map(name => elementRule(name, 'code')),
	...['math', 'svg'].map(name => elementRule(name, 'maths')),
	elementRule('head', 'preamble'),
	elementRule('a', 'link'),
	{ reason: 'verbatim', open: /<[/!?a-z]/gi, close: () => '>' },
];

/** Returns a rule for an element that cannot contain citations. */
function elementRule(name: string, reason: ClosedReason): ClosedRule {
	return { reason, open: new RegExp(`<${name}(?=[\\s>])`, 'gi'), close: ([opening]) => `</${opening.slice(1)}>` };
}

/** Comments and code, which are skipped, and citations as Dossier writes them: `[<cite>…</cite>]`. */
const OPENING = /(?<comment><!--)|(?<cite>\[<cite>)|<(?:script|style|pre|code)(?=[\s>])/gi;

/** Parses the citations of HTML. */
export const htmlCitationParser: CitationParser = {
	read,
	closedIn: text => offset => closedByRules(CLOSED, text, offset),
};

function read(text: string): ParsedCitations {
	const inText: WrittenNote[] = [];
	const opening = new RegExp(OPENING);
	/** The end of the next citation; beyond the end of the text if there are no more. */
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

/** Returns the offset of the closing tag of an element; the end of the text if there is none. */
function closeOf(text: string, name: string, from: number): number {
	const tag = new RegExp(`</${name}`, 'gi');
	tag.lastIndex = from;
	return tag.exec(text)?.index ?? text.length;
}
