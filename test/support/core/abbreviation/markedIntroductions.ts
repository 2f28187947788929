import { readFileSync } from 'node:fs';
import { load } from 'js-yaml';
import { introductionsInDocument } from '../../../../src/core/abbreviation/documentIntroductions';
import { findIntroductions } from '../../../../src/core/abbreviation/findIntroductions';
import type { Certainty } from '../../../../src/core/abbreviation/introduction';
import type { KnownNames } from '../../../../src/core/abbreviation/knownNames';
import { documentLanguageOfFile } from '../../../../src/core/language/languages';

/** The languages of the marked set. */
export const MARKED_LANGUAGES = ['en', 'fr', 'de', 'nl', 'es'] as const;

/** A text with the pairs that it introduces, each as `acronym|expansion`; none in a trap. */
export interface MarkedText {
	readonly text: string;
	readonly pairs: readonly string[];
	/** Whether the text is in Markdown; otherwise it is plain text. */
	readonly markdown?: boolean;
}

/** The half of a set: `tuned` was used while the rules were written, `held` was not. */
export type SetHalf = 'tuned' | 'held';

/** The results for marked texts, as numbers of pairs. */
export interface Figures {
	readonly marked: number;
	readonly found: Readonly<Record<Certainty, number>>;
	readonly right: Readonly<Record<Certainty, number>>;
	/** The pairs of the first two certainties that are not marked. */
	readonly wrong: readonly string[];
}

/** Reads the introductions and traps of a language: the first, third … of each of the two are tuned, the others held. */
export function markedTexts(language: string, half: SetHalf): readonly MarkedText[] {
	return fieldsOf(`${language}.yaml`).flatMap(fields =>
		Object.values(fields)
			.flat()
			.filter((_, index) => (index % 2 === 0) === (half === 'tuned'))
			.map(parse),
	);
}

/** Reads the second set of a language, which was written later, before anything was measured on it. */
export function secondTexts(language: string): readonly MarkedText[] {
	return fieldsOf(`second/${language}.yaml`).flatMap(fields =>
		Object.entries(fields).flatMap(([field, texts]) => texts.map(text => ({ ...parse(text), markdown: field === 'markdown' }))),
	);
}

/** The texts of a set by field. */
type Fields = Readonly<Record<string, readonly string[]>>;

function fieldsOf(name: string): readonly Fields[] {
	const file = load(readFileSync(`test/fixtures/abbreviations/${name}`, 'utf8')) as Readonly<Record<'introductions' | 'traps', Fields>>;
	return [file.introductions, file.traps];
}

function parse(marked: string): MarkedText {
	const marks = [...marked.matchAll(/<<(.*?)>>/g)].map(match => match[1] ?? '');
	const longest = marks.reduce((one, other) => (other.length > one.length ? other : one), '');
	const pairs = marks.length % 2 === 1
		? marks.filter(mark => mark !== longest).map(mark => pairKey(mark, longest))
		: marks.flatMap((one, index) => {
			const other = marks[index + 1] ?? '';
			return index % 2 === 1 ? [] : [one.length < other.length ? pairKey(one, other) : pairKey(other, one)];
		});
	return { text: marked.replace(/<<|>>/g, ''), pairs };
}

/** Counts the pairs found in texts, and those of them that are marked. A pair counts once in a text. */
export function measure(texts: readonly MarkedText[], known?: KnownNames): Figures {
	const found = { label: 0, letters: 0, likely: 0 };
	const right = { label: 0, letters: 0, likely: 0 };
	const wrong: string[] = [];
	let marked = 0;
	for (const { text, pairs, markdown } of texts) {
		marked += new Set(pairs).size;
		const introductions = markdown ? introductionsInDocument(text, documentLanguageOfFile('text.md'), known)
			: findIntroductions({ text, prose: [{ start: 0, end: text.length, continues: false }] }, { known });
		const keys = new Map(
			introductions.flatMap(({ acronym, expansion, certainty }) =>
				expansion ? [[pairKey(acronym.text, expansion.text), certainty] as const] : [],
			),
		);
		for (const [key, certainty] of keys) {
			const isRight = pairs.includes(key);
			found[certainty]++;
			right[certainty] += isRight ? 1 : 0;
			wrong.push(...(isRight || certainty === 'likely' ? [] : [key]));
		}
	}
	return { marked, found, right, wrong };
}

/** Adds up figures. */
export function total(figures: readonly Figures[]): Figures {
	const sum = (of: (one: Figures) => number) => figures.reduce((before, one) => before + of(one), 0);
	const each = (of: (one: Figures) => Readonly<Record<Certainty, number>>) => ({
		label: sum(one => of(one).label), letters: sum(one => of(one).letters), likely: sum(one => of(one).likely),
	});
	return {
		marked: sum(one => one.marked),
		found: each(one => one.found),
		right: each(one => one.right),
		wrong: figures.flatMap(one => one.wrong),
	};
}

/** Precision and recall of the first two certainties (`sure`) and of all. */
export function ratios({
	marked,
	found,
	right,
}: Figures): Readonly<Record<'sure' | 'all', { readonly precision: number; readonly recall: number; readonly f1: number }>> {
	const of = (certainties: readonly Certainty[]) => {
		const given = certainties.reduce((sum, certainty) => sum + found[certainty], 0);
		const good = certainties.reduce((sum, certainty) => sum + right[certainty], 0);
		return { precision: good / given, recall: good / marked, f1: 2 * good / (given + marked) };
	};
	return { sure: of(['label', 'letters']), all: of(['label', 'letters', 'likely']) };
}

/** Makes a pair comparable: without plural endings of the acronym, articles and double spaces. */
export function pairKey(acronym: string, expansion: string): string {
	const squeezed = (text: string) => text.replace(/\s+/g, ' ').trim();
	return `${squeezed(acronym).replace(/(?<=[\p{Lu}\d])[’']?s$/u, '')}|${squeezed(expansion).replace(/^(?:the|an?) /i, '')}`;
}
