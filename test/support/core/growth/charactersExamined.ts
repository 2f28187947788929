import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** The end of the text, even where `$` matches the end of a line. */
const END = '(?![^])';

/** A remainder of the text no longer than this counts as examined, because constants do not affect growth. */
const FEW = 40;

/**
 * Returns how many characters from `from` on a regular expression examines: at most twice the real number, or a few. Whether
 * it matches does not matter, because failed attempts and optional parts examine characters, too.
 */
export function charactersExamined(regExp: RegExp, text: string, from: number): number {
	if (text.length - from <= FEW) {
		return Math.max(0, text.length - from);
	}
	const partial = partialOf(regExp);
	for (let size = 1; from + size < text.length; size *= 2) {
		partial.lastIndex = from;
		// The expression examines the end of the truncated text exactly if its partial version matches there.
		if (!partial.test(text.slice(0, from + size)) || partial.lastIndex < from + size) {
			return size;
		}
	}
	return text.length - from;
}

// This runs for every execution of an expression, and its source and flags are slow to get.
const partials = new WeakMap<RegExp, RegExp>();
const partialsOfLiterals = new Map<string, RegExp>();

function partialOf(regExp: RegExp): RegExp {
	const known = partials.get(regExp);
	if (known) {
		return known;
	}
	const literal = `/${regExp.source}/${regExp.flags}`;
	const partial = partialsOfLiterals.get(literal) ?? partialOfPattern(parseRegExpLiteral(literal));
	partialsOfLiterals.set(literal, partial);
	partials.set(regExp, partial);
	return partial;
}

function partialOfPattern({ pattern, flags }: AST.RegExpLiteral): RegExp {
	// A pattern anchored to the start of the text is not tried anywhere else.
	const anchored =
		!flags.multiline && pattern.alternatives.every(({ elements: [first] }) => first?.type === 'Assertion' && first.kind === 'start');
	return new RegExp(alternatives(pattern.alternatives), `${flags.raw.replace(/[dgy]/g, '')}${anchored || flags.sticky ? 'y' : 'g'}`);
}

// Builds an expression in which every character, and everything after it, may be replaced by the end of the text: it matches
// if the original gets to the end of a truncated text. Alternatives are tried in the original order.

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
