import * as vscode from 'vscode';
import type { DossierFile } from '../../../core/dossier/file';
import { readDossierYaml } from '../../../core/dossier/yaml/readYaml';
import { readExchangeFile, type ReadFile } from '../../../core/exchange/readFile';
import { columnNamed } from '../../../core/exchange/table/columns';
import { MAX_DOSSIER_BYTES, MAX_EXCHANGE_BYTES } from '../../../core/limits';
import type { KeptImport } from '../../../protocol/keptImport';
import { readBytes, readText, statOf } from '../../platform/files/files';
import { runSteps } from '../../platform/scheduling/timeSlice';
import { validateShape } from '../../platform/sources/validateShape';
import { NO_FIELD } from './chooseColumns';
import { importProblem } from './importWords';

/** What is imported, how it is read, and the dossier that it is added to. */
export type ImportTask = Omit<KeptImport, 'review' | 'format'>;

/**
 * Decodes text in UTF-8, or UTF-16 with a byte order mark, unless another encoding is given; `undefined` if it is in none of these.
 */
export function decodedText(bytes: Uint8Array, encoding = marked(bytes)): string | undefined {
	try {
		return new TextDecoder(encoding, { fatal: true }).decode(bytes);
	} catch {
		return undefined;
	}
}

function marked([first, second]: Uint8Array): string {
	return first === 0xFF && second === 0xFE ? 'utf-16le' : first === 0xFE && second === 0xFF ? 'utf-16be' : 'utf-8';
}

/** Reads the bytes of a file to import. Rejects with a message for the user if it is too large or cannot be read. */
export async function bytesOf(uri: vscode.Uri): Promise<Uint8Array> {
	const stat = await statOf(uri);
	if (!stat || (stat.type & vscode.FileType.Directory) !== 0) {
		throw new Error(vscode.l10n.t('There is no such file.'));
	}
	if (stat.size > MAX_EXCHANGE_BYTES) {
		throw new Error(importProblem({ code: 'tooLong', detail: MAX_EXCHANGE_BYTES.toLocaleString() }));
	}
	return readBytes(uri, stat);
}

/** Reads a file as a task describes. Rejects with a message for the user if that is not possible. */
export async function readTask({ uri, reads, language = 'en', columns }: ImportTask): Promise<ReadFile> {
	const bytes = await bytesOf(vscode.Uri.parse(uri, true));
	const choices = new Map(columns.map(([heading, field]) => [heading, field === NO_FIELD ? undefined : columnNamed(field, language)]));
	const read = await runSteps(readExchangeFile(bytes, reads, { decode: decodedText, language, columns: choices }));
	if (read.type === 'unreadable') {
		throw new Error(importProblem(read.problem));
	}
	return read;
}

/** A dossier to which something is added. */
export interface TargetDossier {
	readonly uri: vscode.Uri;
	readonly text: string;
	readonly file: DossierFile;
}

/** Reads a dossier from the editor or its file; `undefined` if there is none or it has errors. */
export async function readTarget(uri: vscode.Uri): Promise<TargetDossier | undefined> {
	const text = await readText(uri, MAX_DOSSIER_BYTES);
	const read = text === undefined ? undefined : readDossierYaml(text, validateShape);
	return text === undefined || !read || 'findings' in read ? undefined : { uri, text, file: read.data as DossierFile };
}
