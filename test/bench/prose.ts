import { documentLanguageOf, SERVED_IDS } from '../../src/core/language/languages';
import { median } from './measure';

/** Unclosed constructs, each of which is repeated to form a text. */
const ADVERSARIES = ['<!--', '<a "', '[a](', '*]', '**a*', '$a ', '{{', '\\cite[', '\\begin{', '`', '> ', '|-\n', '#a(', '@@a:', '((('];

/** Returns the growth in time when a text doubles, for each language on its slowest unclosed text. 2 is linear, 4 quadratic. */
export function benchDoubling(): readonly Doubling[] {
	return SERVED_IDS.flatMap(language => {
		const { find } = documentLanguageOf(language).prose;
		const doublings = find ? ADVERSARIES.map(worst => ({ language, worst, ...doubling(find, worst) })) : [];
		return doublings.sort((a, b) => b.time - a.time).slice(0, 1);
	});
}

/** The growth in time when a text doubles, for one language. */
export interface Doubling {
	readonly language: string;
	/** The construct repeated in the slowest text. */
	readonly worst: string;
	readonly time: number;
	readonly ratio: number;
}

function doubling(find: (text: string) => readonly unknown[], part: string): { readonly time: number; readonly ratio: number } {
	const once = part.repeat(Math.ceil(20_000 / part.length));
	const twice = once + once;
	const time = (text: string) => {
		const start = performance.now();
		find(text);
		return performance.now() - start;
	};
	time(once);
	const rounds = [1, 2, 3].map(() => ({ base: time(once), double: time(twice) }));
	return { time: median(rounds.map(({ double }) => double)), ratio: median(rounds.map(({ base, double }) => double / base)) };
}
