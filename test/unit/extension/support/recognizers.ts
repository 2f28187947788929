import type { PlanningServices } from '../../../../src/extension/features/cite/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { DocumentRecognizers } from '../../../../src/extension/platform/citation/document/documentRecognizers';
import { DocumentStyles } from '../../../../src/extension/platform/citation/document/documentStyles';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { ReferenceRecognizers } from '../../../../src/extension/platform/citation/document/referenceRecognizers';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import type { LibraryStore } from '../../../../src/extension/platform/library/libraryStore';

/** The recognizers of references in documents, with their own readers. */
export function newRecognizers(store: LibraryStore): Pick<PlanningServices, 'recognizers' | 'documentRecognizers' | 'wholeDocuments' | 'styles'> {
	const picked = new PickedFiles();
	const own = new OwnLibraryReader(new Bibliographies(picked), picked);
	const wholeDocuments = new WholeDocuments(picked);
	const recognizers = new ReferenceRecognizers();
	return {
		recognizers,
		documentRecognizers: new DocumentRecognizers(own, recognizers),
		wholeDocuments,
		styles: new DocumentStyles({ store, own, wholeDocuments, knownNotes: new KnownNotes() }),
	};
}
