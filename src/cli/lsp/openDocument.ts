import { isAbsolute, relative } from 'node:path';
import type { TextDocumentContentChangeEvent, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CheckContext } from '../../core/check/checkContext';
import { DocumentChecker } from '../../core/check/documentChecker';
import type { CheckFinding } from '../../core/check/finding';
import { dependsOnDocument } from '../../core/check/meaning/meantMention';
import { SegmentedCitations } from '../../core/citation/document/segments/segmentedCitations';
import { citationsInSegment } from '../../core/citation/keys/segmentCitations';
import { MAX_CHECKED_LENGTH, MAX_READ_FOR_CARD } from '../../core/documentLimits';
import type { LanguageTag } from '../../core/dossier/model';
import type { DocumentLanguage } from '../../core/language/documentLanguage';
import { documentLanguageOf } from '../../core/language/languages';
import { findMentions } from '../../core/lexicon/matching/find';
import type { Mention } from '../../core/lexicon/matching/mentions';
import { IncrementalProse } from '../../core/prose/incrementalProse';
import type { Segment } from '../../core/prose/segment';
import { complete } from '../../core/steps/steps';
import { findSymbolPlaces } from '../../core/symbol/findPlaces';
import type { SymbolPlace } from '../../core/symbol/symbolPlace';
import { shifted, type OffsetRange } from '../../core/text/offsetRange';
import { needsKeys, withKeys, type FoundKeys } from '../check/keysOf';
import { filePathOf } from './filePath';
import { inSlices } from './timeSlice';
import type { Workspace } from './workspace';

/** The state that is kept until the workspace, the natural language of the document or the files around it change. */
interface Kept {
	readonly workspace: Workspace;
	/** The data from the files around the document. */
	readonly around: FoundKeys | undefined;
	readonly context: CheckContext;
	readonly checker: DocumentChecker;
	readonly mentions: WeakMap<Segment, readonly Mention[]>;
	readonly places: WeakMap<Segment, readonly SymbolPlace[]>;
}

/** A document that is open in the client. An edit costs only the segments that it touches. */
export class OpenDocument {
	readonly syntax: DocumentLanguage;
	readonly prose: IncrementalProse;
	private readonly document: TextDocument;
	/** The citations as written, by which the style of the notes is determined after each edit. */
	private readonly citations: SegmentedCitations;
	private kept: Kept | undefined;
	private shownVersion: number;
	/** Counts the edits. Clients may repeat the number of a version, or go back to an earlier one. */
	private edits = 0;
	private keyed: { readonly edits: number; readonly workspace: Workspace; readonly found: Promise<FoundKeys | undefined> } | undefined;
	private found: { readonly edits: number; readonly checker: DocumentChecker; readonly findings: readonly CheckFinding[] } | undefined;

	/** `id` is the identifier of the document language in VS Code. */
	constructor(uri: string, id: string, version: number, text: string) {
		this.syntax = documentLanguageOf(id);
		this.document = TextDocument.create(uri, id, version, text);
		this.citations = new SegmentedCitations(this.syntax.citationParser);
		this.shownVersion = version;
		this.prose = new IncrementalProse(this.syntax.prose.reader);
		complete(this.prose.read(text, Math.max(1, text.length)));
	}

	get uri(): string {
		return this.document.uri;
	}

	/** What the client calls the version of the present text. */
	get version(): number {
		return this.shownVersion;
	}

	get text(): string {
		return this.document.getText();
	}

	/**
	 * Applies edits as the client sends them, one after the other. A position beyond the end of a line or of the text counts as that end.
	 */
	update(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
		this.shownVersion = version;
		this.edits++;
		for (const change of changes) {
			const { text } = change;
			const range = 'range' in change ? change.range : undefined;
			const place = range ? this.offsetsOf(range) : { start: 0, end: this.prose.length };
			// The range as it is in the text: the library miscounts the lines after an edit that begins beyond the last one.
			TextDocument.update(this.document, [range ? { range: this.rangeOf(place), text } : { text }], version);
			this.prose.apply({ ...place, text });
		}
	}

	/** Converts a position of the protocol. One after the end of its line is the end of the line. */
	offsetAt(position: Range['start']): number {
		return this.document.offsetAt(position);
	}

	/** Converts a range of the protocol. */
	offsetsOf({ start, end }: Range): OffsetRange {
		const one = this.offsetAt(start);
		const other = this.offsetAt(end);
		return { start: Math.min(one, other), end: Math.max(one, other) };
	}

	/** Converts offsets to a range of the protocol. */
	rangeOf({ start, end }: OffsetRange): Range {
		return { start: this.document.positionAt(start), end: this.document.positionAt(end) };
	}

	/** Whether the document is too long to be checked. */
	get isTooLong(): boolean {
		return this.prose.length > MAX_CHECKED_LENGTH;
	}

