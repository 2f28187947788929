import type { CiteServices } from '../../../../src/extension/features/cite/services';
import type { RefreshServices } from '../../../../src/extension/features/refresh/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies';
import { CitedDocuments } from '../../../../src/extension/platform/citation/citedDocuments';
import { KnownNotes } from '../../../../src/extension/platform/citation/knownNotes';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/pickedFiles';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { ReferenceRecognisers } from '../../../../src/extension/platform/citation/referenceRecognisers';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import { shippedServices, smallServices } from './services';

/** Returns a new host and what citing needs, with the small dossier of the fixtures or the one that is shipped. */
export function citeServices(dossier: 'small' | 'shipped' = 'small') {
	const { host, ...services } = dossier === 'small' ? smallServices() : shippedServices();
	const picked = new PickedFiles();
	const bibliographies = new Bibliographies(picked);
	return {
		host,
		services: {
			...services, cited: new CitedDocuments(services.documents), indexes: new SearchIndexes(), bibliographies, own: new OwnLibraryReader(bibliographies, picked), lastEditor: new LastEditor(), recent: new RecentCitations(new FakeMemento() as never), recognisers: new ReferenceRecognisers(), knownNotes: new KnownNotes(),
		} as unknown as CiteServices & RefreshServices,
	};
}
