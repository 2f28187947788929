import * as vscode from 'vscode';
import type { DocumentCitation, DocumentKey } from '../../../core/citation/keys/documentCitation';
import { documentLanguageOf } from '../../../core/language/languages';
import { answerAbout } from '../../platform/documents/snapshot';
import { recordOf } from './defineKey';
import { keyAt } from './keyAt';
import type { KeyReferenceServices } from './services';

/** A request for references to a key. */
export interface FindKeyRequest {
	readonly document: vscode.TextDocument;
	readonly position: vscode.Position;
	/** Whether to include the record in the bibliography. */
	readonly withRecord: boolean;
	readonly token: vscode.CancellationToken;
}

/** Returns where the workspace cites a key of the library, in open documents and files. */
export async function findKey(
	{ document, position, withRecord, token }: FindKeyRequest, { store, citations, bibliographies, documentSearch }: KeyReferenceServices,
): Promise<vscode.Location[] | undefined> {
	return answerAbout(document, async snapshot => {
		const { library } = await store.get();
		const found = keyAt({ snapshot, citations, library }, position);
		if (!found) {
			return undefined;
		}
		const { key } = found.key;
		const record = withRecord ? await recordOf(key, (await bibliographies.of(document)).files) : undefined;
		const places = await documentSearch.find(
			{
				inAddedLanguages: false,
				inDocument: other => keysIn(citations.of(other), key),
				inText: (text, { languageId }) =>
					text.includes(key) ? keysIn(documentLanguageOf(languageId).keys?.find(text) ?? [], key) : [],
			},
			{ token },
		);
		return token.isCancellationRequested
			? undefined
			: [
					...(record ? [new vscode.Location(record.targetUri, record.targetSelectionRange ?? record.targetRange)] : []),
					...places.map(({ location }) => location),
				];
	});
}

function keysIn(citations: readonly DocumentCitation[], wanted: string): readonly DocumentKey[] {
	return citations.flatMap(({ keys }) => keys.filter(({ key }) => key === wanted));
}
