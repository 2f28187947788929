import { bracketEnds } from '../../citation/document/brackets';
import { closedByAny, closedByRules, closedInParts, type ClosedRule } from '../../citation/document/closedPlace';
import { splitLocator } from '../../citation/document/locatorText';
import { inOrder, joinNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type {
	CitationMode,
	ClosedPart,
	ParsedCitations,
	ParsingFinding,
	CitationParser,
	WrittenCitation,
	WrittenItem,
	WrittenNote,
} from '../../citation/document/written';
import type { DocumentCitation } from '../../citation/keys/documentCitation';
import { ADDRESS } from '../../prose/inline';
import { indexAfter } from '../../text/indexFrom';
import { findTypstCitations } from './keys';
import { typstLabels } from './labels';
import { findTypstCode } from './prose';

/** Text to skip, and notes. The slashes of an address do not start a comment. */
const NOTE = new RegExp(`${ADDRESS.source}|//[^\\n]*|/\\*[^*]*(?:\\*+[^/*][^*]*)*(?:\\*+/)?|(?<raw>\`+)|\\\\[^]|#footnote\\[`, 'gu');

const CLOSED: readonly ClosedRule[] = [
	{ reason: 'comment', open: /\/\//g, within: 'line', takesLine: true },
	{ reason: 'comment', open: /\/\*/g, close: () => '*/', staysOpen: true },
	{ open: /\\[^]/g },
	{ reason: 'code', open: /`{3,}/g, close: ([ticks]) => ticks, staysOpen: true },
	{ reason: 'code', open: /`(?!`)/g, close: () => '`', staysOpen: true },
	{ reason: 'code', open: /#(?:let|set|show|import|include)\b/g, within: 'line', takesLine: true },
	{ reason: 'maths', open: /\$/g, close: () => '$', within: 'paragraph', staysOpen: true },
	{ reason: 'verbatim', open: /<[\p{L}\p{N}_:.-]{1,200}>/gu },
	{ reason: 'link', open: /https?:\/\/[^\s[\]<>{}"]+/g },
];

/** Parses the citations and notes of Typst. */
export const typstCitationParser: CitationParser = {
	read,
	closedIn: closedByAny(
		text => offset => closedByRules(CLOSED, text, offset),
		closedInParts(text => findTypstCode(text).map((range): ClosedPart => ({ ...range, reason: 'code' }))),
	),
};

function read(text: string): ParsedCitations {
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	const endOf = bracketEnds(text);
	const token = new RegExp(NOTE);
	for (let match = token.exec(text); match; match = token.exec(text)) {
		const raw = match.groups?.['raw'];
		if (raw !== undefined && raw.length !== 2) {
			token.lastIndex = indexAfter(text, raw, token.lastIndex);
		} else if (match[0] === '#footnote[') {
			const end = endOf(token.lastIndex - 1);
			if (end < 0) {
				findings.push({ code: 'unclosed', start: match.index, end: token.lastIndex });
			} else {
				inText.push({ start: match.index, end, content: trimmedPart(text, token.lastIndex, end - 1) });
			}
		}
	}
	const joined = joinNotes([], [], inText);
	const labels = typstLabels(text);
	const cited = findTypstCitations(text).filter(({ keys }) => !keys.some(({ key }) => labels.has(key)));
	return {
		citations: joinAdjacent(
			text,
			cited.map(one => partsOf(text, one)),
		),
		notes: joined.notes,
		findings: inOrder([...findings, ...joined.findings]),
	};
}

const MODES: Readonly<Record<string, CitationMode>> = {
	prose: 'authorInText',
	full: 'full',
	year: 'authorSuppressed',
	author: 'authorOnly',
};

function partsOf(text: string, { start, end, keys: [key] }: DocumentCitation): WrittenCitation {
	const written = text.slice(start, end);
	const isFunction = !/^[@<]/.test(written);
	const form = /\bform:\s{0,10}(?:"([a-z]+)"|(none))/.exec(written);
	const mode = !isFunction || !form ? 'normal' : form[2] !== undefined ? 'hidden' : MODES[form[1] ?? ''] ?? 'normal';
	const item: WrittenItem = {
		start,
		end,
		key: key?.key ?? '',
		keyPart: { start: key?.start ?? start, end: key?.end ?? end },
		mode,
		prefix: '',
		...splitLocator(key?.locator ?? ''),
	};
	const isFixed = written.startsWith('<');
	return { start, end, form: 'typstCite', command: isFunction ? 'cite' : '', mode, items: [item], ...(isFixed && { isFixed }) };
}

/** Joins citations with only spaces between them, which Typst prints as one (Typst reference, “Cite”). */
function joinAdjacent(text: string, citations: readonly WrittenCitation[]): readonly WrittenCitation[] {
	const groups: WrittenCitation[] = [];
	let items: WrittenItem[] = [];
	for (const citation of citations) {
		const last = groups.at(-1);
		if (last && last.mode === citation.mode && /^[ \t]{1,3}$/.test(text.slice(last.end, citation.start))) {
			items.push(...citation.items);
			groups[groups.length - 1] = { ...last, end: citation.end, items };
		} else {
			items = [...citation.items];
			groups.push({ ...citation, items });
		}
	}
	return groups;
}
