import * as vscode from 'vscode';
import { readBibliography } from '../../../core/citation/bibliography/readBibliography';
import { entryCitedBy } from '../../../core/library/library';
import type { Bibliography } from '../../platform/citation/bibliographies/bibliographies';
import { documentRange } from '../../platform/documents/documentRange';
import { answerAbout } from '../../platform/documents/snapshot';
import { definitionOf } from '../../platform/library/entryText';
import { keyAt } from './keyAt';
import type { KeyRecordServices } from './services';

/**
 * Returns the definition of a key of the library: its record in a bibliography of the document, or the text of the entry that is cited
 * by it. `undefined` if the document changes in the meantime.
 */
export async function defineKey(
	document: vscode.TextDocument, position: vscode.Position, { store, citations, bibliographies }: KeyRecordServices,
): Promise<vscode.LocationLink[] | undefined> {
	return answerAbout(document, async snapshot => {
		const { library } = await store.get();
		const found = keyAt({ snapshot, citations, library }, position);
		if (!found) {
			return undefined;
		}
		const origin = snapshot.rangeOf(found.key);
		const { files } = await bibliographies.of(document);
		const record = await recordOf(found.key.key, files);
		if (record) {
			return [{ originSelectionRange: origin, ...record }];
		}
		const entry = entryCitedBy(library, found.source);
		return entry && [definitionOf(library, entry, origin)];
	});
}

/** Returns the record of a key in the first bibliography that has it; `undefined` if none has. */
export async function recordOf(key: string, files: readonly Bibliography[]): Promise<vscode.LocationLink | undefined> {
	for (const { uri, records, text, format } of files) {
		if (!records.some(other => other.key === key)) {
			continue;
		}
		const target = await vscode.workspace.openTextDocument(uri);
		// The file may have changed since it was read.
		const now = target.getText() === text ? records : readBibliography(target.getText(), format).records;
		const record = now.find(other => other.key === key);
		if (record) {
			return {
				targetUri: uri,
				targetRange: documentRange(target, record),
				targetSelectionRange: documentRange(target, { start: record.keyStart, end: record.keyEnd }),
			};
		}
	}
	return undefined;
}
