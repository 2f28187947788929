import { closedBy, closedByAny, closedInParagraph, closedInParts, type ClosedRule } from '../../citation/document/closedPlace';
import { splitLocator } from '../../citation/document/locatorText';
import { inOrder, joinNamedNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type {
	CitationMode,
	ParsedCitations,
	ParsingFinding,
	CitationParser,
	NoteMark,
	WrittenCitation,
	WrittenNote,
} from '../../citation/document/written';
import type { DocumentCitation } from '../../citation/keys/documentCitation';
import { findAsciidocCitations } from './keys';
import { findAsciidocOpaqueLines, findAsciidocProse } from './prose';

/** Listings, literal blocks and comments, which are skipped, and notes. In a note, balanced and escaped brackets do not end it. */
const NOTE =
	/^(?<fence>-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\r?\n[^]*?(?:^\k<fence>[ \t]*$|$(?![^]))|^\/\/(?!\/)[^\n]*|``[^`\n]+``|(?<![\p{L}\p{N}_&;:"'`}])`(?=[^\s`])[^`\n]*`(?![\p{L}\p{N}_"'`])|footnote:(?<id>[\w-]*)\[(?:(?<content>(?:\\[^]|\[[^[\]\n]*\]|[^\\[\]])*)(?<close>\]))?/gmu;

const LINKS: readonly ClosedRule[] = [
	{ reason: 'link', open: /(?:https?:\/\/|link:|xref:|mailto:|image::?)[^\s[\]]{0,500}\[/g, close: () => ']', within: 'line' },
	{ reason: 'link', open: /<</g, close: () => '>>', within: 'line' },
];

/** Parses the citations and notes of AsciiDoc. */
export const asciidocCitationParser: CitationParser = {
	read,
	closedIn: closedByAny(
		closedBy(findAsciidocProse, [
			{ reason: 'comment', open: /^(\/{4,})[ \t]*$/gm, close: ([, fence = '']) => `\n${fence}`, staysOpen: true },
			{ reason: 'code', open: /^(-{4,}|\.{4,}|\+{4,})[ \t]*$/gm, close: ([, fence = '']) => `\n${fence}`, staysOpen: true },
			{ reason: 'code', open: /^```/gm, close: () => '\n```', staysOpen: true },
			{ reason: 'comment', open: /^\/\//gm, within: 'line', takesLine: true },
			{ reason: 'frontMatter', open: /^:!?[\w-]{1,80}!?:/gm, within: 'line', takesLine: true },
			{ reason: 'code', open: /`{1,2}/g, close: ([ticks]) => ticks, within: 'line' },
			{ reason: 'verbatim', open: /\+{2,3}/g, close: ([signs]) => signs, within: 'line' },
			{ reason: 'maths', open: /(?:stem|latexmath|asciimath):\[/g, close: () => ']', within: 'line' },
			{ reason: 'verbatim', open: /pass:[a-z,]{0,20}\[/g, close: () => ']', within: 'line' },
			...LINKS,
		]),
		// The text of a link is prose.
		closedInParagraph([{ open: /`[^`\n]+`/g }, ...LINKS]),
		closedInParts(text => findAsciidocOpaqueLines(text).map(({ isCode, ...line }) => ({ ...line, reason: isCode ? 'code' : 'markup' }))),
	),
};

function read(text: string): ParsedCitations {
	const marks: NoteMark[] = [];
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	for (const { 0: whole, index: start, groups = {} } of text.matchAll(NOTE)) {
		if (groups['id'] === undefined) {
			continue;
		}
		const label = groups['id'];
		const end = start + whole.length;
		const from = start + `footnote:${label}[`.length;
		if (groups['close'] === undefined) {
			findings.push({ code: 'unclosed', start, end });
		} else if (label !== '' && groups['content'] === '') {
			marks.push({ start, end, label });
		} else {
			inText.push({ start, end, ...(label !== '' && { label }), content: trimmedPart(text, from, end - 1) });
		}
	}
	// A named footnote can be referred to again: `footnote:name[]`.
	const joined = joinNamedNotes(marks, inText);
	return {
		citations: findAsciidocCitations(text).map(one => partsOf(text, one)),
		notes: joined.notes,
		findings: inOrder([...findings, ...joined.findings]),
	};
}

const MODES: Readonly<Record<string, CitationMode>> = { citenp: 'authorInText', fullcite: 'full' };

/** Returns the parts of a citation macro (README of asciidoctor-bibtex, “Usage”). */
function partsOf(text: string, { start, end, keys }: DocumentCitation): WrittenCitation {
	const command = /^[a-z]+/.exec(text.slice(start, start + 10))?.[0] ?? '';
	const mode = MODES[command] ?? 'normal';
	return {
		start, end, form: 'asciidocCite', command, mode,
		items: keys.map(({ key, start: at, end: after, locator }) => ({
			start: at,
			end: locator === '' ? after : text.indexOf(')', after) + 1,
			key,
			keyPart: { start: at, end: after },
			mode,
			prefix: '',
			...splitLocator(locator),
		})),
	};
}
