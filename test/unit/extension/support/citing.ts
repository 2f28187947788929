import type { CiteServices } from '../../../../src/extension/features/cite/services';
import { Bibliographies } from '../../../../src/extension/platform/bibliographies';
import { LastEditor } from '../../../../src/extension/platform/lastEditor';
import { OwnLibraryReader } from '../../../../src/extension/platform/ownLibraries';
import { PickedFiles } from '../../../../src/extension/platform/pickedFiles';
import { RecentCitations } from '../../../../src/extension/platform/recentCitations';
import { SearchIndexes } from '../../../../src/extension/platform/searchIndexes';
import { FakeMemento } from '../../../support/fakeVscode/memento';
import { shippedServices, smallServices } from './services';

/** A new host, and what citing needs: from the small dossier of the fixtures, or from the one that is shipped. */
export function citeServices(dossier: 'small' | 'shipped' = 'small') {
	const { host, ...services } = dossier === 'small' ? smallServices() : shippedServices();
	const picked = new PickedFiles();
	const bibliographies = new Bibliographies(picked);
	return {
		host,
		services: {
			...services, indexes: new SearchIndexes(), bibliographies, own: new OwnLibraryReader(bibliographies, picked), lastEditor: new LastEditor(), recent: new RecentCitations(new FakeMemento() as never),
		} as unknown as CiteServices,
	};
}
