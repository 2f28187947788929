import { inOrder, joinNamedNotes, trimmedPart } from '../../citation/document/noteDefinitions';
import type {
	ClosedFinder,
	ClosedReason,
	ParsedCitations,
	ParsingFinding,
	CitationParser,
	NoteMark,
	WrittenNote,
} from '../../citation/document/written';
import type { OffsetRange } from '../../text/offsetRange';
import { hiddenExceptTemplates, hiddenParts } from './hiddenParts';
import { noteNameIn } from './noteName';

const NOTE = /<ref(?<attributes>\s[^<>]*?)?(?<single>\/)?>/gi;
const END = /<\/ref\s{0,100}>/gi;

/** Parses the notes of the extension Cite. */
export const wikitextCitationParser: CitationParser = { read, closedIn };

function read(text: string): ParsedCitations {
	const hidden = hiddenExceptTemplates(text);
	const marks: NoteMark[] = [];
	const inText: WrittenNote[] = [];
	const findings: ParsingFinding[] = [];
	let next = 0;
	let after = 0;
	for (const { 0: tag, index: start, groups = {} } of text.matchAll(NOTE)) {
		while ((hidden[next]?.end ?? Infinity) <= start) {
			next++;
		}
		if (start < after || (hidden[next]?.start ?? Infinity) <= start) {
			continue;
		}
		const label = noteNameIn(groups['attributes'] ?? '');
		const from = start + tag.length;
		if (groups['single'] !== undefined) {
			if (label !== undefined) {
				marks.push({ start, end: from, label });
			}
			continue;
		}
		const close = new RegExp(END);
		close.lastIndex = from;
		const found = close.exec(text);
		if (!found) {
			findings.push({ code: 'unclosed', start, end: from });
			break;
		}
		after = close.lastIndex;
		inText.push({ start, end: after, ...(label !== undefined && { label }), content: trimmedPart(text, from, found.index) });
	}
	const joined = joinNamedNotes(marks, inText);
	return {
		citations: [],
		notes: joined.notes,
		findings: inOrder([...findings, ...joined.findings]),
	};
}

function closedIn(text: string): ClosedFinder {
	let hidden: readonly OffsetRange[] | undefined;
	return offset => {
		hidden ??= hiddenParts(text).parts;
		const part = hidden.find(({ start, end }) => start < offset && offset < end);
		if (part) {
			return { start: part.start, end: part.end, reason: reasonOf(text, part) };
		}
		const link = /\[\[[^[\]]*\]\]|\[https?:[^[\]\n]*\]/g;
		for (const { 0: whole, index } of text.matchAll(link)) {
			if (index < offset && offset < index + whole.length) {
				return { start: index, end: index + whole.length, reason: 'link' };
			}
		}
		return undefined;
	};
}

function reasonOf(text: string, { start }: OffsetRange): ClosedReason {
	const opening = text.slice(start, start + 20).toLowerCase();
	if (opening.startsWith('<!--')) {
		return 'comment';
	}
	if (/^<(?:math|chem|ce)\b/.test(opening)) {
		return 'maths';
	}
	return /^<(?:nowiki|pre)\b/.test(opening) || opening.startsWith('{') ? 'verbatim' : 'code';
}
