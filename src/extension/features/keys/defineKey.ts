import * as vscode from 'vscode';
import { documentRange } from '../../platform/documentRange';
import { keyAt } from './keyAt';
import type { KeyServices } from './register';

/** The record of a key of ours in the bibliographies of the document; `undefined` where none has it. */
export async function defineKey(
	document: vscode.TextDocument, position: vscode.Position, { store, bibliographies }: KeyServices,
): Promise<vscode.LocationLink[] | undefined> {
	const { library } = await store.get();
	const found = keyAt(document, position, library);
	if (!found) {
		return undefined;
	}
	const { files } = await bibliographies.of(document);
	for (const { uri, records } of files) {
		const record = records.find(({ key }) => key === found.key.key);
		if (record) {
			const target = await vscode.workspace.openTextDocument(uri);
			return [{
				originSelectionRange: documentRange(document, found.key),
				targetUri: uri,
				targetRange: documentRange(target, record),
				targetSelectionRange: documentRange(target, { start: record.keyStart, end: record.keyEnd }),
			}];
		}
	}
	return undefined;
}
