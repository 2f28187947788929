import * as vscode from 'vscode';
import type { ReadFile } from '../../../core/exchange/readFile';
import type { ExchangeProblem } from '../../../core/exchange/termBase';
import { MAX_SHOWN_PROBLEMS } from '../../../core/limits';
import { describeProblem } from '../../platform/citation/bibliographies/obstacleMessage';
import { fileNameOf } from '../../platform/files/files';
import { notify } from '../../platform/ui/notify';
import { importProblem } from './importWords';

/** Something in a file that was not imported: a sentence, and the line or row, from 1. */
export interface ImportProblem {
	readonly message: string;
	readonly line?: number | undefined;
}

/** Returns the problems that kept parts of a file from being imported. */
export function problemsOf(read: ReadFile, more: readonly ExchangeProblem[]): readonly ImportProblem[] {
	const own: readonly ImportProblem[] = read.type === 'terms'
		? read.problems.map(problem => ({ message: importProblem(problem), line: problem.line }))
		: read.problems.map(({ problem, line }) => ({ message: describeProblem(problem), line }));
	return [...own, ...more.map(problem => ({ message: importProblem(problem), line: problem.line }))];
}

/** Lists the problems of imported files in the Problems view, at their line or row, until the file is imported again. */
export class ImportProblems implements vscode.Disposable {
	private readonly collection = vscode.languages.createDiagnosticCollection('dossier.import');

	/** Replaces the problems that are listed for a file, and tells the user how many there are. */
	show(uri: vscode.Uri, problems: readonly ImportProblem[]): void {
		this.collection.set(
			uri,
			problems.slice(0, MAX_SHOWN_PROBLEMS).map(({ message, line = 1 }) => {
				const start = new vscode.Position(Math.max(0, line - 1), 0);
				const diagnostic = new vscode.Diagnostic(
					new vscode.Range(start, start.translate(0, 1000)),
					message,
					vscode.DiagnosticSeverity.Warning,
				);
				diagnostic.source = vscode.l10n.t('Dossier');
				return diagnostic;
			}),
		);
		if (problems.length > 0) {
			void this.notifyCount(uri, problems.length);
		}
	}

	dispose(): void {
		this.collection.dispose();
	}

	private async notifyCount(uri: vscode.Uri, count: number): Promise<void> {
		const show = vscode.l10n.t('Show Problems');
		if (
			(await notify(
				'warning',
				vscode.l10n.t('Not everything in {0} can be imported. Problems: {1}', fileNameOf(uri), String(count)),
				show,
			)) === show
		) {
			await vscode.commands.executeCommand('workbench.actions.view.problems');
		}
	}
}
