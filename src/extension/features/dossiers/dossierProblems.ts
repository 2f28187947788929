import * as vscode from 'vscode';
import { isWarning, type DossierFinding, type DossierFindingCode } from '../../../core/dossier/finding';
import { readOwnInSteps } from '../../../core/dossier/readOwn';
import { MAX_DOSSIER_LENGTH } from '../../../core/limits';
import { guarded } from '../../platform/ui/guarded';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { isDossierFile } from '../../platform/sources/dossierFileName';
import { validateShape } from '../../platform/sources/validateShape';
import { RunOnceScheduler } from '../../platform/scheduling/runOnceScheduler';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { describeFindingAtPlace, describeLastGood } from '../../platform/ui/messages';

/** The services that `DossierProblems` uses. */
export interface DossierServices {
	readonly store: LibraryStore;
	readonly log: vscode.LogOutputChannel;
}

/** How long after the last edit a dossier is checked, in milliseconds. */
const DELAY = 300;

/** Findings that depend on other files, and not on the text alone. */
const OF_LIBRARY: ReadonlySet<DossierFindingCode> = new Set(['idInUse', 'tooManyFiles', 'tooLarge', 'unreadable']);

/** What is wrong with a dossier file. */
interface Problems {
	readonly findings: readonly DossierFinding[];
	readonly lastGood?: number | undefined;
}

/** Reports what is wrong with the dossier files of the user: in unsaved documents as they are in the editor, otherwise as they were loaded. */
export class DossierProblems implements vscode.Disposable {
	private readonly services: DossierServices;
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.files');
	private readonly scheduler = new RunOnceScheduler(DELAY, () => this.checkPending());
	private readonly pending = new Set<vscode.TextDocument>();
	/** The findings in documents with unsaved changes, by URI. */
	private readonly unsaved = new Map<string, readonly DossierFinding[]>();
	/** The files that were reported last. */
	private reported: readonly vscode.Uri[] = [];
	private readonly subscriptions: vscode.Disposable;

	constructor(services: DossierServices) {
		this.services = services;
		const { store } = services;
		this.subscriptions = vscode.Disposable.from(
			this.collection,
			this.scheduler,
			store.onDidLoad(() => this.loaded()),
			store.onDidChangeState(() => this.loaded()),
			vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
			vscode.workspace.onDidCloseTextDocument(document => this.closed(document)),
		);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	private schedule(document: vscode.TextDocument): void {
		if (document.uri.scheme !== 'untitled' && (isDossierFile(document.uri.path) || this.isLoaded(document.uri))) {
			this.pending.add(document);
			this.scheduler.schedule();
		}
	}

	/** Tells whether a file is used as a dossier whatever its name, because a setting names it. */
	private isLoaded(uri: vscode.Uri): boolean {
		const address = uri.toString();
		const { inUse = [], broken = [] } = this.services.store.current ?? {};
		return [...inUse, ...broken].some(file => file.uri.toString() === address);
	}

	private closed({ uri }: vscode.TextDocument): void {
		if (this.unsaved.delete(uri.toString())) {
			this.show(uri);
		}
	}

	private loaded(): void {
		for (const document of vscode.workspace.textDocuments) {
			if (!document.isDirty) {
				this.unsaved.delete(document.uri.toString());
			}
		}
		const own = this.services.store.current?.broken.filter(({ kind }) => kind === 'workspace' || kind === 'user').map(({ uri }) => uri) ?? [];
		const before = this.reported;
		this.reported = own;
		[...before, ...own].forEach(uri => this.show(uri));
	}

	private checkPending(): void {
		const documents = [...this.pending];
		this.pending.clear();
		documents.forEach(document => void guarded(this.services.log, 'dossierProblems', () => this.check(document)));
	}

	/** Checks the text in the editor. After a document is saved or reverted, it is checked once more; from then on, the findings are those of the file. */
	private async check(document: vscode.TextDocument): Promise<void> {
		const { version, uri } = document;
		if (document.isClosed || !this.isUnsaved(document)) {
			return;
		}
		const text = document.getText();
		const previous = this.services.store.current?.inUse.find(file => file.uri.toString() === uri.toString())?.dossier;
		const result = text.length > MAX_DOSSIER_LENGTH ? undefined : await runSteps(readOwnInSteps(text, { validate: validateShape, previous }));
		if (result && document.version === version && this.isUnsaved(document) && !document.isClosed) {
			this.unsaved.set(uri.toString(), result.findings);
			this.show(uri);
		}
	}

	private isUnsaved({ isDirty, uri }: vscode.TextDocument): boolean {
		return isDirty || this.unsaved.has(uri.toString());
	}

	private show(uri: vscode.Uri): void {
		const address = uri.toString();
		const onDisk: Problems | undefined = this.services.store.current?.broken.find(file => file.uri.toString() === address);
		const unsaved = this.unsaved.get(address);
		const findings = unsaved ? [...onDisk?.findings.filter(({ code }) => OF_LIBRARY.has(code)) ?? [], ...unsaved] : onDisk?.findings ?? [];
		this.collection.set(uri, findings.map(finding => diagnosticOf(finding, unsaved ? undefined : onDisk?.lastGood)));
	}
}

function diagnosticOf(finding: DossierFinding, lastGood: number | undefined): vscode.Diagnostic {
	const { line = 1, column = 1 } = finding;
	const message = [describeFindingAtPlace(finding), ...lastGood === undefined ? [] : [describeLastGood(lastGood)]].join(' ');
	const diagnostic = new vscode.Diagnostic(new vscode.Range(line - 1, column - 1, line - 1, END_OF_LINE), message, severityOf(finding));
	diagnostic.source = 'Dossier';
	diagnostic.code = finding.code;
	return diagnostic;
}

/** VS Code ends a range at the end of its line. */
const END_OF_LINE = 1000;

function severityOf(finding: DossierFinding): vscode.DiagnosticSeverity {
	return isWarning(finding) || finding.code === 'idInUse' || finding.code === 'moreFindings' ? vscode.DiagnosticSeverity.Warning : vscode.DiagnosticSeverity.Error;
}
