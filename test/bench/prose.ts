import { readFile } from 'node:fs/promises';
import { GFM, parser } from '@lezer/markdown';
import { findMarkdownProse, MarkdownProse } from '../../src/core/prose/markdownProse';
import { PROSE_LANGUAGES, proseFinderOf } from '../../src/core/prose/prose';
import { median, measure, type Timing } from './measure';

const MEGABYTE = 1_000_000;

/** Texts that are never closed, each again and again. */
const ADVERSARIES = ['<!--', '<a "', '[a](', '*]', '**a*', '$a ', '{{', '\\cite[', '\\begin{', '`', '> ', '|-\n', '#a(', '@@a:', '((('];

/** What one keystroke in the middle of a draft of one million characters costs, beside finding its prose for the first time. */
export async function benchEdit(): Promise<readonly Timing[]> {
	const note = await readFile('test/fixtures/workspace/policy-note.md', 'utf8');
	const text = note.repeat(Math.ceil(MEGABYTE / note.length)).slice(0, MEGABYTE);
	const middle = text.indexOf(' ', MEGABYTE / 2);
	const edited = [text.slice(0, middle), text.slice(middle)].join('x');
	const keeper = new MarkdownProse();
	keeper.update(text);
	return measure([
		{ name: 'baseline: find the prose for the first time', run: () => findMarkdownProse(text).length },
		{ name: 'parse as Markdown (@lezer/markdown with GFM alone)', run: () => parser.configure(GFM).parse(text).length },
		{
			name: 'type a letter in the middle, and delete it (two edits)',
			run: () => keeper.update(edited, [{ start: middle, end: middle, length: 1 }]).length
				+ keeper.update(text, [{ start: middle, end: middle + 1, length: 0 }]).length,
		},
	], 9, 2);
}

/** How much longer each language takes for twice the text, on the slowest text that is never closed: 2 is linear, 4 the square. */
export function benchDoubling(): readonly Doubling[] {
	return PROSE_LANGUAGES.flatMap(language => {
		const find = proseFinderOf(language);
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
