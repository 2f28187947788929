import * as vscode from 'vscode';
import { addToBibliography } from '../../../core/citation/bibliography/addToBibliography';
import type { AddResult } from '../../../core/citation/bibliography/addResult';
import type { BibDialect } from '../../../core/citation/bibliography/bibEntry';
import { isSafeKey, type CitationForm } from '../../../core/citation/formats/form';
import { documentLanguageOf } from '../../../core/language/languages';
import type { CitationKey, LibrarySource } from '../../../core/library/library';
import type { Bibliographies, Bibliography, NamedBibliographies } from './bibliographies';
import { applyEdit, applyWithFile, type EditFactory, type EditOutcome } from '../files/fileEdits';
import type { RefusedPath } from '../files/containment';

/** What has to happen in the bibliography of a document for sources to be cited there. */
export interface BibliographyPlan {
	/** The key to cite each source by: its own, or the one under which the user has the same document. */
	readonly keys: ReadonlyMap<CitationKey, string>;
	/** The bibliography that is added to; `undefined` where nothing is. */
	readonly file: Bibliography | undefined;
	/** What is added, in the order in which it is to be applied. */
	readonly edits: readonly vscode.TextEdit[];
	/** What keeps an entry from being added, at most one for the document. */
	readonly obstacle: BibliographyObstacle | undefined;
}

/**
 * Why an entry is not added: no bibliography is named; what is named is not followed; it cannot be read or changed; the workspace
 * is in Restricted Mode; another document has the key there; or the document is there under a key that cannot be cited.
 */
export type BibliographyObstacle =
	| { readonly kind: 'none' }
	| { readonly kind: 'refused'; readonly refused: RefusedPath }
	| { readonly kind: 'unreadable' | 'unwritable' | 'untrusted'; readonly file: Bibliography }
	| { readonly kind: 'clash' | 'unsafeKey'; readonly file: Bibliography; readonly key: string };

/** Plans what the bibliography of a document needs so that sources can be cited. Changes nothing. */
export async function planBibliography(
	document: vscode.TextDocument, sources: readonly LibrarySource[], bibliographies: Bibliographies,
): Promise<BibliographyPlan> {
	return planAdditions(document, sources, await bibliographies.of(document));
}

/** The same, where the bibliographies have been read. */
export function planAdditions(document: vscode.TextDocument, sources: readonly LibrarySource[], { files, others, refused: [refused] }: NamedBibliographies): BibliographyPlan {
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

/** Adds the edits of a plan to an edit that somebody else applies; a file that is named and not there is made. */
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
 * A plan with the keys that can be written in a form. A key that a file has and that would end the citation, or begin something
 * else, is not used: the source keeps its own key, and the obstacle says why it is not found there.
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

/** Applies what a plan adds together with an edit of the document, as one step to undo: all of it or nothing. */
export async function applyWithPlan({ file, edits }: Pick<BibliographyPlan, 'file' | 'edits'>, editOfDocument: EditFactory): Promise<EditOutcome> {
	return file && edits.length > 0 ? applyWithFile({ uri: file.uri, before: file.text, edits }, editOfDocument) : applyEdit(editOfDocument);
}

/** Collects what is added to one file, each entry to the text that the ones before it leave. */
class Plan {
	private readonly file: Bibliography;
	/** One that may hold any source, so that nothing is added beside it. */
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

/** One edit that turns a text into another, as a range of lines and characters. */
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

/** The position of an offset as an editor counts; VS Code takes a mark of the byte order away. */
function positionIn(text: string, offset: number): vscode.Position {
	const hasMark = text.startsWith('\uFEFF') ? 1 : 0;
	const before = text.slice(hasMark, Math.max(hasMark, offset));
	const lines = before.split(/\r\n|\r|\n/);
	// Between the two halves of a line end nobody can stand.
	return before.endsWith('\r') && text[offset] === '\n'
		? new vscode.Position(lines.length - 2, (lines.at(-2) ?? '').length)
		: new vscode.Position(lines.length - 1, (lines.at(-1) ?? '').length);
}

/** The dialect in which entries are written for a document. */
function dialectOf(document: vscode.TextDocument): BibDialect {
	return documentLanguageOf(document.languageId).bibliography?.dialect?.(document.getText()) ?? 'biblatex';
}
