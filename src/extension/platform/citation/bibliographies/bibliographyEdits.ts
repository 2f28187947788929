import * as vscode from 'vscode';
import type { BibDialect } from '../../../../core/citation/bibliography/bib/bibEntry';
import { BibliographyAdditions, type AdditionOptions } from '../../../../core/citation/bibliography/bibliographyAdditions';
import type { OpenFile } from '../../../../core/citation/bibliography/file/openFile';
import { readBibliographyInSteps } from '../../../../core/citation/bibliography/readBibliography';
import { isSafeKey, type CitationForm } from '../../../../core/citation/formats/form';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { CitationKey, LibrarySource } from '../../../../core/library/library';
import { complete, type Steps } from '../../../../core/steps/steps';
import { changedRangeInSteps } from '../../../../core/text/changedRange';
import type { RefusedPath } from '../../files/containment';
import { applyEdit, applyWithFile, type EditFactory, type EditOutcome, type FileEdit } from '../../files/fileEdits';
import { runSteps } from '../../scheduling/timeSlice';
import type { Bibliographies, Bibliography, NamedBibliographies } from './bibliographies';

/** The additions to the bibliography of a document that citing some sources requires. */
export interface BibliographyPlan {
	/** The key to cite each source by: its own, or the key under which the user's bibliography has the same document. */
	readonly keys: ReadonlyMap<CitationKey, string>;
	/** The bibliography to add to; `undefined` if nothing is added. */
	readonly file: Bibliography | undefined;
	/** The additions, in the order in which they must be applied. */
	readonly edits: readonly vscode.TextEdit[];
	/** Why an entry is not added; at most one per document. */
	readonly obstacle: BibliographyObstacle | undefined;
}

/**
 * Why an entry is not added: no bibliography is named; a file that might name one cannot be read; its path is not followed; it cannot
 * be read or edited; the workspace is in Restricted Mode; another document has the key; or the document is there under a key that cannot
 * be cited.
 */
export type BibliographyObstacle =
	| { readonly kind: 'none' }
	| { readonly kind: 'unknown' }
	| { readonly kind: 'refused'; readonly refused: RefusedPath }
	| { readonly kind: 'unreadable' | 'unwritable' | 'untrusted'; readonly file: Bibliography }
	| { readonly kind: 'clash' | 'unsafeKey'; readonly file: Bibliography; readonly key: string };

/** Plans the additions to the bibliography of a document, without changing anything. */
export async function planBibliography(
	document: vscode.TextDocument, sources: readonly LibrarySource[], bibliographies: Bibliographies,
): Promise<BibliographyPlan> {
	return planAdditions(document, sources, await bibliographies.of(document));
}

/** Like `planBibliography`, for bibliographies that are already read. */
export function planAdditions(
	document: vscode.TextDocument, sources: readonly LibrarySource[], named: NamedBibliographies,
): Promise<BibliographyPlan> {
	return runSteps(planAdditionsInSteps(document, sources, named));
}

/**
 * Like `planAdditions`, in steps. However many sources there are, no bibliography is parsed again, except one without records, once.
 */
export function* planAdditionsInSteps(
	document: vscode.TextDocument,
	sources: readonly LibrarySource[],
	named: NamedBibliographies,
	read = readBibliographyInSteps,
): Steps<BibliographyPlan> {
	const { files } = named;
	const own = new Map(sources.map(({ key }) => [key, key as string]));
	const file = files.find(({ problem }) => problem === undefined);
	const unreadable = files.find(({ problem }) => problem !== undefined);
	if (!file) {
		return { keys: own, file: undefined, edits: [], obstacle: obstacleWithoutFile(named, unreadable) };
	}
	const dialect = dialectOf(document);
	const opened = file.opened ?? (yield* read('', file.format));
	const plan = new Plan(files, { file, unreadable, opened, options: { dialect, read: text => read(text, file.format) } });
	for (const source of sources) {
		yield* plan.addInSteps(source);
	}
	return plan.done(own);
}

function obstacleWithoutFile(
	{ others, isUnknown, refused: [refused] }: NamedBibliographies,
	unreadable: Bibliography | undefined,
): BibliographyObstacle | undefined {
	if (unreadable) {
		return { kind: 'unreadable', file: unreadable };
	}
	if (refused) {
		return { kind: 'refused', refused };
	}
	if (isUnknown) {
		return { kind: 'unknown' };
	}
	return others ? undefined : { kind: 'none' };
}

/** Returns the change to a file that a plan makes; `undefined` if it makes none. */
export function fileEditOf({ file, edits }: Pick<BibliographyPlan, 'file' | 'edits'>): FileEdit | undefined {
	return file && edits.length > 0 ? { uri: file.uri, before: file.text, edits } : undefined;
}

/**
 * Returns a plan with keys that the form can write. A key in the bibliography that would end the citation or be parsed as markup is
 * not used: the source keeps its own key, and the obstacle explains the problem.
 */
