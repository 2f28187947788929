import { parser } from '@lezer/markdown';
import { citationAt } from '../../src/core/citation/document/citationAt';
import { parseCitations, type CitationKnowledge } from '../../src/core/citation/document/parseCitations';
import { SegmentedCitations } from '../../src/core/citation/document/segments/segmentedCitations';
import { documentLanguageOf } from '../../src/core/language/languages';
import { IncrementalProse } from '../../src/core/prose/incrementalProse';
import type { Segment, SegmentReader } from '../../src/core/prose/segment';
import type { PlacedSegment } from '../../src/core/prose/segmentList';
import { complete } from '../../src/core/steps/steps';
import { bundledLibrary } from '../support/core/bundled/bundledLibrary';
import { insertedNote, refreshingOf } from '../support/core/citation/refreshed';
import { measure, type Candidate, type Timing } from './measure';

const MEGABYTE = 1_000_000;

/** Each edit is at a different place. */
const STRIDE = 77_773;

/** Parsing the citations of a draft of one million characters, at first and after a keystroke, beside parsing it as Markdown. */
export const CITATION_NAMES = {
	base: 'baseline: parse as Markdown (@lezer/markdown alone)',
	first: 'parse the citations of Markdown',
	key: 'after a keystroke in running text: whether there is a citation',
	keyInNote: 'after a keystroke in a note: its citation',
	keyAll: 'after a keystroke: the list of all citations',
} as const;

/** Compares parsing the citations of a draft of one million characters, at first and after a keystroke, with parsing it as Markdown. */
export function benchDocumentCitations(): readonly Timing[] {
	const latex = citingDraft('latex', (index, note) => `It was adopted \\autocite[3]{key${index}}.\\footnote{${note}}\n\n`);
	return measure([
		...citationCandidates(),
		{ name: 'parse the citations of LaTeX', run: () => latex.parse(latex.text) },
		{ name: 'the same for LaTeX after a keystroke', run: () => latex.parse(typed(latex.text)) },
	], 5, 2);
}

/** The measurements of Markdown; the first is the baseline. */
export function citationCandidates(): readonly Candidate[] {
	const { text, recognize, knowledge } = citingDraft(
		'markdown',
		(index, note) => `It was adopted [@key${index}, p. 3].[^${index}]\n\n[^${index}]: ${note}\n\n`,
	);
	const { citationParser, prose } = documentLanguageOf('markdown');
	// Each has a document of its own, so that none finds parts that another has changed.
	const near = new TypedDocument(text, prose.reader);
	const noted = new TypedDocument(text, prose.reader);
	const listed = new TypedDocument(text, prose.reader);
	const reader = new SegmentedCitations(citationParser);
	return [
		{ name: CITATION_NAMES.base, run: () => parser.parse(text).length },
		{ name: 'read keys and notes of Markdown', run: () => citationParser.read(text).notes.length },
		{ name: 'recognize references in Markdown', run: () => recognize(text).length },
		{
			name: CITATION_NAMES.first,
			run: () => {
				const first = new SegmentedCitations(citationParser);
				complete(first.readInSteps(near.segments()));
				// Sources are found when they are read.
				return first.citations(near.segments(), knowledge).citations.reduce((sum, { sources }) => sum + sources.length, 0);
			},
		},
		{
			name: CITATION_NAMES.key,
			run: () =>
				near.typedBehind('committee', start => {
					const segments = near.near(start);
					return Number(reader.isWrittenAt(segments, start) || reader.isBracketAt(segments, start, knowledge));
				}),
		},
		{
			name: CITATION_NAMES.keyInNote,
			run: () =>
				noted.typedBehind(']: ', start =>
					citationAt(reader.citations(noted.segments(), knowledge), start) === undefined ? NaN : 1,
				),
		},
		{
			name: CITATION_NAMES.keyAll,
			run: () =>
				listed.typedBehind('committee', () =>
					reader.citations(listed.segments(), knowledge).citations.reduce((sum, { start, end }) => sum + end - start, 0),
				),
		},
	];
}

/** A document that is edited, each time at a different place. */
class TypedDocument {
	private readonly text: string;
	private readonly live: IncrementalProse;
	private place = 0;
	private typedAt: number | undefined;

	constructor(text: string, reader: SegmentReader) {
		this.text = text;
		this.live = new IncrementalProse(reader);
		Array.from(this.live.read(text, MEGABYTE));
	}

	segments(): readonly Segment[] {
		return this.live.segments();
	}

	near(offset: number): readonly PlacedSegment[] {
		return [...this.live.between(offset - 1, offset + 1)];
	}

	/** Types a letter behind the next of some words or, every other time, deletes it, and runs something with its offset. */
	typedBehind(words: string, run: (start: number) => number): number {
		if (this.typedAt !== undefined) {
			const start = this.typedAt;
			this.typedAt = undefined;
			this.live.apply({ start, end: start + 1, text: '' });
			return run(start);
		}
		this.place = (this.place + STRIDE) % (MEGABYTE / 2);
		const start = this.text.indexOf(words, this.place) + words.length;
		this.typedAt = start;
		this.live.apply({ start, end: start, text: 'x' });
		return run(start);
	}
}

/** Repeats a paragraph of prose with a citation by key and a note that contains a reference. */
function citingDraft(language: string, citation: (index: number, note: string) => string) {
	const sources = [...bundledLibrary.sources.values()];
	const refreshing = refreshingOf(bundledLibrary, language, 'un');
	const notes = sources.map(source =>
		insertedNote([{ source, place: { label: 'paragraph', value: '3' }, prefix: '', suffix: '' }], refreshing),
	);
	const parts: string[] = [];
	for (let size = 0; size < MEGABYTE;) {
		const part = `${PROSE}${citation(parts.length, notes[parts.length % notes.length] ?? '')}`;
		parts.push(part);
		size += part.length;
	}
	const { citationParser } = documentLanguageOf(language);
	const { recognize } = refreshing;
	const knowledge: CitationKnowledge = { recognize, sourceOf: () => undefined, hasKey: () => true, noteForm: 'note' };
	return {
		text: parts.join(''),
		recognize,
		knowledge,
		parse: (text: string) => parseCitations(text, citationParser, knowledge).citations.length,
	};
}

const PROSE = 'The parties discussed the report of the committee at length, and several of them asked for more time to study it. '.repeat(
	4,
);

/** Inserts a letter in the middle of a text. */
function typed(text: string): string {
	return `${text.slice(0, MEGABYTE / 2)}x${text.slice(MEGABYTE / 2)}`;
}
