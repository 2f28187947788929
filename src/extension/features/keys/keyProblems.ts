import * as vscode from 'vscode';
import { bibliographyFormatOf } from '../../../core/citation/bibliography/format';
import { IDS_WITH_KEYS } from '../../../core/language/languages';
import { buildKeyIndex, type KeyIndex } from '../../../core/citation/keys/keyIndex';
import { findUnknownKeys, type KeyFinding } from '../../../core/citation/keys/unknownKeys';
import type { Library } from '../../../core/library/library';
import { oneLine } from '../../../core/shownText';
import { keysIn, type NamedBibliographies } from '../../platform/citation/bibliographies';
import { nameOf } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import { describeProblem, describeRefusal } from '../../platform/citation/obstacleMessage';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import type { KeyServices } from './services';

/** The source of the diagnostics in the Problems view. */
export const PROBLEM_SOURCE = 'Dossier';

/** The delay after a change before a document is checked, in milliseconds. */
const DELAY = 500;

/** Reports keys in open documents that look like keys of the library but do not exist, or that are missing from the bibliography. */
export class KeyProblems implements vscode.Disposable {
	private readonly services: KeyServices;
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.keys');
	private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
	/** The latest check of each document; results of earlier checks are ignored. */
	private readonly latest = new WeakMap<vscode.TextDocument, object>();
	private index: { readonly library: Library; readonly keys: KeyIndex } | undefined;
	/** Bibliographies are also changed by other programs. */
	private readonly files = vscode.workspace.createFileSystemWatcher('**/*.{bib,bibtex,json,yaml,yml}');
	private readonly subscriptions: vscode.Disposable[] = [
		this.collection,
		this.files,
		this.files.onDidCreate(uri => this.fileChanged(uri)),
		this.files.onDidChange(uri => this.fileChanged(uri)),
		this.files.onDidDelete(uri => this.fileChanged(uri)),
		vscode.workspace.onDidOpenTextDocument(document => this.schedule(document)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
		vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
	];

	constructor(services: KeyServices) {
		this.services = services;
		this.subscriptions.push(services.store.onDidChange(() => vscode.workspace.textDocuments.forEach(document => this.schedule(document))));
		vscode.workspace.textDocuments.forEach(document => this.schedule(document));
	}

	/** Returns the key of the library that is similar to another one; `undefined` if there is none. */
	async suggestionFor(key: string): Promise<string | undefined> {
		const { library } = await this.services.store.get();
		return this.keysOf(library).nearest(key);
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
		this.waiting.forEach(timer => clearTimeout(timer));
	}

	private fileChanged(uri: vscode.Uri): void {
		if (this.services.bibliographies.isNamed(uri)) {
			vscode.workspace.textDocuments.forEach(document => this.schedule(document));
		}
	}

	/** Checks a document that has changed, or all open documents if it is a bibliography. */
	private changed(document: vscode.TextDocument): void {
		if (IDS_WITH_KEYS.includes(document.languageId)) {
			this.schedule(document);
		} else if (bibliographyFormatOf(document.uri.path) !== undefined) {
			vscode.workspace.textDocuments.forEach(other => this.schedule(other));
		}
	}

	private schedule(document: vscode.TextDocument): void {
		if (IDS_WITH_KEYS.includes(document.languageId)) {
			const id = document.uri.toString();
			clearTimeout(this.waiting.get(id));
			this.waiting.set(id, setTimeout(() => {
				this.waiting.delete(id);
				void guarded(this.services.log, 'keyProblems', () => this.check(document));
			}, DELAY));
		}
	}

	private forget(document: vscode.TextDocument): void {
		const id = document.uri.toString();
		clearTimeout(this.waiting.get(id));
		this.waiting.delete(id);
		this.collection.delete(document.uri);
	}

	private async check(document: vscode.TextDocument): Promise<void> {
		const token = {};
		this.latest.set(document, token);
		const diagnostics = await answerAbout(document, snapshot => this.diagnosticsOf(snapshot));
		// Documents that changed in the meantime are checked separately.
		if (diagnostics && !document.isClosed && this.latest.get(document) === token) {
			this.collection.set(document.uri, diagnostics);
		}
	}

	private async diagnosticsOf(snapshot: Snapshot): Promise<readonly vscode.Diagnostic[]> {
		const { document } = snapshot;
		const citations = await this.services.citations.ready(document);
		if (citations.length === 0) {
			return [];
		}
		const { library } = await this.services.store.get();
		const sources = new Set(citations.flatMap(({ keys }) => keys).flatMap(({ key }) => library.sources.get(key) ?? []));
		const named = await this.services.bibliographies.of(document);
		const findings = findUnknownKeys(citations, this.keysOf(library), keysIn(named, [...sources]));
		return [...bibliographyProblems(snapshot, named), ...findings.map(finding => toDiagnostic(snapshot, finding))];
	}

	private keysOf(library: Library): KeyIndex {
		if (this.index?.library !== library) {
			this.index = { library, keys: buildKeyIndex(library) };
		}
		return this.index.keys;
	}
}

/** Reports bibliographies that cannot be read, where the document names them. Until they can, missing keys are unknown. */
function bibliographyProblems(snapshot: Snapshot, { files, refused }: NamedBibliographies): readonly vscode.Diagnostic[] {
	const unreadable = files.filter(({ problem }) => problem !== undefined).map(({ uri, problem, place }) => ({
		place, message: vscode.l10n.t('{0} cannot be read: {1}', nameOf(uri), describeProblem(problem)),
	}));
	const refusals = refused.map(path => ({ place: path.place, message: describeRefusal(path) }));
	return [...unreadable, ...refusals].map(({ place, message }) => {
		const diagnostic = new vscode.Diagnostic(snapshot.rangeOf(place ?? { start: 0, end: 0 }), oneLine(message), vscode.DiagnosticSeverity.Warning);
		diagnostic.source = PROBLEM_SOURCE;
		diagnostic.code = 'bibliography';
		return diagnostic;
	});
}

function toDiagnostic(snapshot: Snapshot, finding: KeyFinding): vscode.Diagnostic {
	const missing = finding.code === 'notInBibliography';
	const diagnostic = new vscode.Diagnostic(
		snapshot.rangeOf(finding), oneLine(sentence(finding)), missing ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning,
	);
	diagnostic.source = PROBLEM_SOURCE;
	diagnostic.code = finding.code;
	return diagnostic;
}

function sentence(finding: KeyFinding): string {
	switch (finding.code) {
		case 'notInBibliography':
			return vscode.l10n.t('“{0}” is not in the bibliography of this document yet.', finding.key);
		case 'otherDocument':
			return vscode.l10n.t('The bibliography of this document uses the key “{0}” for a different source.', finding.key);
		case 'unknownKey':
			return finding.suggestion === undefined
				? vscode.l10n.t('The dossier has no source “{0}”.', finding.key)
				: vscode.l10n.t('The dossier has no source “{0}”. Did you mean “{1}”?', finding.key, finding.suggestion);
	}
}