export function withSafeKeys(plan: BibliographyPlan, form: CitationForm, files: readonly Bibliography[]): BibliographyPlan {
	const unsafe = [...plan.keys].find(([, key]) => !isSafeKey(form, key));
	if (!unsafe) {
		return plan;
	}
	const file = files.find(({ records }) => records.some(({ key }) => key === unsafe[1])) ?? plan.file;
	return {
		...plan,
		keys: new Map([...plan.keys].map(([own, key]) => [own, isSafeKey(form, key) ? key : own])),
		obstacle: plan.obstacle ?? (file && { kind: 'unsafeKey', file, key: unsafe[1] }),
	};
}

/** Applies a plan together with an edit of the document, as one undo step, or nothing at all. */
export async function applyWithPlan(
	plan: Pick<BibliographyPlan, 'file' | 'edits'>,
	editOfDocument: EditFactory,
): Promise<EditOutcome> {
	const change = fileEditOf(plan);
	return change ? applyWithFile(change, editOfDocument) : applyEdit(editOfDocument);
}

interface PlanParts {
	/** The file to add to. */
	readonly file: Bibliography;
	readonly opened: OpenFile;
	readonly options: AdditionOptions;
	/** A bibliography that might contain any source, so that nothing is added to the others. */
	readonly unreadable: Bibliography | undefined;
}

/** Collects additions to one of the bibliographies of a document. */
class Plan {
	private readonly files: readonly Bibliography[];
	private readonly file: Bibliography;
	private readonly unreadable: Bibliography | undefined;
	private readonly additions: BibliographyAdditions;
	/** The other bibliographies, in which sources are only looked for. */
	private readonly others: readonly BibliographyAdditions[];
	private readonly keys = new Map<CitationKey, string>();
	private obstacle: BibliographyObstacle | undefined;

	constructor(files: readonly Bibliography[], { file, opened, unreadable, options }: PlanParts) {
		this.files = files;
		this.file = file;
		this.unreadable = unreadable;
		this.additions = new BibliographyAdditions(opened, options);
		this.others = files.flatMap(other =>
			other === file || !other.opened || other.problem !== undefined ? [] : [new BibliographyAdditions(other.opened, options)],
		);
	}

	*addInSteps({ key, source, origin }: LibrarySource): Steps<undefined> {
		if (origin && this.files.some(file => file.uri.toString() === origin.address)) {
			this.keys.set(key, origin.key);
			return;
		}
		const item = { key, csl: source.csl, ...(origin?.record && { record: origin.record }) };
		for (const other of this.others) {
			const known = yield* other.findInSteps(item);
			if (known?.kind === 'present') {
				this.keys.set(key, known.key);
				return;
			}
		}
		const existing = yield* this.additions.findInSteps(item);
		if (existing?.kind === 'present') {
			this.keys.set(key, existing.key);
		} else if (existing) {
			this.obstacle = { kind: 'clash', file: this.file, key: existing.key };
		} else if (this.unreadable) {
			this.obstacle = { kind: 'unreadable', file: this.unreadable };
		} else {
			yield* this.additions.addInSteps(item);
		}
	}

	done(own: ReadonlyMap<CitationKey, string>): BibliographyPlan {
		const before = this.file.text ?? '';
		const after = this.additions.text;
		const keys = new Map([...own, ...this.keys]);
		if (before !== after && !vscode.workspace.isTrusted) {
			return { keys, file: this.file, edits: [], obstacle: this.obstacle ?? { kind: 'untrusted', file: this.file } };
		}
		const edits = before === after ? [] : [smallestEdit(before, after)];
		return { keys, file: this.file, edits, obstacle: this.obstacle };
	}
}

/** Returns the smallest single edit that turns one text into another. */
function smallestEdit(before: string, after: string): vscode.TextEdit {
	const { start, endBefore, endAfter } = complete(changedRangeInSteps(before, after));
	return vscode.TextEdit.replace(new vscode.Range(positionIn(before, start), positionIn(before, endBefore)), after.slice(start, endAfter));
}

/** Returns the editor position of an offset; VS Code removes the byte order mark. */
function positionIn(text: string, offset: number): vscode.Position {
	const markLength = text.startsWith('\uFEFF') ? 1 : 0;
	const before = text.slice(markLength, Math.max(markLength, offset));
	const lines = before.split(/\r\n|\r|\n/);
	// A position cannot be inside a CRLF line ending.
	return before.endsWith('\r') && text[offset] === '\n'
		? new vscode.Position(lines.length - 2, (lines.at(-2) ?? '').length)
		: new vscode.Position(lines.length - 1, (lines.at(-1) ?? '').length);
}

/** Returns the dialect of .bib entries for a document. */
function dialectOf(document: vscode.TextDocument): BibDialect {
	return documentLanguageOf(document.languageId).bibliography?.dialect?.(document.getText()) ?? 'biblatex';
}
