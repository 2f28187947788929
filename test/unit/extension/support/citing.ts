import type { CiteServices } from '../../../../src/extension/features/cite/register';
import type { RefreshServices } from '../../../../src/extension/features/refresh/services';
import { Bibliographies } from '../../../../src/extension/platform/citation/bibliographies/bibliographies';
import { OwnLibraryReader } from '../../../../src/extension/platform/citation/bibliographies/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/citation/bibliographies/pickedFiles';
import { CitedDocuments } from '../../../../src/extension/platform/citation/document/citedDocuments';
import { DocumentRecognizers } from '../../../../src/extension/platform/citation/document/documentRecognizers';
import { DocumentStyles } from '../../../../src/extension/platform/citation/document/documentStyles';
import { KnownNotes } from '../../../../src/extension/platform/citation/document/knownNotes';
import { ReferenceRecognizers } from '../../../../src/extension/platform/citation/document/referenceRecognizers';
import { WholeDocuments } from '../../../../src/extension/platform/citation/document/wholeDocuments';
import { RecentCitations } from '../../../../src/extension/platform/citation/recentCitations';
import { LastEditor } from '../../../../src/extension/platform/documents/lastEditor';
import { SearchIndexes } from '../../../../src/extension/platform/library/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/values/memento';
import { shippedServices, smallServices } from './services';

/** Returns a new host and the services that citing needs, with the small dossier of the fixtures or the shipped one. */
export function citeServices(dossier: 'small' | 'shipped' = 'small') {
	const { host, ...services } = dossier === 'small' ? smallServices() : shippedServices();
	const picked = new PickedFiles();
	const bibliographies = new Bibliographies(picked);
	const own = new OwnLibraryReader(bibliographies, picked);
	const recognizers = new ReferenceRecognizers();
	const wholeDocuments = new WholeDocuments(picked);
	const knownNotes = new KnownNotes();
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
			recognizers,
			documentRecognizers: new DocumentRecognizers(own, recognizers),
			knownNotes,
			wholeDocuments,
			styles: new DocumentStyles({ store: services.store, own, wholeDocuments, knownNotes }),
		} as unknown as CiteServices & RefreshServices,
	};
}
