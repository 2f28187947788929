import * as vscode from 'vscode';
import { exportItems, type ExportFormat } from '../../../core/citation/bibliography/exportItems';
import type { Loss } from '../../../core/citation/bibliography/items/item';
import type { Dossier } from '../../../core/dossier/model';
import type { Library, LibrarySource } from '../../../core/library/library';
import { textIn } from '../../../core/library/names';
import { COMMANDS } from '../../ids';
import { exportFormatNames } from '../../platform/citation/styleNames';
import { readSettled } from '../../platform/documents/snapshot';
import { folderOf, fileNameOf } from '../../platform/files/files';
import { chooseFile, writeChosen } from '../../platform/files/wholeFiles';
import { completeLibrary } from '../../platform/library/completeLibrary';
import { renderLabels } from '../../platform/library/labels';
import { errorMessage } from '../../platform/ui/errorMessage';
import { notify } from '../../platform/ui/notify';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { citedIn } from './citedIn';
import type { ReferenceServices } from './services';

const EXTENSIONS: Readonly<Record<ExportFormat, string>> = {
	cslJson: 'json',
	cslYaml: 'yaml',
	biblatex: 'bib',
	bibtex: 'bib',
	hayagriva: 'yml',
	ris: 'ris',
};

/** Exports the references of the active document or of a dossier to a file. */
export async function exportReferences(services: ReferenceServices): Promise<void> {
	const { library } = await completeLibrary(services.store);
	const document = services.lastEditor.get()?.document;
	const scope = await chooseScope(await citedInDocument(document, services) ?? [], library);
	const format = scope && await chooseFormat();
	const file = format && await chooseFile({
		defaultUri: defaultTarget(document, EXTENSIONS[format]),
		filters: { [exportFormatNames()[format]]: [EXTENSIONS[format]] },
		title: vscode.l10n.t('Export References'),
		saveLabel: vscode.l10n.t('Export'),
	});
	if (!file) {
		return;
	}
	const { uri: target } = file;
	const sources = await sourcesNow(scope, document, services);
	if (sources.length === 0 && scope.sources.length > 0) {
		void notify('information', vscode.l10n.t('The text has changed in the meantime. Try again.'));
		return;
	}
	const { text, lost } = exportItems(sources.map(({ key, source }) => ({ key, csl: source.csl })), format);
	try {
		if (!await writeChosen(file, text)) {
			return;
		}
	} catch (error) {
		services.log.error(`${target.toString(true)}: ${String(error)}`);
		void notify('error', vscode.l10n.t('The file could not be written: {0}', errorMessage(error)));
		return;
	}
	await notifyExported(target, lost, services);
}

interface Scope extends vscode.QuickPickItem {
	readonly sources: readonly LibrarySource[];
	/** The dossier with these sources; none for those that the document cites. */
	readonly dossier?: Dossier;
}

/** The sources of a scope when the file is written: the document or the dossier may have changed while the user chose; as chosen if it is gone. */
async function sourcesNow(
	{ sources, dossier }: Scope, document: vscode.TextDocument | undefined, services: ReferenceServices,
): Promise<readonly LibrarySource[]> {
	if (!dossier) {
		return await citedInDocument(document, services) ?? sources;
	}
	const { library } = await completeLibrary(services.store);
	const now = library.dossiers.find(({ id }) => id === dossier.id);
	return now ? sourcesOf(now, library) : sources;
}

/** `undefined` if there is no document, or it is closed or keeps changing. */
async function citedInDocument(
	document: vscode.TextDocument | undefined, services: ReferenceServices,
): Promise<readonly LibrarySource[] | undefined> {
	const read = document && await readSettled(document, async snapshot => {
		const { document: { languageId }, text } = snapshot;
		const formatting = await services.styles.ofNotes(snapshot);
		const { libraries } = await services.own.of(document);
		return citedIn({ text, languageId, formatting, libraries }, services);
	});
	return read?.found;
}

function sourcesOf(dossier: Dossier, { sources }: Library): readonly LibrarySource[] {
	return [...sources.values()].filter(source => source.dossier === dossier);
}

async function chooseScope(cited: readonly LibrarySource[], library: Library): Promise<Scope | undefined> {
	const { locale } = renderLabels();
	const counted = (label: string, sources: readonly LibrarySource[], dossier?: Dossier): Scope => plainRow({
		label,
		description: sources.length === 1 ? vscode.l10n.t('1 reference') : vscode.l10n.t('{0} references', sources.length),
		sources,
		...(dossier && { dossier }),
	});
	return showPick([
		...(cited.length > 0 ? [counted(vscode.l10n.t('Sources Cited in This Document'), cited)] : []),
		...library.dossiers.map(dossier => counted(
			textIn(dossier.title, locale, dossier.language), sourcesOf(dossier, library), dossier,
		)),
	], { title: vscode.l10n.t('Export References'), placeHolder: vscode.l10n.t('Choose what to export') });
}

async function chooseFormat(): Promise<ExportFormat | undefined> {
	const rows = Object.entries(exportFormatNames()).map(([id, label]) => ({ label, id: id as ExportFormat }));
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Export References'),
			placeHolder: vscode.l10n.t('Choose a format'),
		})
	)?.id;
}

function defaultTarget(document: vscode.TextDocument | undefined, fileExtension: string): vscode.Uri {
	const folder = document ? folderOf(document) : vscode.workspace.workspaceFolders?.[0]?.uri;
	return folder ? vscode.Uri.joinPath(folder, `references.${fileExtension}`) : vscode.Uri.file(`references.${fileExtension}`);
}

/** Reports what the format cannot represent, with details in the log. */
async function notifyExported(target: vscode.Uri, lost: readonly Loss[], { log }: ReferenceServices): Promise<void> {
	const name = fileNameOf(target);
	const open = vscode.l10n.t('Open');
	const showLog = vscode.l10n.t('Show Log');
	lost.forEach(({ key, field, reason }) => log.warn(`${name}: ${key}: ${field} (${reason})`));
	const answer =
		lost.length === 0
			? await notify('information', vscode.l10n.t('Exported to {0}.', name), open)
			: await notify(
					'warning',
					vscode.l10n.t('Exported to {0}. Fields left out because the format does not support them: {1}.', name, lost.length),
					open,
					showLog,
				);
	if (answer === open) {
		await vscode.window.showTextDocument(target);
	} else if (answer === showLog) {
		await vscode.commands.executeCommand(COMMANDS.showLog);
	}
}
