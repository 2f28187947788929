import * as vscode from 'vscode';
import type { Dossier } from '../../../../core/dossier/model';
import type { OwnDossier } from '../../../../core/dossier/own/ownDossier';
import type { OwnReader } from '../../../../core/dossier/readOwn';
import type { Steps } from '../../../../core/steps/steps';
import { textInSteps } from '../../documents/documentText';
import type { LibraryStore } from '../../library/libraryStore';
import { RunOnceScheduler } from '../../scheduling/runOnceScheduler';
import { runSteps } from '../../scheduling/timeSlice';
import { guarded } from '../../ui/guarded';
import { OwnReaders } from '../files/ownReaders';
import type { DossierDocuments } from './dossierDocuments';

/** The services that `UnsavedDossiers` uses. */
export interface UnsavedServices {
	readonly store: LibraryStore;
	readonly dossierDocuments: DossierDocuments;
	/** The readers of files that change; if absent, the unsaved texts have their own. */
	readonly readers?: OwnReaders;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit a dossier is read, in milliseconds. */
const DELAY = 150;

/** How long after a dossier is shown it is prepared, in milliseconds, so that going through files prepares none. */
const PREPARING_DELAY = 1000;

/** The number of lines from which on it takes noticeably long to read a dossier for the first time. */
const MANY_LINES = 20_000;

/** A dossier as it is in an editor. */
export interface UnsavedDossier extends OwnDossier {
	readonly uri: vscode.Uri;
}

/** Reads the dossier files of the user as they are in the editor, if that differs from the file, and other documents on request. */
export class UnsavedDossiers implements vscode.Disposable {
	private readonly services: UnsavedServices;
	private readonly scheduler = new RunOnceScheduler(DELAY, () => this.readPending());
	private readonly pending = new Set<vscode.TextDocument>();
	private readonly preparing = new RunOnceScheduler(PREPARING_DELAY, () => this.prepareActive());
	private readonly readers: OwnReaders;
	/** The dossiers read last, by URI. */
	private readonly known = new Map<string, UnsavedDossier>();
	/** The documents that are read although they are saved, since no source has them. */
	private readonly asked = new WeakSet<vscode.TextDocument>();
	private readonly changed = new vscode.EventEmitter<vscode.Uri>();
	private readonly subscriptions: vscode.Disposable;

	/** Fires when what `of` returns for a document has changed. */
	readonly onDidChange = this.changed.event;

	constructor(services: UnsavedServices) {
		this.services = services;
		const { store, dossierDocuments, readers = new OwnReaders() } = services;
		this.readers = readers;
		this.subscriptions = vscode.Disposable.from(
			this.scheduler,
			this.preparing,
			this.changed,
			store.onDidLoad(() => this.forgetSaved()),
			store.onDidChangeState(() => this.forgetSaved()),
			dossierDocuments.onDidChange(() => this.namedChanged()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
			vscode.workspace.onDidCloseTextDocument(document => {
				this.forget(document);
				readers.forget(document.uri);
			}),
			vscode.window.onDidChangeActiveTextEditor(editor => editor && this.mustPrepare(editor.document) && this.preparing.schedule()),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	/** The dossiers in editors that differ from their files, or that no source has. */
	get all(): readonly UnsavedDossier[] {
		return [...this.known.values()];
	}

	/** Returns the dossier in an editor; `undefined` if it is that of the file. */
	of(uri: vscode.Uri): UnsavedDossier | undefined {
		return this.known.get(uri.toString());
	}

	/** Reads a document even if it is saved, until it is closed, if no source has loaded its file. */
	async include(document: vscode.TextDocument): Promise<void> {
		await this.services.store.get();
		if (!document.isClosed && !this.isLoaded(document.uri) && !this.asked.has(document)) {
			this.asked.add(document);
			await this.read(document);
		}
	}

	private schedule(document: vscode.TextDocument): void {
		if (this.isRead(document)) {
			this.pending.add(document);
			this.scheduler.schedule();
		}
	}

	private isRead(document: vscode.TextDocument): boolean {
		const { uri } = document;
		return this.asked.has(document) || uri.scheme !== 'untitled' && (this.services.dossierDocuments.has(uri) || this.isLoaded(uri));
	}

	/** Whether a file is used as a dossier, whatever its name. */
	private isLoaded(uri: vscode.Uri): boolean {
		const address = uri.toString();
		const { inUse = [], broken = [] } = this.services.store.current ?? {};
		return [...inUse, ...broken].some(file => file.uri.toString() === address);
	}

	private forget({ uri }: vscode.TextDocument): void {
		if (this.known.delete(uri.toString())) {
			this.changed.fire(uri);
		}
	}

	/** A file that a setting no longer names remains loaded until the sources have noticed. */
	private namedChanged(): void {
		this.forgetSaved();
		vscode.workspace.textDocuments.filter(document => document.isDirty).forEach(document => this.schedule(document));
	}

	private forgetSaved(): void {
		vscode.workspace.textDocuments
			.filter(document => !this.isRead(document) || (!document.isDirty && !this.asked.has(document)))
			.forEach(document => this.forget(document));
	}

	/** Whether reading a document would take long after its first change. */
	private mustPrepare(document: vscode.TextDocument): boolean {
		return document.lineCount >= MANY_LINES && this.services.dossierDocuments.has(document.uri) && !this.readers.has(document.uri);
	}

	/** Reads the document that is shown, without using the result, so that later only its changes are read. */
	private prepareActive(): void {
		const document = vscode.window.activeTextEditor?.document;
		if (document && this.mustPrepare(document)) {
			void guarded(this.services.log, 'unsavedDossiers', async () => {
				await this.services.store.get();
				await this.readText(document);
			});
		}
	}

	private readPending(): void {
		const documents = [...this.pending];
		this.pending.clear();
		documents.forEach(document => void guarded(this.services.log, 'unsavedDossiers', () => this.read(document)));
	}

	/** Reads the text in the editor. After a document is saved or reverted, it is read once more; from then on, the file counts. */
	private async read(document: vscode.TextDocument): Promise<void> {
		const { version, uri } = document;
		if (document.isClosed || !this.counts(document)) {
			return;
		}
		const result = await this.readText(document);
		if (result && document.version === version && !document.isClosed && this.counts(document)) {
			this.known.set(uri.toString(), { ...result, uri });
			this.changed.fire(uri);
		}
	}

	/** Returns what is in a document; `undefined` if it changes before it is read. */
	private async readText(document: vscode.TextDocument): Promise<OwnDossier | undefined> {
		const { version, uri } = document;
		const reader = this.readers.of(uri);
		const previous =
			this.known.get(uri.toString())?.dossier
			?? this.services.store.current?.inUse.find(file => file.uri.toString() === uri.toString())?.dossier;
		return runSteps(readDocumentInSteps(document, reader, previous), () => document.version === version && !document.isClosed);
	}

	/** Whether the text in the editor counts, and not the file. */
	private counts(document: vscode.TextDocument): boolean {
		return document.isDirty || this.known.has(document.uri.toString()) || this.asked.has(document);
	}
}

function* readDocumentInSteps(document: vscode.TextDocument, reader: OwnReader, previous: Dossier | undefined): Steps<OwnDossier> {
	return yield* reader.readInSteps(yield* textInSteps(document), previous);
}
