import * as vscode from 'vscode';
import { bibliographyFormatOf } from '../../../../core/citation/bibliography/file/format';
import { buildKeyIndex, type KeyIndex } from '../../../../core/citation/keys/keyIndex';
import type { KnownKeys } from '../../../../core/citation/keys/unknownKeys';
import type { Library } from '../../../../core/library/library';
import { SETTINGS } from '../../../ids';
import { keysIn, type Bibliographies, type NamedBibliographies } from './bibliographies';

/** The known keys with which those in a document are compared, and the bibliographies that they come from. */
export interface KeysOfDocument {
	readonly named: NamedBibliographies;
	/** The same object as long as nothing in it has changed. */
	readonly keys: KnownKeys;
}

interface Known extends KeysOfDocument {
	readonly version: number;
	readonly generation: number;
	readonly library: Library;
}

/**
 * Determines which citation keys are known in a document. The result is computed again when the document, the dossiers or a bibliography
 * changes.
 */
export class DocumentKeys implements vscode.Disposable {
	private readonly bibliographies: Bibliographies;
	private readonly changed = new vscode.EventEmitter<void>();
	private readonly known = new WeakMap<vscode.TextDocument, Known>();
	private index: { readonly library: Library; readonly keys: KeyIndex } | undefined;
	private generation = 0;
	private readonly subscriptions: vscode.Disposable;

	/** Fires when a bibliography of some document may have changed. */
	readonly onDidChange = this.changed.event;

	constructor(bibliographies: Bibliographies) {
		this.bibliographies = bibliographies;
		// Bibliographies are also changed by other programs.
		const files = vscode.workspace.createFileSystemWatcher('**/*.{bib,bibtex,json,yaml,yml}');
		const fileChanged = (uri: vscode.Uri) => bibliographies.isNamed(uri) && this.expire();
		this.subscriptions = vscode.Disposable.from(
			this.changed,
			files,
			files.onDidCreate(fileChanged),
			files.onDidChange(fileChanged),
			files.onDidDelete(fileChanged),
			vscode.workspace.onDidChangeTextDocument(
				({ document: { uri } }) => bibliographyFormatOf(uri.path) !== undefined && fileChanged(uri),
			),
			vscode.workspace.onDidChangeConfiguration(event => event.affectsConfiguration(SETTINGS.citationBibliography) && this.expire()),
			vscode.workspace.onDidGrantWorkspaceTrust(() => this.expire()),
		);
	}

	/**
	 * Returns what the keys in a document are compared with. Reading bibliographies never fails: those that cannot be read are reported in
	 * `named`.
	 */
	async of(document: vscode.TextDocument, library: Library): Promise<KeysOfDocument> {
		const { version } = document;
		const { generation } = this;
		const known = this.known.get(document);
		if (known?.version === version && known.generation === generation && known.library === library) {
			return known;
		}
		const named = await this.bibliographies.of(document);
		const isSame = known && known.library === library && areSame(known.named, named);
		const read = {
			version,
			generation,
			library,
			named,
			keys: isSame ? known.keys : { index: this.indexOf(library), bibliography: keysIn(named) },
		};
		this.known.set(document, read);
		return read;
	}

	/**
	 * Returns the text of the outermost document that a document is a part of; `undefined` if it is not a part or that document cannot be
	 * read.
	 */
	rootTextOf(document: vscode.TextDocument): Promise<string | undefined> {
		return this.bibliographies.rootTextOf(document);
	}

	dispose(): void {
		this.subscriptions.dispose();
		this.index = undefined;
	}

	private expire(): void {
		this.generation++;
		this.changed.fire();
	}

	private indexOf(library: Library): KeyIndex {
		if (this.index?.library !== library) {
			this.index = { library, keys: buildKeyIndex(library) };
		}
		return this.index.keys;
	}
}

/** Whether two readings of bibliographies have the same keys. */
function areSame(a: NamedBibliographies, b: NamedBibliographies): boolean {
	return (
		a.others === b.others
		&& a.refused.length === b.refused.length
		&& a.files.length === b.files.length
		&& a.files.every(
			({ text, format, problem }, index) =>
				text === b.files[index]?.text
				&& format === b.files[index]?.format
				&& (problem === undefined) === (b.files[index]?.problem === undefined),
		)
	);
}
