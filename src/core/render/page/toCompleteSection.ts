import { groupBy } from '../../data/groupBy';
import type { Dossier } from '../../dossier/model';
import type { PlaceToComplete } from '../../extract/dossierFile/toComplete';
import { citationKey, entryId } from '../../library/library';
import { fill } from '../labels';
import { h, type ViewElement, type ViewNode } from '../view';
import { jump } from './mentionsView';
import { entryLink, section, type PageContext } from './pageParts';
import { MAX_LISTED, notListed } from './statisticsParts';

/** The places to complete in the file of a dossier. */
export interface FileToComplete {
	readonly uri: string;
	readonly places: readonly PlaceToComplete[];
}

/** Renders the places to complete, by the entry, source or part of the file that they are in. */
export function toCompleteSection({ uri, places }: FileToComplete, { id }: Dossier, context: PageContext): ViewElement | undefined {
	const { labels, library, words: { line, statistics: words } } = context;
	const groups = groupBy(places.slice(0, MAX_LISTED), ({ part, key }) => [part ?? '', key ?? ''].join('/'));
	const heading = ({ part = '', key }: PlaceToComplete): ViewNode => {
		const page = key === undefined ? '' : part === 'sources' ? citationKey(id, key) : entryId(id, key);
		const source = library.sources.get(page);
		return source
			? h('a', { entry: page }, source.source.shortName)
			: library.entries.has(page)
				? entryLink(page, context)
				: h('bdi', {}, key ?? part);
	};
	return section('to-complete', words.toComplete,
		h('p', { class: 'note' }, words.toCompleteNote),
		...(places.length === 0
			? [h('p', {}, words.nothing)]
			: [
					...Array.from(groups.values(), own =>
						h(
							'div',
							{ class: 'mentioned' },
							own[0] && h('h3', {}, heading(own[0])),
							h(
								'ul',
								{},
								...own.map(place =>
									h('li', {}, jump(uri, place, fill(line, (place.line + 1).toLocaleString(labels.locale)))),
								),
							),
						),
					),
					...notListed(places.length, context),
				]),
	);
}
