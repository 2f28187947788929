import type { LibraryEntry } from '../../library/library';
import type { PageContext } from '../page/pageParts';
import { h, type MaybeNode, type ViewElement } from '../view';
import { chartFigure, drawing, fittingName, fullName, markName, moreInTable } from './figure';
import { layOutMap, NODE, type MapGroup, type MapNode, type RelationMap } from './relationMap';
import { clip } from './textWidth';

/** Renders an entry's relations as a map with `list` as its text alternative; `undefined` if there are no relations. */
export function relationMapView(entry: LibraryEntry, list: ViewElement | undefined, context: PageContext): ViewElement | undefined {
	const links = entry.links.filter(({ to }) => context.library.entries.has(to));
	if (links.length === 0 || !list) {
		return undefined;
	}
	const map = layOutMap(links, context.width);
	return chartFigure({
		id: 'relations',
		title: context.labels.relations,
		picture: [drawMap(map, entry, context), moreInTable(map.more, 'relations', context)],
		table: list,
	}, context);
}

function drawMap(map: RelationMap, entry: LibraryEntry, context: PageContext): ViewElement {
	const { centre, height } = map;
	return drawing({ width: context.width, height }, `${context.words.map}. ${context.words.keyboardHint}`,
		h('g', { class: 'lines' }, ...map.groups.flatMap(({ lines }) => lines.map(d => h('path', { d })))),
		...map.groups.map(group => drawGroup(group, map, context)),
		h('g', { class: `node centre ${entry.entry.kind}` },
			h('rect', { x: centre.x, y: centre.y - NODE / 2 - 4, width: centre.width, height: NODE + 8, rx: 6 }),
			h('text', { x: centre.x + centre.width / 2, y: centre.y + 4, textAnchor: 'middle' },
				clip(fittingName(entry, context.labels.locale, { size: 12, width: centre.width - 12 }), 12, centre.width - 12))));
}

function drawGroup({ name, side, x, y, nodes }: MapGroup, { nodeWidth }: RelationMap, context: PageContext): ViewElement {
	return h(
		'g',
		{},
		h(
			'text',
			{ class: 'relation', x: side === 'left' ? x - nodeWidth + 4 : x + 4, y },
			clip(context.labels.relation[name], 12, nodeWidth),
		),
		...nodes.map(node => drawNode(node, nodeWidth, context)),
	);
}

function drawNode({ link, side, x, y }: MapNode, width: number, context: PageContext): MaybeNode {
	const target = context.library.entries.get(link.to);
	if (!target) {
		return undefined;
	}
	const { labels } = context;
	const left = side === 'left' ? x - width : x;
	const doubt = link.claim.unconfirmed;
	const shown = clip(fittingName(target, labels.locale, { size: 12, width: width - 20 }), 12, width - 20);
	const tip = [
		fullName(target, context),
		`${labels.relation[link.name]} · ${labels.kind[target.entry.kind]}`,
		...(doubt ? [labels.unconfirmedMeaning] : []),
	].join('\n');
	return h(
		'a',
		{
			class: `node ${target.entry.kind}${doubt ? ' unconfirmed' : ''}`,
			entry: link.to,
			tip,
			ariaLabel: markName(shown, tip),
		},
		h('rect', { x: left, y: y - NODE / 2, width, height: NODE, rx: 5 }),
		h('rect', { class: 'kind', x: left, y: y - NODE / 2, width: 4, height: NODE, rx: 2 }),
		h('text', { x: left + 12, y: y + 4 }, shown),
	);
}
