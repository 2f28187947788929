import { documentLanguageOf, SERVED_IDS } from '../../src/core/language/languages';
import { median } from './measure';

/** Texts that are never closed, each again and again. */
const ADVERSARIES = ['<!--', '<a "', '[a](', '*]', '**a*', '$a ', '{{', '\\cite[', '\\begin{', '`', '> ', '|-\n', '#a(', '@@a:', '((('];

/** How much longer each language takes for twice the text, on the slowest text that is never closed: 2 is linear, 4 the square. */
export function benchDoubling(): readonly Doubling[] {
	return SERVED_IDS.flatMap(language => {
		const { find } = documentLanguageOf(language).prose;
		const doublings = find ? ADVERSARIES.map(worst => ({ language, worst, ...doubling(find, worst) })) : [];
		return doublings.sort((a, b) => b.time - a.time).slice(0, 1);
	});
}

/** What twice the text costs a language. */
export interface Doubling {
	readonly language: string;
	/** What the text repeats. */
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
