import { area, curveBumpX } from 'd3-shape';
import { grouped } from './grouped';
import type { Gift } from './money';

/** A ribbon from a donor to what it gave to; its thickness is in proportion to the sum. */
export interface Ribbon {
	/** One gift, or those for which there is no room, together. */
	readonly gifts: readonly Gift[];
	readonly amount: number;
	readonly outline: string;
	/** Where it ends on the right: the middle of its label, and its thickness. */
	readonly y: number;
	readonly thickness: number;
}

/** A donor, with the place of its bar on the left. */
export interface FlowSource {
	readonly gifts: readonly Gift[];
	readonly amount: number;
	readonly y: number;
	readonly thickness: number;
}

/** The sums in one currency, ready to be drawn. */
export interface Flow {
	readonly sources: readonly FlowSource[];
	readonly ribbons: readonly Ribbon[];
	readonly height: number;
	readonly total: number;
}

/** The thickness of all ribbons together, in pixels. */
const THICKNESS = 120;
const SPACE = 8;
const MOST = 10;

/** Ribbons between two edges, each with room for a text of this height. Within a flow, thickness over amount is the same everywhere. */
export function layOutFlow(gifts: readonly Gift[], [left, right]: readonly [number, number], textHeight: number): Flow {
	const total = gifts.reduce((sum, { amount }) => sum + amount, 0);
	// Amounts too small for a computer to divide by have no thickness.
	const scale = Number.isFinite(THICKNESS / total) ? THICKNESS / total : 0;
	const slotOf = (part: readonly Gift[]) => Math.max(textHeight, sumOf(part) * scale) + SPACE;
	const shown = gifts.slice(0, gifts.length > MOST ? MOST - 1 : MOST).map(gift => [gift]);
	const parts: readonly (readonly Gift[])[] = shown.length < gifts.length ? [...shown, gifts.slice(shown.length)] : shown;
	const bySource = grouped(parts, ([first, second]) => (second ? '' : first?.donor?.id ?? ''));
	const ribbons: Ribbon[] = [];
	const sources: FlowSource[] = [];
	let top = 0;
	for (const group of bySource.values()) {
		const amount = sumOf(group.flat());
		const room = group.reduce((sum, part) => sum + slotOf(part), 0);
		const y = top + (room - SPACE - amount * scale) / 2;
		sources.push({ gifts: group.flat(), amount, y, thickness: amount * scale });
		let start = y;
		for (const part of group) {
			const thickness = sumOf(part) * scale;
			const middle = top + (slotOf(part) - SPACE) / 2;
			ribbons.push({ gifts: part, amount: sumOf(part), y: middle, thickness, outline: outline([left, right], [start, middle - thickness / 2], thickness) });
			start += thickness;
			top += slotOf(part);
		}
	}
	return { sources, ribbons, height: top, total };
}

function sumOf(gifts: readonly Gift[]): number {
	return gifts.reduce((sum, { amount }) => sum + amount, 0);
}

function outline([left, right]: readonly [number, number], [start, end]: readonly [number, number], thickness: number): string {
	return area<readonly [number, number]>(([x]) => x, ([, y]) => y, ([, y]) => y + thickness).curve(curveBumpX).digits(1)([[left, start], [right, end]]) ?? '';
}
