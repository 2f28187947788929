import * as vscode from 'vscode';
import { documentLanguageOf } from '../../../core/language/languages';
import { IncrementalProse, type TextEdit } from '../../../core/prose/incrementalProse';
import type { ProseRange } from '../../../core/prose/prose';
import type { PlacedSegment } from '../../../core/prose/segmentList';
import { yieldToHost } from '../scheduling/timeSlice';
import type { ServedLanguages } from './servedLanguages';

/** A text with its prose. */
export interface ParsedDocument {
	readonly text: string;
	readonly prose: readonly ProseRange[];
}

/**
 * A document with its prose. Whoever reads a part asks for the segments there: the text and the prose as a
 * whole are put together when somebody first asks for them, which takes time in a long document.
 */
export class LiveDocument implements ParsedDocument {
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

	/** The segment that holds an offset, which may be its end; `undefined` in an empty document. */
	segmentAt(offset: number): PlacedSegment | undefined {
		return this.live.at(offset);
	}

	/** The segments that reach between two offsets, in order. */
	segmentsBetween(start: number, end: number): readonly PlacedSegment[] {
		return [...this.live.between(start, end)];
	}

	/** All segments, in order. */
	segments(): readonly PlacedSegment[] {
		return this.segmentsBetween(0, Infinity);
	}

	private all(): ParsedDocument {
		this.whole ??= { text: this.live.text(), prose: this.live.prose() };
		return this.whole;
	}
}

interface Kept {
	readonly live: IncrementalProse;
	readonly languageId: string;
	/** What is left to read of the text that the document had at first; `undefined` when all is read. */
	reading: Generator<undefined> | undefined;
	parsed: LiveDocument;
	version: number;
	/** What was edited since that version. */
	edits: TextEdit[];
}

/** More edits than this without a look at the prose, and the document is read anew. */
const MOST_EDITS = 1000;

/** So many units of a text are read in one go, which takes some milliseconds. */
const READ_AT_ONCE = 0x8000;

/**
 * Finds the prose of documents and keeps it as they are edited, until they close. Of an edited document only
 * the edits are read, not its text; and they wait until somebody asks.
 */
export class ParsedDocuments implements vscode.Disposable {
	private readonly served: ServedLanguages;
	private readonly kept = new Map<string, Kept>();
	private readonly subscriptions = [
		vscode.workspace.onDidCloseTextDocument(document => this.kept.delete(document.uri.toString())),
		vscode.workspace.onDidChangeTextDocument(event => this.remember(event)),
	];

	constructor(served: ServedLanguages) {
		this.served = served;
	}

	/** The prose of a document as it is now; `undefined` where its language is not served and once it is closed. A document that nobody has read is read in one go. */
	get(document: vscode.TextDocument): LiveDocument | undefined {
		const known = this.keptOf(document);
		if (known && !follow(known, document)) {
			this.kept.delete(document.uri.toString());
		}
		const kept = this.keptOf(document);
		finish(kept);
		return kept?.parsed;
	}

	/** The same, with a long document read in steps that leave time for everything else in the extension host. */
	async ready(document: vscode.TextDocument): Promise<LiveDocument | undefined> {
		for (let known = this.keptOf(document); known?.reading; known = this.keptOf(document)) {
			step(known);
			await yieldToHost();
		}
		return this.get(document);
	}

	dispose(): void {
		this.subscriptions.forEach(subscription => subscription.dispose());
		this.kept.clear();
	}

	/** What is kept of a document, if need be from now on. */
	private keptOf(document: vscode.TextDocument): Kept | undefined {
		const key = document.uri.toString();
		const { languageId, version } = document;
		// Nothing would tell when to forget a document that is closed already.
		if (document.isClosed || !this.served.has(languageId)) {
			return undefined;
		}
		const known = this.kept.get(key);
		if (known?.languageId === languageId) {
			return known;
		}
		const reader = documentLanguageOf(languageId).prose.reader;
		const live = new IncrementalProse(reader);
		const kept = { live, languageId, reading: live.read(document.getText(), READ_AT_ONCE), parsed: new LiveDocument(live), version, edits: [] };
		this.kept.set(key, kept);
		return kept;
	}

	/** Changes of one event are given from the last to the first, so that each holds for the text that the ones before it left. */
	private remember({ document, contentChanges }: vscode.TextDocumentChangeEvent): void {
		const key = document.uri.toString();
		const edits = this.kept.get(key)?.edits;
		for (const { rangeOffset, rangeLength, text } of contentChanges) {
			edits?.push({ start: rangeOffset, end: rangeOffset + rangeLength, text });
		}
		if (edits && edits.length > MOST_EDITS) {
			this.kept.delete(key);
		}
	}
}

/** Reads what is left to read of a document. */
function finish(kept: Kept | undefined): void {
	while (kept?.reading) {
		step(kept);
	}
}

function step(kept: Kept): void {
	if (kept.reading?.next().done === true) {
		kept.reading = undefined;
	}
}

/** Applies the edits since the last look. Returns whether they lead to the document as it is: other line ends come without an edit. */
function follow(kept: Kept, document: vscode.TextDocument): boolean {
	finish(kept);
	if (kept.version !== document.version) {
		kept.edits.forEach(edit => kept.live.apply(edit));
		kept.edits = [];
		kept.version = document.version;
		kept.parsed = new LiveDocument(kept.live);
	}
	return kept.live.length === document.offsetAt(document.lineAt(document.lineCount - 1).range.end);
}
