import * as vscode from 'vscode';
import type { CitedDocuments } from '../../platform/citation/document/citedDocuments';
import type { ServedLanguages } from '../../platform/documents/servedLanguages';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { describeCheck } from '../../platform/ui/checkMessages';
import { guarded } from '../../platform/ui/guarded';
import { noteProblemsDetail, noteProblemsText, type NoteProblem } from './statusText';

/** The services that `NoteStatus` uses. */
export interface NoteStatusServices {
	readonly store: LibraryStore;
	readonly served: ServedLanguages;
	readonly cited: CitedDocuments;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit notes are read again, in milliseconds. */
const DELAY = 500;

/**
 * A language status item that lists the notes and citations of the active document of which only a part could be understood. It is only
 * there if there are some, and does not load the dossiers.
 */
export class NoteStatus implements vscode.Disposable {
	private readonly services: NoteStatusServices;
	private readonly scheduler = new RunOnceScheduler(DELAY, () => this.update());
	private readonly subscriptions: vscode.Disposable;
	private item: vscode.LanguageStatusItem | undefined;
	private isDisposed = false;

	constructor(services: NoteStatusServices) {
		this.services = services;
		const { store, served } = services;
		this.subscriptions = vscode.Disposable.from(
			this.scheduler,
			store.onDidLoad(() => this.scheduler.schedule()),
			served.onDidChange(() => this.scheduler.schedule()),
			vscode.window.onDidChangeActiveTextEditor(() => this.scheduler.schedule()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.changed(document)),
			vscode.workspace.onDidOpenTextDocument(document => this.changed(document)),
		);
	}

	dispose(): void {
		this.isDisposed = true;
		this.subscriptions.dispose();
		this.item?.dispose();
	}

	private changed(document: vscode.TextDocument): void {
		if (document === vscode.window.activeTextEditor?.document) {
			this.scheduler.schedule();
		}
	}

	private update(): void {
		const document = vscode.window.activeTextEditor?.document;
		// While a view or a page has the focus, the status still applies to the draft.
		if (this.services.store.current && document && this.services.served.has(document.languageId)) {
			void guarded(this.services.log, 'status', () => this.read(document));
		}
	}

	private async read(document: vscode.TextDocument): Promise<void> {
		const problems = await answerAbout(document, snapshot => this.problemsIn(snapshot));
		if (problems && !this.isDisposed && document === vscode.window.activeTextEditor?.document) {
			this.show(document.uri, problems);
		}
	}

	private async problemsIn(snapshot: Snapshot): Promise<readonly NoteProblem[]> {
		const { cited } = this.services;
		await cited.ready(snapshot.document);
		const { reader, segments } = cited.of(snapshot.current());
		return reader.parsed(segments).findings.map(({ code: problem, start, end }) => ({
			range: snapshot.rangeOf({ start, end }),
			message: describeCheck({ code: 'note-malformed', problem, start, end, fixes: [] }),
		}));
	}

	private show(uri: vscode.Uri, problems: readonly NoteProblem[]): void {
		const [first] = problems;
		if (!first) {
			this.item?.dispose();
			this.item = undefined;
			return;
		}
		const item = this.item ?? vscode.languages.createLanguageStatusItem('dossier.notes', this.services.served.selector);
		this.item = item;
		item.selector = this.services.served.selector;
		item.name = vscode.l10n.t('Dossier: Notes');
		item.text = noteProblemsText(problems.length);
		item.detail = noteProblemsDetail(problems);
		item.command = {
			command: 'editor.action.goToLocations',
			title: vscode.l10n.t('Show'),
			arguments: [uri, first.range.start, problems.map(({ range }) => new vscode.Location(uri, range)), 'peek'],
		};
	}
}
