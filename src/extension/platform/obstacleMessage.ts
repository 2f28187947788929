import * as vscode from 'vscode';
import type { FileProblem } from '../../core/citation/bibliography/bibliographyFile';
import type { Bibliography } from './bibliographies';
import type { BibliographyObstacle } from './bibliographyEdits';

/** What is wrong with a bibliography that is named. */
export type FileObstacle = Exclude<BibliographyObstacle, { kind: 'none' }>;

/** Tells what kept an entry from a bibliography, and leads to the place. */
export async function tellObstacle(obstacle: FileObstacle): Promise<void> {
	const open = vscode.l10n.t('Open');
	const { file } = obstacle;
	if (await vscode.window.showWarningMessage(sentence(obstacle), open) === open) {
		await openAt(file, obstacle.kind === 'clash' ? file.records.find(({ key }) => key === obstacle.key)?.start : offsetOf(file.problem));
	}
}

function sentence(obstacle: FileObstacle): string {
	const { file } = obstacle;
	switch (obstacle.kind) {
		case 'clash':
			return vscode.l10n.t('{0} already uses the key “{1}” for a different source. Nothing was added.', nameOf(file), obstacle.key);
		case 'unreadable':
			return vscode.l10n.t('{0} cannot be read: {1} Nothing was added.', nameOf(file), describeProblem(file.problem));
		case 'unwritable':
			return vscode.l10n.t('{0} cannot be edited. Nothing was added.', nameOf(file));
	}
}

async function openAt({ uri }: Bibliography, offset: number | undefined): Promise<void> {
	const document = await vscode.workspace.openTextDocument(uri);
	const position = document.positionAt(offset ?? 0);
	await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
}

function offsetOf(problem: FileProblem | string | undefined): number | undefined {
	return typeof problem === 'object' ? problem.offset : undefined;
}

/** What is wrong with a bibliography file, as a sentence. */
function describeProblem(problem: FileProblem | string | undefined): string {
	if (typeof problem !== 'object') {
		return problem ?? '';
	}
	switch (problem.code) {
		case 'unclosed':
			return vscode.l10n.t('the closing brace of a record is missing.');
		case 'expected':
			return vscode.l10n.t('“{0}” is missing.', problem.expected ?? '');
		case 'tooDeep':
			return vscode.l10n.t('it is nested too deeply.');
		case 'form':
			return vscode.l10n.t('it is not a list of references in a format that Dossier can edit.');
		case 'conflict':
			return vscode.l10n.t('it contains merge conflict markers.');
	}
}

function nameOf({ uri }: Bibliography): string {
	return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
