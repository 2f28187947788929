import * as vscode from 'vscode';
import { keysOfOthers } from '../../../core/citation/keys/knownBibliography';
import { findMisplacedKeys, type MisplacedKey } from '../../../core/citation/keys/unknownKeys';
import { IDS_WITH_KEYS } from '../../../core/language/languages';
import { oneLine } from '../../../core/text/shownText';
import type { NamedBibliographies } from '../../platform/citation/bibliographies/bibliographies';
import { describeProblem, describeRefusal } from '../../platform/citation/bibliographies/obstacleMessage';
import { answerAbout, type Snapshot } from '../../platform/documents/snapshot';
import { fileNameOf } from '../../platform/files/files';
import { guarded } from '../../platform/ui/guarded';
import type { KeyProblemServices } from './services';

/** The source of the diagnostics in the Problems view. */
export const PROBLEM_SOURCE = 'Dossier';

/** The delay after a change before a document is checked, in milliseconds. */
const DELAY = 500;

/**
 * Reports keys of the library in open documents that the bibliography does not have or has for another source, and bibliographies that
 * cannot be read. Unknown keys are findings of the check `citation-unknown`.
 */
export class KeyProblems implements vscode.Disposable {
	private readonly services: KeyProblemServices;
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.keys');
	private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
	/** The latest check of each open document; results of earlier checks are ignored. A document that gets another language is closed, too. */
	private readonly latest = new Map<vscode.TextDocument, object>();
	private readonly subscriptions: vscode.Disposable[] = [
		this.collection,
		vscode.workspace.onDidOpenTextDocument(document => this.schedule(document)),
		vscode.workspace.onDidChangeTextDocument(({ document }) => this.schedule(document)),
		vscode.workspace.onDidCloseTextDocument(document => this.forget(document)),
	];

	constructor(services: KeyProblemServices) {
		this.services = services;
		const all = () => vscode.workspace.textDocuments.forEach(document => this.schedule(document));
		this.subscriptions.push(services.store.onDidChange(all), services.keys.onDidChange(all));
		all();
	}

	dispose(): void {
		vscode.Disposable.from(...this.subscriptions).dispose();
		this.waiting.forEach(timer => clearTimeout(timer));
		this.latest.clear();
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
		this.latest.delete(document);
		this.collection.delete(document.uri);
	}

	private async check(document: vscode.TextDocument): Promise<void> {
		const token = {};
		this.latest.set(document, token);
		const diagnostics = await answerAbout(document, snapshot => this.diagnosticsOf(snapshot));
		// Documents that changed in the meantime are checked separately.
		if (diagnostics && this.latest.get(document) === token) {
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
		const { named, keys } = await this.services.keys.of(document, library);
		const findings = findMisplacedKeys(citations, keys, keysOfOthers(named.files, [...sources]));
		return [...bibliographyProblems(snapshot, named), ...findings.map(finding => toDiagnostic(snapshot, finding))];
	}
}

/** Reports bibliographies that cannot be read, where the document names them. Until they can, missing keys are unknown. */
function bibliographyProblems(snapshot: Snapshot, { files, refused }: NamedBibliographies): readonly vscode.Diagnostic[] {
	const unreadable = files.filter(({ problem }) => problem !== undefined).map(({ uri, problem, place }) => ({
		place, message: vscode.l10n.t('{0} cannot be read: {1}', fileNameOf(uri), describeProblem(problem)),
	}));
	const refusals = refused.map(path => ({ place: path.place, message: describeRefusal(path) }));
	return [...unreadable, ...refusals].map(({ place, message }) => {
		const diagnostic = new vscode.Diagnostic(
			snapshot.rangeOf(place ?? { start: 0, end: 0 }),
			oneLine(message),
			vscode.DiagnosticSeverity.Warning,
		);
		diagnostic.source = PROBLEM_SOURCE;
		diagnostic.code = 'bibliography';
		return diagnostic;
	});
}

function toDiagnostic(snapshot: Snapshot, finding: MisplacedKey): vscode.Diagnostic {
	const isMissing = finding.code === 'notInBibliography';
	const diagnostic = new vscode.Diagnostic(
		snapshot.rangeOf(finding),
		oneLine(sentence(finding)),
		isMissing ? vscode.DiagnosticSeverity.Information : vscode.DiagnosticSeverity.Warning,
	);
	diagnostic.source = PROBLEM_SOURCE;
	diagnostic.code = finding.code;
	return diagnostic;
}

function sentence({ code, key }: MisplacedKey): string {
	return code === 'notInBibliography'
		? vscode.l10n.t('“{0}” is not in the bibliography of this document yet.', key)
		: vscode.l10n.t('The bibliography of this document uses the key “{0}” for a different source.', key);
}
