import type { Steps } from '../../steps/steps';
import { changedRangeInSteps } from '../../text/changedRange';
import { nextLineStart } from '../../text/lineBounds';
import { lineAt, type LooseLine } from '../loose/looseLines';
import type { LooseNode } from '../loose/looseNode';
import { readLoosely } from '../loose/looseYaml';
import { KnownSegments } from './knownSegments';

/** A part of a dossier file: one source, one entry, or another member of the file. */
export class DossierSegment {
	/** The keys of the collections that contain it: none, or `sources` or `entries`. */
	readonly prefix: readonly string[];
	readonly text: string;
	private read: { readonly node: LooseNode | undefined } | undefined;

	constructor(text: string, prefix: readonly string[]) {
		this.text = text;
		this.prefix = prefix;
	}

	/** The key of the source or entry, as far as it can be found without reading the segment; `undefined` for other members of the file. */
	get key(): string | undefined {
		if (this.prefix.length === 0) {
			return undefined;
		}
		const text = this.text.slice(0, MAX_LINE).trimStart();
		const colon = text.indexOf(':');
		const key = text.slice(0, colon < 0 ? text.indexOf('\n') : colon).trim();
		return key.startsWith('"') || key.startsWith('\'') ? key.slice(1, -1) : key;
	}

	/** Its content, read on first use; offsets are those in the segment. Usually a map with one member. */
	get node(): LooseNode | undefined {
		this.read ??= { node: readLoosely(this.text) };
		return this.read.node;
	}
}

/** A segment and where it begins in its file. */
export interface PlacedDossierSegment {
	readonly segment: DossierSegment;
	readonly start: number;
	readonly end: number;
}

/** The members whose members are separate segments. */
const DIVIDED: ReadonlySet<string> = new Set(['sources', 'entries']);

/** The number of characters of a line that are searched for its key. */
const MAX_LINE = 300;

/** The number of lines examined in one step. */
const LINES_PER_STEP = 2000;

/** An earlier version of a text and its segments. */
export interface SegmentedText {
	readonly text: string;
	readonly segments: readonly PlacedDossierSegment[];
}

/**
 * Cuts a dossier in YAML into segments that together are its text, whatever is half typed in one of them. Segments that the earlier version
 * has with the same text are the same objects. A text in flow style, such as JSON, is one segment.
 */
export function* segmentsInSteps(text: string, earlier: SegmentedText): Steps<readonly PlacedDossierSegment[]> {
	const cutter = new Cutter(text, new KnownSegments(earlier.segments, yield* changedRangeInSteps(earlier.text, text)));
	let count = 0;
	for (let start = 0; start < text.length;) {
		const next = nextLineStart(text, start);
		cutter.take(lineAt(text, start, next));
		start = next;
		if (++count % LINES_PER_STEP === 0) {
			yield;
		}
	}
	return cutter.finish();
}

class Cutter {
	private readonly text: string;
	private readonly known: KnownSegments<DossierSegment>;
	private readonly found: PlacedDossierSegment[] = [];
	private start = 0;
	private prefix: readonly string[] = [];
	/** The member that is being divided, and the column of its members, -1 before the first. */
	private divided: { readonly key: string; column: number } | undefined;
	private isFlow: boolean | undefined;

	constructor(text: string, known: KnownSegments<DossierSegment>) {
		this.text = text;
		this.known = known;
	}

	take({ start, content, end, isBlank }: LooseLine): void {
		if (isBlank) {
			return;
		}
		this.isFlow ??= this.text[content] === '{' || this.text[content] === '[';
		if (this.isFlow) {
			return;
		}
		const column = content - start;
		if (column === 0 && !this.isDash(content, end)) {
			this.cut(start, []);
			this.divided = this.dividedBy(start, end);
		} else if (this.divided && column > 0) {
			this.divided.column = this.divided.column < 0 ? column : this.divided.column;
			if (column <= this.divided.column) {
				this.cut(start, [this.divided.key]);
			}
		}
	}

	finish(): readonly PlacedDossierSegment[] {
		this.cut(this.text.length, []);
		return this.found;
	}

	/** Ends the segment before an offset, at which another begins. */
	private cut(at: number, prefix: readonly string[]): void {
		if (at > this.start) {
			const text = this.text.slice(this.start, at);
			const place = { start: this.start, end: at };
			this.found.push({ segment: this.known.find(place, this.prefix, text) ?? new DossierSegment(text, this.prefix), ...place });
		}
		this.start = at;
		this.prefix = prefix;
	}

	private isDash(content: number, end: number): boolean {
		return this.text[content] === '-' && (content + 1 === end || this.text[content + 1] === ' ');
	}

	/** Returns the collection that a line begins, if its members are segments: its key is followed by nothing but a comment. */
	private dividedBy(start: number, end: number): Cutter['divided'] {
		const line = this.text.slice(start, Math.min(end, start + MAX_LINE));
		const colon = line.indexOf(':');
		const key = line.slice(0, Math.max(colon, 0)).trimEnd();
		const rest = line.slice(colon + 1).trim();
		return DIVIDED.has(key) && (rest === '' || rest.startsWith('#')) ? { key, column: -1 } : undefined;
	}
}
