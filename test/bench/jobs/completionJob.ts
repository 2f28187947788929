import { benchCompletion } from '../completion';
import type { Values } from './values';

/** Measures the slowest of several prefixes over 100,000 labels, and the JSON round trip of a full list. */
export function completionJob(): Values {
	const [json, ...prefixes] = benchCompletion();
	return { json: json?.median ?? NaN, complete: Math.max(...prefixes.map(({ median }) => median)) };
}
