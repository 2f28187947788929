import * as vscode from 'vscode';
import { formatOfFile, DOSSIER, READABLE } from '../../../core/exchange/fileFormat';
import { SOURCE_FORMATS, TERM_FORMATS } from '../../../core/exchange/formats';
import { cleanLanguage } from '../../../core/exchange/termText';
import { fileNameOf } from '../../platform/files/files';
import { userLocale } from '../../platform/library/labels';
import { plainRow } from '../../platform/ui/plainRow';
import { showPick } from '../../platform/ui/quickInput';
import { decodedText } from './importedFile';

/** Asks for a file to import; `undefined` if the user cancels. */
export async function askForFile(): Promise<vscode.Uri | undefined> {
	const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
	const [chosen] = await vscode.window.showOpenDialog({
		title: vscode.l10n.t('Import Terms'),
		filters: {
			[vscode.l10n.t('Terms and sources')]: [
				...TERM_FORMATS.flatMap(({ fileExtensions }) => fileExtensions.map(fileExtension => fileExtension.slice(1))), 'json', 'yaml', 'yml', 'bib', 'bibtex', 'ris',
			],
			[vscode.l10n.t('All files')]: ['*'],
		},
		...(folder && { defaultUri: folder }),
	}) ?? [];
	return chosen;
}

/** Returns the format of a file; `undefined` if it is unknown, or that of dossiers. */
export function formatOf(uri: vscode.Uri, bytes: Uint8Array): string | undefined {
	const found = formatOfFile(uri.path, () => decodedText(bytes) ?? '');
	return found === DOSSIER ? undefined : found;
}

/** Asks for the format of a file; `undefined` if the user cancels. */
export async function askForFormat(uri: vscode.Uri): Promise<string | undefined> {
	const rows = READABLE.filter(name => name !== DOSSIER).map(label =>
		plainRow({
			label,
			description: SOURCE_FORMATS.some(({ name }) => name === label) ? vscode.l10n.t('sources') : vscode.l10n.t('terms'),
		}),
	);
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Import Terms'),
			placeHolder: vscode.l10n.t('What is the format of {0}?', fileNameOf(uri)),
		})
	)?.label;
}

/** Asks for the language if the format has only one language and does not name it. `undefined` if the user cancels. */
export async function languageFor(reads: string): Promise<string | undefined> {
	const own = cleanLanguage(vscode.env.language) ?? 'en';
	if (TERM_FORMATS.find(({ name }) => name === reads)?.capabilities.languages !== 'one') {
		return own;
	}
	const names = new Intl.DisplayNames([userLocale()], { type: 'language', fallback: 'code' });
	const rows = [...new Set([own, 'en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'nl', 'it', 'pt'])].map(tag =>
		plainRow({ label: names.of(tag) ?? tag, description: tag, tag }),
	);
	return (
		await showPick(rows, {
			title: vscode.l10n.t('Import Terms'),
			placeHolder: vscode.l10n.t('In which language are the names?'),
		})
	)?.tag;
}
