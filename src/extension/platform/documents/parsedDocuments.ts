import * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { IncrementalProse } from '../../../core/prose/incrementalProse';
import type { ProseRange } from '../../../core/prose/prose';
import type { Segment } from '../../../core/prose/segment';
import type { PlacedSegment } from '../../../core/prose/segmentList';
import type { Steps } from '../../../core/steps/steps';
import type { TextEdit } from '../../../core/text/textEdit';
import { yieldToHost } from '../scheduling/timeSlice';
import type { ServedLanguages } from './servedLanguages';

/** A text with its prose. */
export interface ParsedDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/**
 * A document with its prose, in segments. `text` and `prose` are assembled from all segments on first use, which takes time in a long
 * document; to read only a part, use its segments.
 */
class LiveDocument implements ParsedDocument {
	private readonly live: IncrementalProse;
	private whole: ParsedDocument | undefined;

	constructor(live: IncrementalProse) {
		this.live = live;
	}

	get text(): string {
		return this.all().text;
	}

	get prose(): readonly ProseRange[] {
		return this.all().prose;
	}

	/** The length of the text, in UTF-16 code units. */
	get length(): number {
		return this.live.length;
	}

	/** Returns the segment that contains an offset or ends at it; `undefined` in an empty document. */
	segmentAt(offset: number): PlacedSegment | undefined {
		return this.live.at(offset);
	}

	/** Returns the segments that overlap a range of offsets, in order. */
	segmentsBetween(start: number, end: number): readonly PlacedSegment[] {
		return [...this.live.between(start, end)];
	}

	/** Returns all segments, in order, without their offsets. */
	unplacedSegments(): readonly Segment[] {
		return this.live.segments();
	}

	/** Returns all segments, in order. */
	segments(): readonly PlacedSegment[] {
		return this.segmentsBetween(0, Infinity);
	}

	private all(): ParsedDocument {
		this.whole ??= { text: this.live.text(), prose: this.live.prose() };
		return this.whole;
	}
}

interface CachedDocument {
	readonly live: IncrementalProse;
	readonly languageId: string;
	/** The unfinished first read of the document; `undefined` when it is finished. */
	reading: Steps<void> | undefined;
	parsed: LiveDocument;
	version: number;
	/** The edits since that version. */
	edits: TextEdit[];
}

/** The maximum number of edits to keep while the prose is not needed; after more, the document is read from scratch. */
const MAX_EDITS = 1000;

/** How much text is read before yielding, in UTF-16 code units; this takes a few milliseconds. */
const STEP_SIZE = 0x8000;

/**
 * Finds the prose of documents and keeps it up to date until they close. After an edit only the segments that it touches are read
 * again, and only when the prose is next needed.
 */
export class ParsedDocuments implements vscode.Disposable {
	private readonly served: ServedLanguages;
	private readonly cache = new Map<string, CachedDocument>();
	private readonly subscriptions = [
		vscode.workspace.onDidCloseTextDocument(document => this.cache.delete(document.uri.toString())),
		vscode.workspace.onDidChangeTextDocument(event => this.record(event)),
	];

	constructor(served: ServedLanguages) {
		this.served = served;
	}

	/**
	 * Returns the current prose of a document; `undefined` if its language is not served or it is closed. If the first read is not
	 * finished, it is finished without yielding.
	 */
	get(document: vscode.TextDocument): LiveDocument | undefined {
		const known = this.cached(document);
		if (known && !applyEdits(known, document)) {
			this.cache.delete(document.uri.toString());
		}
		const cached = this.cached(document);
		finishReading(cached);
		return cached?.parsed;
	}

	/** Like `get`, but yields to the extension host while it reads a long document. */
	async ready(document: vscode.TextDocument): Promise<LiveDocument | undefined> {
		for (let known = this.cached(document); known?.reading; known = this.cached(document)) {
			readStep(known);
			await yieldToHost();
		}
		return this.get(document);
	}

	dispose(): void {
		this.subscriptions.forEach(subscription => subscription.dispose());
		this.cache.clear();
	}

	/** Returns the cache entry of a document, and creates it if there is none. `undefined` as for `get`. */
	private cached(document: vscode.TextDocument): CachedDocument | undefined {
		const key = document.uri.toString();
		const { languageId, version } = document;
		// No event would ever remove a document that is already closed from the cache.
		if (document.isClosed || !this.served.has(languageId)) {
			return undefined;
		}
		const known = this.cache.get(key);
		if (known?.languageId === languageId) {
			return known;
		}
		const reader = documentLanguageOf(languageId).prose.reader;
		const live = new IncrementalProse(reader);
		const cached = {
			live,
			languageId,
			reading: live.read(document.getText(), STEP_SIZE),
			parsed: new LiveDocument(live),
			version,
			edits: [],
		};
		this.cache.set(key, cached);
		return cached;
	}

	/** Records edits. The changes of one event come from the last to the first, so each offset is valid once those before are applied. */
	private record({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const key = document.uri.toString();
		const edits = this.cache.get(key)?.edits;
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			edits?.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
		}
		if (edits && edits.length > MAX_EDITS) {
			this.cache.delete(key);
		}
	}
}

function finishReading(cached: CachedDocument | undefined): void {
	while (cached?.reading) {
		readStep(cached);
	}
}

function readStep(cached: CachedDocument): void {
	if (cached.reading?.next().done === true) {
		cached.reading = undefined;
	}
}

/**
 * Applies the recorded edits. Returns whether the result has the length of the document: a change of line endings is not reported
 * as an edit.
 */
function applyEdits(cached: CachedDocument, document: vscode.TextDocument): boolean {
	finishReading(cached);
	if (cached.version !== document.version) {
		cached.edits.forEach(edit => cached.live.apply(edit));
		cached.edits = [];
		cached.version = document.version;
		cached.parsed = new LiveDocument(cached.live);
	}
	return cached.live.length === document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
