import * as vscode from 'vscode';
import { addToBibliography } from '../../../../core/citation/bibliography/addToBibliography';
import type { AddResult } from '../../../../core/citation/bibliography/file/addResult';
import type { BibDialect } from '../../../../core/citation/bibliography/bib/bibEntry';
import { isSafeKey, type CitationForm } from '../../../../core/citation/formats/form';
import { documentLanguageOf } from '../../../../core/language/languages';
import type { CitationKey, LibrarySource } from '../../../../core/library/library';
import type { Bibliographies, Bibliography, NamedBibliographies } from './bibliographies';
import { applyEdit, applyWithFile, type EditFactory, type EditOutcome } from '../../files/fileEdits';
import type { RefusedPath } from '../../files/containment';

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
 * Why an entry is not added: no bibliography is named; its path is not followed; it cannot be read or edited; the workspace is in
 * Restricted Mode; another document has the key; or the document is there under a key that cannot be cited.
 */
export type BibliographyObstacle =
	| { readonly kind: 'none' }
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
	document: vscode.TextDocument,
	sources: readonly LibrarySource[],
	{ files, others, refused: [refused] }: NamedBibliographies,
): BibliographyPlan {
	const own = new Map(sources.map(({ key }) => [key, key as string]));
	const file = files.find(({ problem }) => problem === undefined);
	const unreadable = files.find(({ problem }) => problem !== undefined);
	if (!file) {
		const obstacle: BibliographyObstacle | undefined = unreadable ? { kind: 'unreadable', file: unreadable }
			: refused ? { kind: 'refused', refused }
			: others ? undefined : { kind: 'none' };
		return { keys: own, file: undefined, edits: [], obstacle };
	}
	const plan = new Plan(file, unreadable, dialectOf(document));
	sources.forEach(source => plan.add(source, files));
	return plan.done(own);
}

/** Adds the edits of a plan to a workspace edit; creates the file if it does not exist. */
export function addPlan({ file, edits }: BibliographyPlan, edit: vscode.WorkspaceEdit): void {
	if (!file || edits.length === 0) {
		return;
	}
	if (file.text === undefined) {
		edit.createFile(file.uri, { ignoreIfExists: true });
	}
	edit.set(file.uri, [...edits]);
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
	{ file, edits }: Pick<BibliographyPlan, 'file' | 'edits'>,
	editOfDocument: EditFactory,
): Promise<EditOutcome> {
	return file && edits.length > 0
		? applyWithFile({ uri: file.uri, before: file.text, edits }, editOfDocument)
		: applyEdit(editOfDocument);
}

/** Collects additions to one file, each relative to the text after the previous ones. */
class Plan {
	private readonly file: Bibliography;
	/** A bibliography that might contain any source, so that nothing is added to the others. */
	private readonly unreadable: Bibliography | undefined;
	private readonly dialect: BibDialect;
	private text: string;
	private readonly keys = new Map<CitationKey, string>();
	private obstacle: BibliographyObstacle | undefined;

	constructor(file: Bibliography, unreadable: Bibliography | undefined, dialect: BibDialect) {
		this.file = file;
		this.unreadable = unreadable;
		this.dialect = dialect;
		this.text = file.text ?? '';
	}

	add({ key, source, origin }: LibrarySource, files: readonly Bibliography[]): void {
		if (origin && files.some(file => file.uri.toString() === origin.address)) {
			this.keys.set(key, origin.key);
			return;
		}
		const item = { key, csl: source.csl };
		for (const other of files) {
			const known = other.text === undefined || other === this.file ? undefined
				: addToBibliography(other.text, item, { format: other.format, dialect: this.dialect });
			if (known?.kind === 'present') {
				this.keys.set(key, known.key);
				return;
			}
		}
		this.take(key, addToBibliography(this.text, item, { format: this.file.format, dialect: this.dialect }));
	}

	done(own: ReadonlyMap<CitationKey, string>): BibliographyPlan {
		const before = this.file.text ?? '';
		const keys = new Map([...own, ...this.keys]);
		if (before !== this.text && !vscode.workspace.isTrusted) {
			return { keys, file: this.file, edits: [], obstacle: this.obstacle ?? { kind: 'untrusted', file: this.file } };
		}
		const edits = before === this.text ? [] : [smallestEdit(before, this.text)];
		return { keys, file: this.file, edits, obstacle: this.obstacle };
	}

	private take(key: CitationKey, result: AddResult): void {
		switch (result.kind) {
			case 'add':
				if (this.unreadable) {
					this.obstacle = { kind: 'unreadable', file: this.unreadable };
					break;
				}
				this.text = this.text.slice(0, result.edit.start) + result.edit.text + this.text.slice(result.edit.end);
				break;
			case 'present':
				this.keys.set(key, result.key);
				break;
			case 'clash':
				this.obstacle = { kind: 'clash', file: this.file, key: result.key };
				break;
			case 'unreadable':
				this.obstacle = { kind: 'unreadable', file: { ...this.file, problem: result.problem } };
				break;
		}
	}
}

/** Returns the smallest single edit that turns one text into another. */
function smallestEdit(before: string, after: string): vscode.TextEdit {
	let start = 0;
	while (start < before.length && before[start] === after[start]) {
		start++;
	}
	let end = 0;
	while (end < before.length - start && end < after.length - start && before[before.length - 1 - end] === after[after.length - 1 - end]) {
		end++;
	}
	return vscode.TextEdit.replace(
		new vscode.Range(positionIn(before, start), positionIn(before, before.length - end)), after.slice(start, after.length - end),
	);
}

/** Returns the editor position of an offset; VS Code removes the byte order mark. */
function positionIn(text: string, offset: number): vscode.Position {
	const hasMark = text.startsWith('\uFEFF') ? 1 : 0;
	const before = text.slice(hasMark, Math.max(hasMark, offset));
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
