import * as vscode from 'vscode';
import type { Dossier, LanguageTag } from '../../../core/dossier/model';
import { exportedFileInSteps } from '../../../core/exchange/exportedFile';
import { fileNameOf } from '../../platform/files/files';
import { chooseFile, writeChosen, type ChosenFile } from '../../platform/files/wholeFiles';
import { userLocale } from '../../platform/library/labels';
import { runSteps, yieldToHost } from '../../platform/scheduling/timeSlice';
import { notify, notifyProgress } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { exportFolder } from './exportPlace';
import { reportExported } from './exportReport';
import type { ExportTarget } from './exportTargets';
import { readUsable } from './readForExport';
import type { ExportCommandServices } from './services';

/** From this number of entries on, an export takes so long that its progress is shown. */
const MANY = 5000;

/**
 * Asks for a language if the format has only one, and for a file, and writes a dossier to it. Returns a function that reports this to the
 * user; `undefined` if nothing was written. Rejects if that fails.
 */
export async function exportFile(
	uri: vscode.Uri,
	target: ExportTarget,
	services: ExportCommandServices,
): Promise<(() => Promise<void>) | undefined> {
	const before = await readUsable(uri, services);
	const language = before && (target.hasOneLanguage ? await chooseLanguage(before.dossier) : before.dossier.language);
	if (!before || language === undefined) {
		return undefined;
	}
	const file = await chooseFile({
		title: vscode.l10n.t('Export Dossier'),
		saveLabel: vscode.l10n.t('Export'),
		filters: { [target.name]: [target.fileExtension] },
		defaultUri: vscode.Uri.joinPath(await exportFolder(uri, services), target.file ?? `${before.dossier.id}.${target.fileExtension}`),
	});
	if (!file) {
		return undefined;
	}
	if (file.uri.toString() === uri.toString()) {
		void notify('warning', vscode.l10n.t('{0} is the dossier itself. Nothing was written. Export to another file.', fileNameOf(uri)));
		return undefined;
	}
	const write = (isCancelled?: () => boolean) => writeTo(file, { uri, target, language }, services, isCancelled);
	return before.dossier.entries.size < MANY
		? write()
		: notifyProgress(vscode.l10n.t('Exporting {0}', fileNameOf(file.uri)), async (_, token) => {
				// The message must be on its way before the work.
				await yieldToHost();
				return write(() => token.isCancellationRequested);
			});
}

/** The dossier file to export, the format and, if the format can hold only one language, that language. */
interface Exporting {
	readonly uri: vscode.Uri;
	readonly target: ExportTarget;
	readonly language: LanguageTag;
}

async function writeTo(
	file: ChosenFile,
	{ uri, target, language }: Exporting,
	services: ExportCommandServices,
	isCancelled = () => false,
): Promise<(() => Promise<void>) | undefined> {
	// The dossier may have changed while the dialogs were open.
	const from = await readUsable(uri, services);
	const exported = from && await runSteps(exportedFileInSteps(from.dossier, target.id, { language }), () => !isCancelled());
	// Only now can a cancellation in the meantime arrive.
	await yieldToHost();
	if (!exported || isCancelled()) {
		return undefined;
	}
	return await writeChosen(file, exported.content) ? () => reportExported({ file: file.uri, target, from, exported }, services) : undefined;
}

/** Lets the user choose one of the languages of the names, the main one first; does not ask if there is only one. */
async function chooseLanguage({ language: main, entries }: Dossier): Promise<LanguageTag | undefined> {
	const counts = new Map<LanguageTag, number>([[main, 0]]);
	for (const { labels } of entries.values()) {
		for (const language of new Set(labels.filter(({ role }) => role === 'preferred').map(label => label.language))) {
			counts.set(language, (counts.get(language) ?? 0) + 1);
		}
	}
	if (counts.size === 1) {
		return main;
	}
	const names = new Intl.DisplayNames([userLocale()], { type: 'language', fallback: 'code' });
	const rows = [...counts].map(([tag, count]) =>
		plainRow({
			label: names.of(tag) ?? tag,
			description: tag,
			detail:
				count === 1
					? vscode.l10n.t('1 entry has a name in this language')
					: vscode.l10n.t('{0} entries have a name in this language', count.toLocaleString(userLocale())),
			tag,
		}),
	);
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Export Dossier'),
			placeHolder: vscode.l10n.t('The format can hold only one language. Export the names in which language?'),
		})
	)?.tag;
}
