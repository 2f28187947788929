import type { LanguageTag } from '../dossier/model';
import type { LibrarySource } from '../library/library';
import { orderSources } from '../library/order';
import { sourceKindOf, type SourceKind } from './style/kind';

/** The groups in which sources are listed, in display order. */
const SOURCE_GROUPS = ['pressReleases', 'resolutions', 'treaties', 'documents', 'laws', 'speeches', 'news', 'literature', 'webPages'] as const;

/** One of `SOURCE_GROUPS`. */
export type SourceGroup = (typeof SOURCE_GROUPS)[number];

const GROUP_OF_KIND: Readonly<Record<SourceKind, SourceGroup>> = {
	pressRelease: 'pressReleases',
	resolution: 'resolutions',
	treaty: 'treaties',
	unDocument: 'documents',
	report: 'documents',
	legislation: 'laws',
	bill: 'laws',
	euAct: 'laws',
	case: 'laws',
	speech: 'speeches',
	interview: 'speeches',
	news: 'news',
	article: 'literature',
	chapter: 'literature',
	book: 'literature',
	thesis: 'literature',
	workingPaper: 'literature',
	communication: 'documents',
	archive: 'documents',
	webpage: 'webPages',
	blog: 'webPages',
	dataset: 'webPages',
	software: 'webPages',
	video: 'webPages',
	audio: 'webPages',
};

/** Returns the group of a source. */
export function sourceGroupOf({ source }: LibrarySource): SourceGroup {
	return GROUP_OF_KIND[sourceKindOf(source.csl)];
}

/** Groups sources and sorts each group by short title in the collation of the language; empty groups are left out. */
export function groupSources(sources: readonly LibrarySource[], language: LanguageTag): ReadonlyMap<SourceGroup, readonly LibrarySource[]> {
	const groups = new Map<SourceGroup, LibrarySource[]>(SOURCE_GROUPS.map(group => [group, []]));
	for (const source of orderSources(sources, language)) {
		groups.get(sourceGroupOf(source))?.push(source);
	}
	return new Map([...groups].filter(([, members]) => members.length > 0));
}
