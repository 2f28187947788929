import { curveBumpX, link } from 'd3-shape';
import { groupBy } from '../../data/groupBy';
import type { RelationName } from '../../dossier/vocabulary';
import type { Link } from '../../library/library';

/** A related entry on the map. */
export interface MapNode {
	readonly link: Link;
	readonly x: number;
	readonly y: number;
	readonly side: 'left' | 'right';
}

/** The entries related by one relation, and the lines from the centre to them, as SVG paths. */
export interface MapGroup {
	readonly name: RelationName;
	readonly x: number;
	readonly y: number;
	readonly side: 'left' | 'right';
	readonly nodes: readonly MapNode[];
	readonly lines: readonly string[];
}

/** The layout of a map. The entry is in the centre, or at the left edge if only one side has space. */
export interface RelationMap {
	readonly groups: readonly MapGroup[];
	readonly centre: { readonly x: number; readonly y: number; readonly width: number };
	readonly nodeWidth: number;
	readonly height: number;
	/** The number of related entries that are left out. */
	readonly more: number;
}

/** The height of a node, in pixels. */
export const NODE = 26;
const SPACE = 6;
const NAME = 20;
const GAP = 10;
const MAX_LINKS = 24;
/** The minimum width, in pixels, for groups on both sides. */
const TWO_SIDES = 600;

/** Places related entries by relation, half of them on each side. The layout is deterministic. */
export function layOutMap(links: readonly Link[], width: number): RelationMap {
	const shown = links.slice(0, MAX_LINKS);
	const byName = [...groupBy(shown, ({ name }) => name)];
	const twoSides = width >= TWO_SIDES && byName.length > 1;
	const centreWidth = Math.min(150, width * 0.24);
	const nodeWidth = twoSides ? (width - centreWidth) / 2 - 48 : width - centreWidth - 48;
	const [left, right] = twoSides ? halves(byName) : [[], byName];
	const height = Math.max(heightOf(left), heightOf(right), NODE + 20);
	const centre = { x: twoSides ? (width - centreWidth) / 2 : 0, y: height / 2, width: centreWidth };
	return {
		groups: [
			...placeSide(left, { side: 'left', x: nodeWidth, from: centre.x, height, middle: centre.y }),
			...placeSide(right, { side: 'right', x: width - nodeWidth, from: centre.x + centreWidth, height, middle: centre.y }),
		],
		centre, nodeWidth, height, more: links.length - shown.length,
	};
}

type Groups = readonly (readonly [RelationName, readonly Link[]])[];

interface Side {
	readonly side: 'left' | 'right';
	/** The edge of the nodes that faces the centre. */
	readonly x: number;
	/** The edge of the centre that faces the nodes. */
	readonly from: number;
	readonly height: number;
	readonly middle: number;
}

function placeSide(groups: Groups, { side, x, from, height, middle }: Side): readonly MapGroup[] {
	let top = (height - heightOf(groups)) / 2;
	return groups.map(([name, links]) => {
		const y = top + NAME - 6;
		const nodes = links.map((one, index) => ({ link: one, side, x, y: top + NAME + index * (NODE + SPACE) + NODE / 2 }));
		top += groupHeight(links.length);
		return { name, side, x, y, nodes, lines: nodes.map(node => lineBetween([from, middle], [node.x, node.y])) };
	});
}

function heightOf(groups: Groups): number {
	return groups.reduce((sum, [, links]) => sum + groupHeight(links.length), 0);
}

function groupHeight(count: number): number {
	return NAME + count * (NODE + SPACE) + GAP;
}

/** Splits groups in two: the first ones go to the right until half of the height is used, the others to the left. */
function halves(groups: Groups): readonly [Groups, Groups] {
	const half = heightOf(groups) / 2;
	let sum = 0;
	const split = groups.findIndex(([, links]) => (sum += groupHeight(links.length)) >= half);
	return [groups.slice(split + 1), groups.slice(0, split + 1)];
}

const line = link<unknown, readonly [number, number]>(curveBumpX).digits(1);

function lineBetween(source: readonly [number, number], target: readonly [number, number]): string {
	return line({ source, target } as never) ?? '';
}
