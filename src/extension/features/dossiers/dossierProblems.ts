import * as vscode from 'vscode';
import { isWarning, type DossierFinding, type DossierFindingCode } from '../../../core/dossier/finding';
import type { LibraryStore } from '../../platform/library/libraryStore';
import { isYaml } from '../../platform/sources/files/dossierFileName';
import type { DossierDocuments } from '../../platform/sources/workspace/dossierDocuments';
import { hasOtherYaml } from '../../platform/sources/workspace/otherYaml';
import type { UnsavedDossiers } from '../../platform/sources/workspace/unsavedDossiers';
import { guarded } from '../../platform/ui/guarded';
import { describeFindingAtPlace, describeLastGood } from '../../platform/ui/messages';

/** The services that `DossierProblems` uses. */
export interface DossierServices {
	readonly store: LibraryStore;
	readonly dossierDocuments: DossierDocuments;
	readonly unsaved: UnsavedDossiers;
	readonly log: vscode.LogOutputChannel;
}

/** Findings that depend on other files, and not on the text alone. */
const OF_LIBRARY: ReadonlySet<DossierFindingCode> = new Set(['idInUse', 'tooManyFiles', 'tooLarge', 'unreadable']);

/** The problems of a dossier file. */
interface Problems {
	readonly findings: readonly DossierFinding[];
	readonly lastGood?: number | undefined;
}

/**
 * Reports what is wrong with the dossier files of the user: in unsaved documents as they are in the editor, otherwise as they were loaded.
 */
export class DossierProblems implements vscode.Disposable {
	private readonly services: DossierServices;
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.files');
	/** The files that were reported last. */
	private reported: readonly vscode.Uri[] = [];
	private readonly subscriptions: vscode.Disposable;

	constructor(services: DossierServices) {
		this.services = services;
		const { store, dossierDocuments, unsaved } = services;
		this.subscriptions = vscode.Disposable.from(
			this.collection,
			store.onDidLoad(() => this.loaded()),
			store.onDidChangeState(() => this.loaded()),
			unsaved.onDidChange(uri => this.show(uri)),
			vscode.workspace.onDidOpenTextDocument(document => this.loadFor([document])),
			dossierDocuments.onDidChange(() => this.loadFor(vscode.workspace.textDocuments)),
			vscode.extensions.onDidChange(() => unsaved.all.forEach(({ uri }) => this.show(uri))),
		);
		this.loadFor(vscode.workspace.textDocuments);
	}

	dispose(): void {
		this.subscriptions.dispose();
	}

	/** Returns the findings in a dossier file that are shown, with those that depend on other files first. */
	findingsIn(uri: vscode.Uri): readonly DossierFinding[] {
		const onDisk = this.onDisk(uri);
		const unsaved = this.services.unsaved.of(uri)?.findings;
		const all = unsaved ? [...onDisk?.findings.filter(({ code }) => OF_LIBRARY.has(code)) ?? [], ...unsaved] : onDisk?.findings ?? [];
		return hasOtherYaml() && isYaml(uri) ? all.filter(({ code }) => code !== 'syntax') : all;
	}

	/** Loads the dossiers if one of their files is open, so that its problems are shown even if nothing else needs the dossiers. */
	private loadFor(documents: readonly vscode.TextDocument[]): void {
		const { store, dossierDocuments, log } = this.services;
		if (!store.current && documents.some(({ uri }) => dossierDocuments.has(uri))) {
			void guarded(log, 'dossierProblems', () => store.get());
		}
	}

	private loaded(): void {
		const own =
			this.services.store.current?.broken.filter(({ kind }) => kind === 'workspace' || kind === 'user').map(({ uri }) => uri) ?? [];
		const before = this.reported;
		this.reported = own;
		[...before, ...own].forEach(uri => this.show(uri));
	}

	private onDisk(uri: vscode.Uri): Problems | undefined {
		return this.services.store.current?.broken.find(file => file.uri.toString() === uri.toString());
	}

	private show(uri: vscode.Uri): void {
		const lastGood = this.services.unsaved.of(uri) ? undefined : this.onDisk(uri)?.lastGood;
		this.collection.set(uri, this.findingsIn(uri).map(finding => diagnosticOf(finding, lastGood)));
	}
}

/** Returns the diagnostic that shows a finding. */
export function diagnosticOf(finding: DossierFinding, lastGood: number | undefined): vscode.Diagnostic {
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
	return isWarning(finding) || finding.code === 'idInUse' || finding.code === 'moreFindings'
		? vscode.DiagnosticSeverity.Warning
		: vscode.DiagnosticSeverity.Error;
}
