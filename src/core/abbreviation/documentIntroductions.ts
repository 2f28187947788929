import type { AsideSyntax } from '../prose/asides';
import type { ProseSyntax } from '../prose/proseSyntax';
import type { Segment } from '../prose/segment';
import { shifted } from '../text/offsetRange';
import type { AbbreviationSyntax, DeclaredAbbreviation } from './abbreviationSyntax';
import { findIntroductions, type IntroductionInput } from './findIntroductions';
import type { Introduction } from './introduction';
import { NamesInSegment, type KnownNames } from './knownNames';

/** The parts of a document language that introductions depend on. */
export interface IntroductionSyntax {
	readonly prose: ProseSyntax;
	readonly abbreviations?: AbbreviationSyntax;
	readonly asides?: AsideSyntax;
}

/** Finds the introductions of acronyms in a whole document, in order: those in its prose, and those that its syntax declares. */
export function introductionsInDocument(text: string, syntax: IntroductionSyntax, known?: KnownNames): readonly Introduction[] {
	const found: Introduction[] = [];
	let start = 0;
	for (const segment of syntax.prose.reader.read(text, { isFirst: true })) {
		for (const introduction of introductionsInSegment(segment, syntax, { known })) {
			found.push(shiftedIntroduction(introduction, start));
		}
		start += segment.text.length;
	}
	return found;
}

/**
 * Like `introductionsInDocument`, for one segment. Offsets are relative to the segment; a declaration is never split between two segments.
 */
export function introductionsInSegment(
	segment: Segment,
	{ abbreviations, asides }: IntroductionSyntax,
	{ known, blocks }: Omit<IntroductionInput, 'asides'>,
): readonly Introduction[] {
	const found = findIntroductions(segment, { known, blocks, asides });
	const declarations = (abbreviations?.(segment.text, segment.prose) ?? []).map(pair => ofDeclaration(pair, known));
	if (declarations.length === 0) {
		return found;
	}
	const places = new Set(declarations.map(({ acronym }) => acronym.start));
	return [...declarations, ...found.filter(({ acronym }) => !places.has(acronym.start))].sort(
		(a, b) => a.acronym.start - b.acronym.start,
	);
}

/** Returns an introduction with its offsets moved. */
export function shiftedIntroduction({ acronym, expansion, ...others }: Introduction, by: number): Introduction {
	return { ...others, acronym: shifted(acronym, by), ...(expansion && { expansion: shifted(expansion, by) }) };
}

/** A declaration has the certainty `letters`, or `label` if an entry has both names. */
function ofDeclaration({ acronym, expansion }: DeclaredAbbreviation, known: KnownNames | undefined): Introduction {
	const text = expansion.text;
	const names = new NamesInSegment({ text, prose: [{ start: 0, end: text.length, continues: false }] }, known);
	const mention = names.startingAt(0);
	const whole = mention?.end === text.length ? mention : undefined;
	const pair = names.pairOf(whole, acronym.text, { start: -1, end: -1 });
	const entry = pair ? pair.entry : names.entryAt({ start: 0, end: text.length });
	return { acronym, expansion, certainty: pair ? 'label' : 'letters', kind: 'declared', ...(entry !== undefined && { entry }) };
}
