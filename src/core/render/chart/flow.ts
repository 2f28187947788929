import { area, curveBumpX } from 'd3-shape';
import { groupBy } from '../../data/groupBy';
import { totalOf, type Gift } from './money';

/** A ribbon from a donor to a recipient. Its thickness is proportional to the amount. */
export interface Ribbon {
	/** One gift, or several small ones that share a ribbon for lack of space. */
	readonly gifts: readonly Gift[];
	readonly amount: number;
	readonly outline: string;
	/** The position of the right end: the centre of its label, and the ribbon's thickness. */
	readonly y: number;
	readonly thickness: number;
}

/** A donor and the position of its bar on the left. */
export interface FlowSource {
	readonly gifts: readonly Gift[];
	readonly amount: number;
	readonly y: number;
	readonly thickness: number;
}

/** The layout of all amounts in one currency. */
export interface Flow {
	readonly sources: readonly FlowSource[];
	readonly ribbons: readonly Ribbon[];
	readonly height: number;
	readonly total: number;
}

/** The combined thickness of all ribbons, in pixels. */
const THICKNESS = 120;
const SPACE = 8;
const MAX_GIFTS = 10;

/** Lays out ribbons between two edges, leaving `textHeight` for each label. Within a flow, the ratio of thickness to amount is constant. */
export function layOutFlow(gifts: readonly Gift[], [left, right]: readonly [number, number], textHeight: number): Flow {
	const total = totalOf(gifts);
	// Dividing by a tiny total overflows to infinity; such ribbons get no thickness.
	const scale = Number.isFinite(THICKNESS / total) ? THICKNESS / total : 0;
	const slotOf = (part: readonly Gift[]) => Math.max(textHeight, totalOf(part) * scale) + SPACE;
	const shown = gifts.slice(0, gifts.length > MAX_GIFTS ? MAX_GIFTS - 1 : MAX_GIFTS).map(gift => [gift]);
	const parts: readonly (readonly Gift[])[] = shown.length < gifts.length ? [...shown, gifts.slice(shown.length)] : shown;
	const bySource = groupBy(parts, ([first, second]) => (second ? '' : first?.donor?.id ?? ''));
	const ribbons: Ribbon[] = [];
	const sources: FlowSource[] = [];
	let top = 0;
	for (const group of bySource.values()) {
		const amount = totalOf(group.flat());
		const room = group.reduce((sum, part) => sum + slotOf(part), 0);
		const y = top + (room - SPACE - amount * scale) / 2;
		sources.push({ gifts: group.flat(), amount, y, thickness: amount * scale });
		let start = y;
		for (const part of group) {
			const thickness = totalOf(part) * scale;
			const middle = top + (slotOf(part) - SPACE) / 2;
			ribbons.push({
				gifts: part,
				amount: totalOf(part),
				y: middle,
				thickness,
				outline: outline([left, right], [start, middle - thickness / 2], thickness),
			});
			start += thickness;
			top += slotOf(part);
		}
	}
	return { sources, ribbons, height: top, total };
}

function outline([left, right]: readonly [number, number], [start, end]: readonly [number, number], thickness: number): string {
	return (
		area<readonly [number, number]>(
			([x]) => x,
			([, y]) => y,
			([, y]) => y + thickness,
		)
			.curve(curveBumpX)
			.digits(1)([
			[left, start],
			[right, end],
		]) ?? ''
	);
}
