import type { PlanningServices } from '../../../../src/extension/features/cite/services';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { DocumentRecognisers } from '../../../../src/extension/platform/citation/document/documentRecognisers';
import { DocumentStyles } from '../../../../src/extension/platform/citation/document/documentStyles';
import type { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { ReferenceRecognisers } from '../../../../src/extension/platform/citation/document/referenceRecognisers';

/** The recognizers of references in documents, with their own readers. */
export function newRecognisers(store: LibraryStore): Pick<PlanningServices, 'recognisers' | 'documentRecognisers' | 'wholeDocuments' | 'styles'> {
	const picked = new PickedFiles();
	const own = new OwnLibraryReader(new Bibliographies(picked), picked);
	const wholeDocuments = new WholeDocuments(picked);
	const recognisers = new ReferenceRecognisers();
	return {
		recognisers,
		documentRecognisers: new DocumentRecognisers(own, recognisers),
		wholeDocuments,
		styles: new DocumentStyles({ store, own, wholeDocuments }),
	};
}
