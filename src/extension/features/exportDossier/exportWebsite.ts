import * as vscode from 'vscode';
import type { Dossier } from '../../../core/dossier/model';
import { mergeInSteps } from '../../../core/library/merge';
import { filesBefore, writeSite, type SiteOutcome } from '../../../core/site/writeSite';
import { fileProgress } from '../../platform/files/fileProgress';
import { fileNameOf } from '../../platform/files/files';
import { openExternally } from '../../platform/files/openExternally';
import { buildLexicon } from '../../platform/library/buildLexicon';
import { runSteps, TimeSlice } from '../../platform/scheduling/timeSlice';
import { notify, notifyProgress } from '../../platform/ui/notify';
import { exportFolder } from './exportPlace';
import { notesOn } from './exportReport';
import { readUsable } from './readForExport';
import type { ExportCommandServices } from './services';
import { siteFolderAt } from './siteFolder';
import { websiteOf } from './websiteOf';

/**
 * Asks for a folder and writes a website of a dossier into it. A folder with files that are not a website of ours is refused. Returns a
 * function that reports this to the user; `undefined` if nothing was written. Rejects if that fails.
 */
export async function exportWebsite(uri: vscode.Uri, services: ExportCommandServices): Promise<(() => Promise<void>) | undefined> {
	const before = await readUsable(uri, services);
	let folder = before && await askForFolder(await exportFolder(uri, services));
	while (folder) {
		// The dossier may have changed while the dialogs were open.
		const now = await readUsable(uri, services);
		if (!now) {
			return undefined;
		}
		const outcome = await writeInto(folder, now.dossier, services);
		if (outcome.type === 'written') {
			const written = folder;
			return () => tellWritten(written, notesOn(now));
		}
		folder = outcome.type === 'cancelled' ? undefined : await otherFolder(folder, outcome, now.dossier);
	}
	return undefined;
}

async function askForFolder(defaultUri: vscode.Uri): Promise<vscode.Uri | undefined> {
	const [folder] =
		(await vscode.window.showOpenDialog({
			title: vscode.l10n.t('Export Dossier: Folder of the Website'),
			openLabel: vscode.l10n.t('Export'),
			canSelectFiles: false,
			canSelectFolders: true,
			defaultUri,
		})) ?? [];
	return folder;
}

async function writeInto(folder: vscode.Uri, dossier: Dossier, services: ExportCommandServices): Promise<SiteOutcome> {
	const target = siteFolderAt(folder);
	// A folder that is not ours is refused at once, before the pages are made.
	const found = await filesBefore(target, []);
	if ('type' in found) {
		return found;
	}
	return notifyProgress(vscode.l10n.t('Exporting the website'), async (progress, token) => {
		const library = await runSteps(mergeInSteps([dossier]));
		const site = await websiteOf(library, await buildLexicon(library), services);
		const slice = new TimeSlice();
		let done = 0;
		return writeSite(site, {
			...target,
			write: async (name, content) => {
				await target.write(name, content);
				done++;
				if (slice.isUsedUp) {
					progress.report({ message: fileProgress(Math.min(done, site.names.length), site.names.length) });
					await slice.yieldIfUsedUp();
				}
			},
		}, () => token.isCancellationRequested);
	});
}

async function tellWritten(folder: vscode.Uri, notes: readonly string[]): Promise<void> {
	const open = vscode.l10n.t('Open');
	const message = [vscode.l10n.t('The website was written to {0}.', fileNameOf(folder)), ...notes].join(' ');
	if (await notify(notes.length > 0 ? 'warning' : 'information', message, open) === open) {
		await openExternally(vscode.Uri.joinPath(folder, 'index.html'));
	}
}

/** Says why a folder was refused; returns a new folder in it, or another one, as the user chooses. */
async function otherFolder(folder: vscode.Uri, outcome: SiteOutcome, { id }: Dossier): Promise<vscode.Uri | undefined> {
	const inside = vscode.Uri.joinPath(folder, `${id}-website`);
	const make = vscode.l10n.t('Use New Folder {0}', fileNameOf(inside));
	const choose = vscode.l10n.t('Choose Another Folder…');
	const message =
		outcome.type === 'foreign'
			? vscode.l10n.t(
					'Nothing was written: {0} in {1} is not part of a website that Dossier has written, and would be replaced.',
					outcome.name,
					fileNameOf(folder),
				)
			: vscode.l10n.t(
					'Nothing was written: the folder {0} has other files. A website needs a new or empty folder, or one with a website that Dossier has written.',
					fileNameOf(folder),
				);
	const answer = await notify('warning', message, ...(fileNameOf(folder) === fileNameOf(inside) ? [] : [make]), choose);
	return answer === make ? inside : answer === choose ? askForFolder(folder) : undefined;
}
