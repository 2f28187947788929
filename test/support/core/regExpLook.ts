import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** The end of the text, also where `$` is the end of a line. */
const END = '(?![^])';

/** What is left of a text and no longer than this counts as looked at, since a constant says nothing of how steps grow. */
const FEW = 40;

/**
 * How many characters from `from` on a regular expression looks at, at most twice as many as it does or a few. It does not matter
 * whether it matches: one that fails, or gives up an optional part, has looked at everything on its way.
 */
export function charactersLookedAt(regExp: RegExp, text: string, from: number): number {
	if (text.length - from <= FEW) {
		return Math.max(0, text.length - from);
	}
	const partial = partialOf(regExp);
	for (let size = 1; from + size < text.length; size *= 2) {
		partial.lastIndex = from;
		// It ends where the text is cut off exactly if the expression wants to know what comes there.
		if (!partial.test(text.slice(0, from + size)) || partial.lastIndex < from + size) {
			return size;
		}
	}
	return text.length - from;
}

const partials = new Map<string, Map<string, RegExp>>();

function partialOf({ source, flags }: RegExp): RegExp {
	// Not by the literal, which would be put together anew each time: this is called for every execution.
	const bySource = partials.get(source) ?? new Map<string, RegExp>();
	partials.set(source, bySource);
	const partial = bySource.get(flags) ?? partialOfPattern(parseRegExpLiteral(`/${source}/${flags}`));
	bySource.set(flags, partial);
	return partial;
}

function partialOfPattern({ pattern, flags }: AST.RegExpLiteral): RegExp {
	// What has to begin where the text does is tried nowhere else.
	const anchored = !flags.multiline && pattern.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start');
	return new RegExp(alternatives(pattern.alternatives), `${flags.raw.replace(/[dgy]/g, '')}${anchored || flags.sticky ? 'y' : 'g'}`);
}

// Every character may be the end of the text instead, and so may everything after it: what gets to the end of a text that is cut off
// there matches. Each path is tried in the order in which the expression itself tries it.

function alternatives(nodes: readonly AST.Alternative[]): string {
	return nodes.map(({ elements }) => elements.map(element).join('')).join('|');
}

function element(node: AST.Element): string {
	switch (node.type) {
		case 'Quantifier':
			return `(?:${element(node.element)})${node.raw.slice(node.element.raw.length)}`;
		case 'Group':
		case 'CapturingGroup':
			return `${node.raw.slice(0, (node.alternatives[0]?.start ?? 0) - node.start)}${alternatives(node.alternatives)})`;
		case 'Assertion':
			return node.kind === 'lookahead'
				? `(?:(?=(?:${alternatives(node.alternatives)})${END})[^]*|${node.raw})`
				: `(?:${node.raw}|${END})`;
		default:
			return `(?:${node.raw}|${END})`;
	}
}
