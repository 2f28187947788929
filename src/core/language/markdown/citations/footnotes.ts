import { Tree } from '@lezer/common';
import type { OffsetRange } from '../../../text/offsetRange';
import { LineInput } from '../syntax/lineInput';
import { frontMatterLength, markdownParser } from '../syntax/syntax';

/** The data about existing footnotes of a Markdown document that a new one needs. */
export interface MarkdownFootnotes {
	/** Whether they have numbers, names, or are inline. */
	readonly style: 'numbered' | 'named' | 'inline';
	/** All labels in use. */
	readonly labels: ReadonlySet<string>;
	/** The ranges of the definitions, in order, without the blank lines after them. */
	readonly definitions: readonly OffsetRange[];
}

/** Reads the footnotes of a document, except in code. */
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
	return { style: styleOf(labels, inline), labels, definitions };
}

function styleOf(labels: ReadonlySet<string>, inline: number): MarkdownFootnotes['style'] {
	if (labels.size === 0) {
		return inline > 0 ? 'inline' : 'numbered';
	}
	return [...labels].some(label => /^\d+$/.test(label)) ? 'numbered' : 'named';
}

/** Returns a label for a new footnote: the next number or, if the others have names, `name`, followed by a number if it is taken. */
export function newLabel({ style, labels }: MarkdownFootnotes, name: string): string {
	if (style !== 'named') {
		return String(1 + [...labels].map(Number).filter(Number.isSafeInteger).reduce((highest, number) => Math.max(highest, number), 0));
	}
	return freeLabel(name, labels);
}

/** Returns a name as a label, followed by a number if it is taken. */
export function freeLabel(name: string, taken: ReadonlySet<string>): string {
	let label = name;
	for (let number = 2; taken.has(label); number++) {
		label = `${name}-${number}`;
	}
	return label;
}
