import { parseRegExpLiteral, type AST } from '@eslint-community/regexpp';

/** A character that occurs in no text, so that a pattern that requires it fails. */
const NEVER = '\\x01';

/** Larger counts are reduced, because constant factors do not affect growth and long counts make the automaton too large. */
const MAX_COUNT = 2;

/** A pattern that replaces another one for the analysis, with its flags. */
export interface RelaxedPattern {
	readonly source: string;
	readonly flags: string;
}

/**
 * Returns patterns that automata theory can analyze and that together need at least as many steps as the given one, up to a
 * constant factor. Automata support neither lookaround nor backreferences. An assertion of bounded length is left out and the
 * rest made to fail, so that all ways to match are tried; one of unbounded length is tried and then fails; a backreference
 * becomes everything that its group can match. Each top-level alternative is a pattern of its own, because it is tried
 * separately at each position; those of bounded length are left out. Throws for a lookbehind of unbounded length.
 */
export function relaxed(literal: string): readonly RelaxedPattern[] {
	const { pattern, flags } = parseRegExpLiteral(literal);
	return pattern.alternatives.flatMap(apart)
		.filter(({ elements }) => !elements.every(isBounded))
		.map(node => ({ source: alternative(node, true), flags: flags.raw }));
}

/** Unwraps an alternative that consists of a single group. */
function apart(node: AST.Alternative): readonly AST.Alternative[] {
	const [only, ...others] = node.elements;
	const isGroup = only?.type === 'Group' || only?.type === 'CapturingGroup';
	return isGroup && others.length === 0 ? only.alternatives.flatMap(apart) : [node];
}

function alternatives(nodes: readonly AST.Alternative[], last: boolean): string {
	return nodes.map(node => alternative(node, last)).join('|');
}

/** `last`: nothing of the whole pattern follows. */
function alternative({ elements }: AST.Alternative, last: boolean): string {
	const text = elements.map((element, index) =>
		(index === 0 ? characterBefore(element) : undefined) ?? write(element, last && index === elements.length - 1)).join('');
	const tail = elements.at(-1);
	const endsInGroup = tail !== undefined && (tail.type === 'Group' || tail.type === 'CapturingGroup');
	const doubtful = elements.slice(0, certainFrom(elements)).some((element, index) =>
		!(endsInGroup && index === elements.length - 1) && mayFail(element) && !elements.slice(0, index).every(isBounded)
			|| element.type === 'Quantifier' && mayFail(element) && !isBounded(element));
	return last && doubtful ? `(?:${text})${NEVER}` : text;
}

/** Returns the index from which the pattern can no longer fail; the rest may be left out, and is where it does not fit. */
function certainFrom(elements: readonly AST.Element[]): number {
	let from = elements.length;
	for (
		let node = elements[from - 1];
		node?.type === 'Quantifier' && node.min === 0 && failsAtOnce(node.element);
		node = elements[from - 1]
	) {
		from--;
	}
	return from;
}

/** Whether all assertions in a repeated element follow content of bounded length, so that backtracking is limited. */
function failsAtOnce(node: AST.Element): boolean {
	return !mayFail(node) || (node.type === 'Group' && node.alternatives.every(({ elements }) => elements.every((element, index) =>
		!mayFail(element) || (element.type === 'Assertion' && elements.slice(0, index).every(isBounded)))));
}

function write(node: AST.Element, last: boolean): string {
	switch (node.type) {
		case 'Assertion':
			return assertion(node);
		case 'Quantifier':
			return quantifier(node);
		case 'Group':
		case 'CapturingGroup':
			return `(?:${alternatives(node.alternatives, last)})`;
		case 'Backreference':
			return [node.resolved].flat().map(group => `(?:${alternatives(group.alternatives, false)})`).join('|');
		default:
			return node.raw;
	}
}

function assertion(node: AST.Assertion): string {
	if (node.kind !== 'lookahead' && node.kind !== 'lookbehind') {
		return node.raw;
	}
	if (node.alternatives.every(({ elements }) => elements.every(isBounded))) {
		return '';
	}
	if (node.kind === 'lookbehind') {
		throw new Error(`An assertion of any length on what stands before: ${node.raw}`);
	}
	return `(?:(?:${alternatives(node.alternatives, false)})${NEVER}|)`;
}

/** Returns a lookbehind assertion on one character as that character; `undefined` for any other element. */
function characterBefore(node: AST.Element): string | undefined {
	if (node.type !== 'Assertion' || node.kind !== 'lookbehind' || node.alternatives.length !== 1) {
		return undefined;
	}
	const [only, ...others] = node.alternatives[0]?.elements ?? [];
	if (!only || others.length > 0 || !['Character', 'CharacterSet', 'CharacterClass'].includes(only.type)) {
		return undefined;
	}
	const inside = only.type === 'CharacterClass' ? only.raw.replace(/^\[\^?|\]$/g, '') : only.raw;
	const isExcluded = node.negate !== (only.type === 'CharacterClass' && only.negate);
	return `${node.negate ? '(?:^|' : '(?:'}[${isExcluded ? '^' : ''}${inside}])`;
}

function quantifier({ element, min, max, greedy }: AST.Quantifier): string {
	const most = max === Infinity ? '' : String(Math.min(max, MAX_COUNT));
	return `(?:${write(element, false)}){${Math.min(min, MAX_COUNT)},${most}}${greedy ? '' : '?'}`;
}

/** Whether the length of an element's matches is bounded. */
function isBounded(node: AST.Element): boolean {
	switch (node.type) {
		case 'Assertion':
			return !('alternatives' in node) || node.alternatives.every(({ elements }) => elements.every(isBounded));
		case 'Quantifier':
			return node.max !== Infinity && isBounded(node.element);
		case 'Group':
		case 'CapturingGroup':
			return node.alternatives.every(({ elements }) => elements.every(isBounded));
		case 'Backreference':
			return [node.resolved].flat().every(isBounded);
		default:
			return true;
	}
}

/** Whether an element contains something that was left out and could fail. */
function mayFail(node: AST.Element): boolean {
	switch (node.type) {
		case 'Assertion':
			return node.kind === 'lookahead' || node.kind === 'lookbehind';
		case 'Quantifier':
			return mayFail(node.element);
		case 'Group':
		case 'CapturingGroup':
			return node.alternatives.some(({ elements }) => elements.some(mayFail));
		default:
			return node.type === 'Backreference';
	}
}
