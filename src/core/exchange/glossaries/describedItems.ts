import type { LatexArguments } from './latexArguments';

/** An item of a description list: LaTeX, and the line at which it begins, from 1. */
export interface DescribedItem {
	readonly term: string;
	readonly text: string;
	readonly line: number;
}

const MARKS = /\\(?:begin|end)\s*\{(description\*?)\}|\\item(?![A-Za-z@])/g;

/** Finds the items of the `description` environments in LaTeX without comments. An item in one environment ends where another begins. */
export function describedItems(latex: string, args: LatexArguments): readonly DescribedItem[] {
	const items: DescribedItem[] = [];
	let depth = 0;
	let line = 1;
	let counted = 0;
	let open: { readonly term: string; readonly line: number; readonly start: number } | undefined;
	const close = (end: number) => {
		if (open) {
			items.push({ term: open.term, text: latex.slice(open.start, end), line: open.line });
		}
		open = undefined;
	};
	for (const { 0: mark, 1: environment, index } of latex.matchAll(MARKS)) {
		if (environment !== undefined) {
			close(index);
			depth = Math.max(0, depth + (mark.startsWith('\\begin') ? 1 : -1));
			continue;
		}
		const name = depth > 0 ? args.at(index + mark.length, '[') : undefined;
		if (name) {
			close(index);
			line += latex.slice(counted, index).match(/\n/g)?.length ?? 0;
			counted = index;
			open = { term: name.content, line, start: name.end };
		}
	}
	return items;
}
