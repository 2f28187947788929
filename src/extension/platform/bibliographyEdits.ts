import * as vscode from 'vscode';
import { addToBibliography } from '../../core/citation/bibliography/addToBibliography';
import type { AddResult } from '../../core/citation/bibliography/addResult';
import type { BibDialect } from '../../core/citation/bibliography/bibEntry';
import { loadsBiblatex } from '../../core/citation/formats/latexPackages';
import type { CitationKey, LibrarySource } from '../../core/library/library';
import type { Bibliographies, Bibliography, NamedBibliographies } from './bibliographies';
import { isWritable, readText } from './files';

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

/** Why an entry is not added: no bibliography is named, it cannot be read or written, or another document has the key there. */
export type BibliographyObstacle =
	| { readonly kind: 'none' }
	| { readonly kind: 'unreadable' | 'unwritable'; readonly file: Bibliography }
	| { readonly kind: 'clash'; readonly file: Bibliography; readonly key: string };

/** Plans what the bibliography of a document needs so that sources can be cited. Changes nothing. */
export async function planBibliography(
	document: vscode.TextDocument, sources: readonly LibrarySource[], bibliographies: Bibliographies,
): Promise<BibliographyPlan> {
	return planAdditions(document, sources, await bibliographies.of(document));
}

/** The same, where the bibliographies have been read. */
export function planAdditions(document: vscode.TextDocument, sources: readonly LibrarySource[], { files, others }: NamedBibliographies): BibliographyPlan {
	const own = new Map(sources.map(({ key }) => [key, key as string]));
	const file = files.find(({ problem }) => problem === undefined);
	const [unreadable] = files;
	if (!file) {
		const obstacle = unreadable ? { kind: 'unreadable' as const, file: unreadable } : others ? undefined : { kind: 'none' as const };
		return { keys: own, file: undefined, edits: [], obstacle };
	}
	const plan = new Plan(file, dialectOf(document));
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

/** How an edit came out: it was applied, it was refused, or what it was planned for has changed, and it was not tried. */
export type EditOutcome = 'applied' | 'refused' | 'stale';

/**
 * Applies what a plan adds together with an edit of the document, as one step to undo: all of it or nothing. The edit of the
 * document is asked for at the last moment; it is `undefined` if what it was planned for has changed. A bibliography that had
 * nothing unsaved is saved, since nobody should have to look for a change in a file that they do not see.
 */
export async function applyWithPlan(
	{ file, edits }: Pick<BibliographyPlan, 'file' | 'edits'>, editOfDocument: () => vscode.WorkspaceEdit | undefined,
): Promise<EditOutcome> {
	if (!file || edits.length === 0) {
		return apply(editOfDocument());
	}
	if (file.text !== undefined && !await isWritable(file.uri)) {
		return 'refused';
	}
	if (await readText(file.uri).catch(() => undefined) !== file.text) {
		return 'stale';
	}
	const isNew = file.text === undefined;
	if (isNew && !await makeEmpty(file.uri)) {
		return 'refused';
	}
	const outcome = await applyInBoth(file, edits, editOfDocument);
	if (outcome !== 'applied' && isNew) {
		await vscode.workspace.fs.delete(file.uri);
	}
	return outcome;
}

async function applyInBoth(
	{ uri, text }: Bibliography, edits: readonly vscode.TextEdit[], editOfDocument: () => vscode.WorkspaceEdit | undefined,
): Promise<EditOutcome> {
	const open = () => vscode.workspace.textDocuments.find(document => document.uri.toString() === uri.toString());
	const opened = open();
	const wasDirty = opened?.isDirty ?? false;
	const edit = opened && text !== undefined && opened.getText() !== text ? undefined : editOfDocument();
	edit?.set(uri, [...edits]);
	const outcome = await apply(edit);
	if (outcome === 'applied' && !wasDirty) {
		await open()?.save();
	}
	return outcome;
}

async function apply(edit: vscode.WorkspaceEdit | undefined): Promise<EditOutcome> {
	if (!edit) {
		return 'stale';
	}
	return await vscode.workspace.applyEdit(edit) ? 'applied' : 'refused';
}

/** Makes a file, by itself: VS Code would ask before it undoes a step in which a file was made. */
async function makeEmpty(uri: vscode.Uri): Promise<boolean> {
	try {
		await vscode.workspace.fs.writeFile(uri, new Uint8Array());
		return true;
	} catch {
		return false;
	}
}

/** Collects what is added to one file, each entry to the text that the ones before it leave. */
class Plan {
	private readonly file: Bibliography;
	private readonly dialect: BibDialect;
	private text: string;
	private readonly keys = new Map<CitationKey, string>();
	private obstacle: BibliographyObstacle | undefined;

	constructor(file: Bibliography, dialect: BibDialect) {
		this.file = file;
		this.dialect = dialect;
		this.text = file.text ?? '';
	}

	add({ key, source }: LibrarySource, files: readonly Bibliography[]): void {
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
		const edits = before === this.text ? [] : [smallestEdit(before, this.text)];
		return { keys: new Map([...own, ...this.keys]), file: this.file, edits, obstacle: this.obstacle };
	}

	private take(key: CitationKey, result: AddResult): void {
		switch (result.kind) {
			case 'add':
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

/** A document that loads biblatex wants its entries. */
function dialectOf(document: vscode.TextDocument): BibDialect {
	return ['latex', 'tex'].includes(document.languageId) && !loadsBiblatex(document.getText()) ? 'bibtex' : 'biblatex';
}
