import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies';
import { DocumentRecognisers } from '../../../../src/extension/platform/citation/documentRecognisers';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/pickedFiles';
import { ReferenceRecognisers } from '../../../../src/extension/platform/citation/referenceRecognisers';

/** What recognises references in documents, with readers of its own. */
export function newRecognisers(): { readonly recognisers: ReferenceRecognisers; readonly documentRecognisers: DocumentRecognisers } {
	const picked = new PickedFiles();
	const recognisers = new ReferenceRecognisers();
	return { recognisers, documentRecognisers: new DocumentRecognisers(new OwnLibraryReader(new Bibliographies(picked), picked), recognisers) };
}
