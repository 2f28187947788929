import type { PlanningServices } from '../../../../src/extension/features/cite/services';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { DocumentRecognisers } from '../../../../src/extension/platform/citation/document/documentRecognisers';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { ReferenceRecognisers } from '../../../../src/extension/platform/citation/document/referenceRecognisers';

/** The recognizers of references in documents, with their own readers. */
export function newRecognisers(): Pick<PlanningServices, 'recognisers' | 'documentRecognisers' | 'wholeDocuments'> {
	const picked = new PickedFiles();
	const recognisers = new ReferenceRecognisers();
	return {
		recognisers,
		documentRecognisers: new DocumentRecognisers(new OwnLibraryReader(new Bibliographies(picked), picked), recognisers),
		wholeDocuments: new WholeDocuments(picked),
	};
}
