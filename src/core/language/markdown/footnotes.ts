import { Tree } from '@lezer/common';
import { LineInput } from './lineInput';
import { frontMatterLength, markdownParser } from './syntax';

/** The footnotes of a Markdown document, as far as a new one has to follow them. */
export interface MarkdownFootnotes {
	/** How they are called: by numbers, by names, or not at all, since they are written in the text. */
	readonly style: 'numbered' | 'named' | 'inline';
	/** All labels in use. */
	readonly labels: ReadonlySet<string>;
	/** The ranges of the definitions, in order, without the blank lines behind them. */
	readonly definitions: readonly { readonly start: number; readonly end: number }[];
}

/** Reads the footnotes of a document; what looks like one in code is none. */
export function readMarkdownFootnotes(text: string): MarkdownFootnotes {
	const front = frontMatterLength(text);
	const labels = new Set<string>();
	const definitions: { start: number; end: number }[] = [];
	let inline = 0;
	markdownParser().parse(new LineInput(text.slice(front))).iterate({
		enter: ({ name, from, to, tree }) => {
			if (name === 'Footnote') {
				const whole = text.slice(front + from, front + to).trimEnd();
				definitions.push({ start: front + from, end: front + from + whole.length });
				labels.add(/^\[\^([^\]\s]+)\]/.exec(whole)?.[1] ?? '');
			} else if (name === 'Opaque' && !(tree instanceof Tree && tree.children.length > 0)) {
				const mark = text.slice(front + from, front + to);
				const label = /^\[\^([^\]\s]+)\]$/.exec(mark)?.[1];
				inline += mark === '^' ? 1 : 0;
				if (label !== undefined) {
					labels.add(label);
				}
			}
		},
	});
	const numbered = [...labels].some(label => /^\d+$/.test(label));
	return { style: numbered ? 'numbered' : labels.size > 0 ? 'named' : inline > 0 ? 'inline' : 'numbered', labels, definitions };
}

/** A label for a new footnote: the next number, or the name where the others have names, with a number if it is taken. */
export function newLabel({ style, labels }: MarkdownFootnotes, name: string): string {
	if (style !== 'named') {
		return String(1 + [...labels].map(Number).filter(Number.isSafeInteger).reduce((highest, number) => Math.max(highest, number), 0));
	}
	let label = name;
	for (let number = 2; labels.has(label); number++) {
		label = `${name}-${number}`;
	}
	return label;
}