	/** Returns the findings in the present text; none if it is too long. If it changes meanwhile, those in the new text. */
	async findings(workspace: Workspace): Promise<readonly CheckFinding[]> {
		for (;;) {
			const { edits } = this;
			if (this.isTooLong) {
				return [];
			}
			const found = await this.keysIn(workspace);
			if (this.edits !== edits) {
				continue;
			}
			const { checker } = this.keptFor(workspace, found);
			if (this.found?.edits === edits && this.found.checker === checker) {
				return this.found.findings;
			}
			const findings = await inSlices(checker.checkInSteps(this.prose.segments()), () => this.edits === edits);
			if (findings) {
				this.found = { edits, checker, findings };
				return findings;
			}
		}
	}

	/** Reads the bibliographies again when the document is next checked. */
	bibliographiesChanged(): void {
		this.keyed = undefined;
	}

	/** The input of the checks of the document. */
	contextIn(workspace: Workspace): CheckContext {
		return this.keptFor(workspace).context;
	}

	/**
	 * Returns a mention with the labels that count according to the rest of the document; `undefined` if it means something other than in
	 * the dossiers.
	 */
	meant(mention: Mention, workspace: Workspace): Mention | undefined {
		const { checker: { meanings }, context: { library } } = this.keptFor(workspace);
		const placed = dependsOnDocument(mention, library) ? this.prose.at(mention.start) : undefined;
		return placed ? complete(meanings.meantInSteps([{ mention, placed }], this.prose.segments(), MAX_READ_FOR_CARD))[0] : mention;
	}

	/** Returns all mentions, in order, except those of silenced names. */
	mentions(workspace: Workspace): readonly Mention[] {
		const { mentions, context: { lexicon, kept = all => all } } = this.keptFor(workspace);
		return this.inSegments(mentions, segment => kept(findMentions(lexicon, segment.text, segment.prose)));
	}

	/** Returns all UN document symbols, in order. */
	places(workspace: Workspace): readonly SymbolPlace[] {
		const { places, context: { symbols } } = this.keptFor(workspace);
		return this.inSegments(places, segment => findSymbolPlaces(symbols, segment.text, segment.prose));
	}

	private inSegments<Place extends OffsetRange>(
		known: WeakMap<Segment, readonly Place[]>,
		find: (segment: Segment) => readonly Place[],
	): readonly Place[] {
		const all: Place[] = [];
		for (const { segment, start } of this.prose.between(0, Infinity)) {
			const places = known.get(segment) ?? find(segment);
			known.set(segment, places);
			places.forEach(place => all.push(shifted(place, start)));
		}
		return all;
	}

	/** Returns the keys with which those of the current text are compared; `undefined` if the text has none, or if they are not checked. */
	private async keysIn(workspace: Workspace): Promise<FoundKeys | undefined> {
		const { edits } = this;
		if (this.keyed?.edits !== edits || this.keyed.workspace !== workspace) {
			this.keyed = { edits, workspace, found: this.readKeys(workspace) };
		}
		return await this.keyed.found;
	}

	private async readKeys(workspace: Workspace): Promise<FoundKeys | undefined> {
		const { keys } = this.syntax;
		const hasKeys = () =>
			keys !== undefined
			&& [...this.prose.between(0, Infinity)].some(
				({ segment, start }) => citationsInSegment(keys.find, segment, start === 0).length > 0,
			);
		return needsKeys(workspace.settings, hasKeys)
			? await workspace.keysOf({ path: pathOf(this.uri, workspace), text: this.text, syntax: this.syntax })
			: undefined;
	}

	/** Without data from the files around the document, the data of the last check is used. */
	private keptFor(workspace: Workspace, around = this.kept?.around): Kept {
		const writtenIn = this.syntax.writtenIn?.(this.text);
		const language: LanguageTag = writtenIn ?? workspace.language;
		const { kept } = this;
		if (
			kept?.workspace === workspace
			&& kept.context.language === language
			&& kept.around?.keys === around?.keys
			&& kept.around?.root === around?.root
		) {
			return kept;
		}
		const context = withKeys(
			workspace.contextFor(this.syntax, {
				text: () => this.text,
				parsed: () => this.citations.parsed(this.prose.segments()),
				language,
				writtenIn,
			}),
			around,
		);
		const made: Kept = {
			workspace,
			around,
			context,
			checker: new DocumentChecker(context),
			mentions: new WeakMap(),
			places: new WeakMap(),
		};
		this.kept = made;
		return made;
	}
}

/**
 * Returns the path of a document: relative to the folder of the workspace if it is inside, otherwise absolute; `undefined` if it is not in
 * a file.
 */
function pathOf(uri: string, { folder }: Workspace): string | undefined {
	const path = filePathOf(uri);
	if (path === undefined) {
		return undefined;
	}
	const inside = folder === undefined ? path : relative(folder, path);
	return isAbsolute(inside) || /^\.\.(?:[\\/]|$)/.test(inside) ? path : inside;
}
