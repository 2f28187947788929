import * as vscode from 'vscode';
import type { FileProblem } from '../../../../core/citation/bibliography/file/bibliographyFile';
import { MAX_BIBLIOGRAPHIES } from '../../../../core/limits';
import type { RefusedPath } from '../../files/containment';
import { fileNameOf } from '../../files/files';
import { notify, notifyBriefly } from '../../ui/notify';
import { notifyRestricted } from '../../ui/restrictedMode';
import type { Bibliographies, Bibliography } from './bibliographies';
import type { BibliographyObstacle } from './bibliographyEdits';

/** A problem with a bibliography of the document. */
export type FileObstacle = Exclude<BibliographyObstacle, { kind: 'none' }>;

/** Says why an entry was not added to a bibliography, and offers to go to the problem or to resolve it. */
export async function notifyObstacle(obstacle: FileObstacle, bibliographies: Bibliographies): Promise<void> {
	if (obstacle.kind === 'refused') {
		return notifyRefused(obstacle.refused, bibliographies);
	}
	if (obstacle.kind === 'unknown') {
		const message = vscode.l10n.t(
			'A file of the project that may name the bibliography cannot be read. Nothing was added to a bibliography. Try again when the file can be read.',
		);
		await notify('warning', message);
		return;
	}
	if (obstacle.kind === 'untrusted') {
		return notifyRestricted(sentence(obstacle));
	}
	const open = vscode.l10n.t('Open');
	if (await notify('warning', sentence(obstacle), open) === open) {
		const { file } = obstacle;
		await openAt(file, 'key' in obstacle ? file.records.find(({ key }) => key === obstacle.key)?.start : offsetOf(file.problem));
	}
}

/** The user can allow a file outside the workspace by picking it; other paths cannot be allowed. */
async function notifyRefused(refused: RefusedPath, bibliographies: Bibliographies): Promise<void> {
	const message = vscode.l10n.t('{0} Nothing was added.', describeRefusal(refused));
	const pick = vscode.l10n.t('Choose File…');
	if (await notify('warning', message, ...(refused.outside ? [pick] : [])) !== pick) {
		return;
	}
	const [chosen] = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Choose the Bibliography to Allow It'), ...(refused.outside && { defaultUri: refused.outside }),
	}) ?? [];
	if (chosen) {
		await bibliographies.allow(chosen);
		notifyBriefly(vscode.l10n.t('{0} can now be used. Insert the citation again to add the source.', fileNameOf(chosen)));
	}
}

function sentence(obstacle: Exclude<FileObstacle, { kind: 'refused' | 'unknown' }>): string {
	const { file } = obstacle;
	switch (obstacle.kind) {
		case 'clash':
			return vscode.l10n.t(
				'{0} already uses the key “{1}” for a different source. Nothing was added.',
				fileNameOf(file.uri),
				obstacle.key,
			);
		case 'unsafeKey':
			return vscode.l10n.t(
				'{0} uses the key “{1}” for this source, which is not safe in a citation. Nothing was added.',
				fileNameOf(file.uri),
				obstacle.key,
			);
		case 'unreadable':
			return vscode.l10n.t('{0} cannot be read: {1} Nothing was added.', fileNameOf(file.uri), describeProblem(file.problem));
		case 'unwritable':
			return vscode.l10n.t('{0} cannot be edited. Nothing was added.', fileNameOf(file.uri));
		case 'untrusted':
			return vscode.l10n.t('{0} cannot be edited in Restricted Mode. Nothing was added.', fileNameOf(file.uri));
	}
}

/** The maximum length of a path in a message. */
const MAX_SHOWN_LENGTH = 120;

/** Returns a sentence that says why a path is not followed. */
export function describeRefusal({ path: written, refusal }: RefusedPath): string {
	const path = written.length > MAX_SHOWN_LENGTH ? `${written.slice(0, MAX_SHOWN_LENGTH)}…` : written;
	switch (refusal) {
		case 'outside':
			return vscode.l10n.t('“{0}” is outside the workspace, so it was not opened.', path);
		case 'link':
			return vscode.l10n.t(
				'“{0}” is a symbolic link, or is in a folder that is one, so it was not opened: it may be outside the workspace.',
				path,
			);
		case 'network':
			return vscode.l10n.t('“{0}” is on another computer, so it was not opened.', path);
		case 'scheme':
			return vscode.l10n.t('“{0}” is an address and not the path of a file, so it was not opened.', path);
		case 'form':
			return vscode.l10n.t('“{0}” is not a valid path, so it was not opened.', path);
		case 'tooMany':
			return vscode.l10n.t(
				'The document names more than {0} bibliographies. “{1}” and those after it were not opened.',
				MAX_BIBLIOGRAPHIES,
				path,
			);
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

/** Returns a sentence that describes the problem with a bibliography file. */
export function describeProblem(problem: FileProblem | string | undefined): string {
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
		case 'tooLong':
			return vscode.l10n.t('it is too long.');
		case 'duplicateKey':
			return vscode.l10n.t('the key “{0}” occurs twice in one record.', problem.key ?? '');
		case 'form':
			return vscode.l10n.t('it is not a list of references in a format that Dossier can edit.');
		case 'conflict':
			return vscode.l10n.t('it contains merge conflict markers.');
		case 'unread':
			return vscode.l10n.t('the value of “{0}” cannot be read in full; the unreadable parts are left out.', problem.key ?? '');
		case 'noId':
			return vscode.l10n.t('this item has no “id” and is left out.');
	}
}
