import type { CiteServices } from '../../../../src/extension/features/cite/register';
import type { RefreshServices } from '../../../../src/extension/features/refresh/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { CitedDocuments } from '../../../../src/extension/platform/citation/document/citedDocuments';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { DocumentRecognisers } from '../../../../src/extension/platform/citation/document/documentRecognisers';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { ReferenceRecognisers } from '../../../../src/extension/platform/citation/document/referenceRecognisers';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { shippedServices, smallServices } from './services';

/** Returns a new host and the services that citing needs, with the small dossier of the fixtures or the shipped one. */
export function citeServices(dossier: 'small' | 'shipped' = 'small') {
	const { host, ...services } = dossier === 'small' ? smallServices() : shippedServices();
	const picked = new PickedFiles();
	const bibliographies = new Bibliographies(picked);
	const own = new OwnLibraryReader(bibliographies, picked);
	const recognisers = new ReferenceRecognisers();
	return {
		host,
		services: {
			...services,
			cited: new CitedDocuments(services.documents),
			indexes: new SearchIndexes(),
			bibliographies,
			own,
			lastEditor: new LastEditor(),
			recent: new RecentCitations(new FakeMemento() as never),
			recognisers,
			documentRecognisers: new DocumentRecognisers(own, recognisers),
			knownNotes: new KnownNotes(),
			wholeDocuments: new WholeDocuments(picked),
		} as unknown as CiteServices & RefreshServices,
	};
}
