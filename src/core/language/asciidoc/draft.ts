import { closedBy } from '../../citation/document/closedPlace';
import { splitLocator } from '../../citation/document/locatorText';
import { inOrder, joinNotes, trimmedPart, type NoteMark } from '../../citation/document/noteDefinitions';
import type { CitationMode, Draft, DraftFinding, DraftSyntax, WrittenCitation, WrittenNote } from '../../citation/document/written';
import type { DocumentCitation } from '../../citation/keys/documentCitation';
import { findAsciidocCitations } from './keys';
import { findAsciidocProse } from './prose';

/** Listings, literal blocks and comments, which are read over, and notes; a pair of brackets inside one, as that of a role, does not end it, nor does a bracket behind a backslash. */
const NOTE = /^(?<fence>-{4,}|\.{4,}|\+{4,}|\/{4,})[ \t]*\r?\n[^]*?(?:^\k<fence>[ \t]*$|$(?![^]))|^\/\/(?!\/)[^\n]*|`[^`\n]*`|footnote:(?<id>[\w-]*)\[(?:(?<content>(?:\\[^]|\[[^[\]\n]*\]|[^\\[\]])*)(?<close>\]))?/gm;

/** How what cites is read in AsciiDoc. */
export const asciidocDraft: DraftSyntax = {
	read,
	closedAt: closedBy(findAsciidocProse, /(?<code>^(?<fence>-{4,}|\.{4,}|\+{4,})[ \t]*$[^]*?(?:^\k<fence>[ \t]*$|$(?![^]))|^```[^]*?(?:^```[ \t]*$|$(?![^]))|`+[^`\n]*`+)|(?<comment>^\/{4,}[ \t]*$[^]*?(?:^\/{4,}[ \t]*$|$(?![^]))|^\/\/(?!\/)[^\n]*)|(?<frontMatter>^:!?[\w-]+!?:[^\n]*)|(?<maths>(?:stem|latexmath|asciimath):\[[^[\]\n]*\]?)|(?<verbatim>\+{2,3}[^+\n]*\+{2,3}|pass:[a-z,]{0,20}\[[^[\]\n]*\]?)|(?<link>(?:https?:\/\/|link:|xref:|mailto:|image:{1,2})[^\s[\]]{0,500}\[[^[\]\n]*\]?|<<[^<>\n]*>>)/gm),
};

function read(text: string): Draft {
	const marks: NoteMark[] = [];
	const inText: WrittenNote[] = [];
	const findings: DraftFinding[] = [];
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
	// A note with a name may be called again, `footnote:name[]`.
	const named = inText.flatMap(({ label, start, end, content }) => (label !== undefined && content ? [{ label, start, end, content }] : []));
	const joined = joinNotes(marks, named, inText);
	return {
		citations: findAsciidocCitations(text).map(one => partsOf(text, one)),
		notes: joined.notes,
		findings: inOrder([...findings, ...joined.findings.filter(({ code }) => code !== 'uncalledNote')]),
	};
}

const MODES: Readonly<Record<string, CitationMode>> = { citenp: 'authorInText', fullcite: 'full' };

/** The macros of asciidoctor-bibtex: its README, “Usage”. */
function partsOf(text: string, { start, end, keys }: DocumentCitation): WrittenCitation {
	const command = /^[a-z]+/.exec(text.slice(start, start + 10))?.[0] ?? '';
	const mode = MODES[command] ?? 'normal';
	return {
		start, end, form: 'asciidocCite', command, mode,
		items: keys.map(({ key, start: at, end: behind, locator }) => ({
			start: at, end: locator === '' ? behind : text.indexOf(')', behind) + 1, key, keyPart: { start: at, end: behind }, mode, prefix: '', ...splitLocator(locator),
		})),
	};
}
