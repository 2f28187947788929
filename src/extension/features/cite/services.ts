import type { Bibliographies } from '../../platform/citation/bibliographies/bibliographies';
import type { OwnLibraryReader } from '../../platform/citation/bibliographies/ownLibraries';
import type { DocumentStyles } from '../../platform/citation/document/documentStyles';
import type { ReferenceRecognizers } from '../../platform/citation/document/referenceRecognizers';
import type { RefreshPlanServices } from '../../platform/citation/document/refreshPlan';
import type { RecentCitations } from '../../platform/citation/recentCitations';
import type { LastEditor } from '../../platform/documents/lastEditor';
import type { LibraryStore } from '../../platform/library/libraryStore';
import type { SearchIndexes } from '../../platform/library/searchIndexes';

/** The services for planning a citation, and for refreshing the other citations of its document. */
export interface PlanningServices extends RefreshPlanServices {
	readonly bibliographies: Bibliographies;
	readonly recognizers: ReferenceRecognizers;
}

/** The services for letting the user choose what to cite. */
export interface ChoiceServices {
	readonly store: LibraryStore;
	readonly indexes: SearchIndexes;
	readonly bibliographies: Bibliographies;
	readonly own: OwnLibraryReader;
	readonly styles: DocumentStyles;
	readonly recent: RecentCitations;
}

/** The services for citing what the user chooses in the last active document. */
export interface CitingServices extends PlanningServices, ChoiceServices {
	readonly lastEditor: LastEditor;
}
