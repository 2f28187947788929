import { sourceParagraphsOf } from '../../../../src/core/quotation/sourceText';
import type { Chance } from '../random';

/** The words of a paragraph with the marks and spaces after each. */
function wordsOf(text: string): readonly string[] {
	return text.split(/\s+/u);
}

/** A passage of a text: some words that follow each other in a paragraph. */
export interface Passage {
	readonly words: readonly string[];
	readonly paragraph: number;
}

/** Returns a passage of a text with a number of words in some range, not in its title. */
export function passageOf(chance: Chance, source: string, least: number, most: number): Passage {
	const paragraphs = sourceParagraphsOf(source);
	const paragraph = 1 + chance.below(paragraphs.length - 1);
	const all = wordsOf(paragraphs[paragraph]?.text ?? '');
	const length = Math.min(all.length, least + chance.below(most - least + 1));
	const start = chance.below(all.length - length + 1);
	return { words: all.slice(start, start + length), paragraph };
}

/** Changes that a careless person makes to a passage. Each returns the changed words. */
export const CHANGES: Readonly<Record<string, (chance: Chance, words: readonly string[], source: string) => string>> = {
	swap: (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), words[at + 1] ?? '', words[at] ?? '', ...words.slice(at + 2)].join(' ');
	},
	drop: (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), ...words.slice(at + 1)].join(' ');
	},
	add: (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), chance.pick(['very', 'zealous', 'never', '17', 'port']), ...words.slice(at)].join(' ');
	},
	replace: (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), chance.pick(['elephants', 'seldom', '1912', 'cheerfully', 'any']), ...words.slice(at + 1)].join(' ');
	},
	reorder: (chance, words) => {
		const at = Math.floor(words.length / 2) - 1 + chance.below(3);
		return [...words.slice(at), ...words.slice(0, at)].join(' ');
	},
	acrossParagraphs: (chance, _words, source) => {
		const paragraphs = sourceParagraphsOf(source);
		const at = 1 + chance.below(paragraphs.length - 2);
		return [...wordsOf(paragraphs[at]?.text ?? '').slice(-10), ...wordsOf(paragraphs[at + 1]?.text ?? '').slice(0, 10)].join(' ');
	},
	joined: (chance, _words, source) => {
		const first = passageOf(chance, source, 9, 12);
		let second = passageOf(chance, source, 9, 12);
		while (second.paragraph === first.paragraph) {
			second = passageOf(chance, source, 9, 12);
		}
		return [...first.words, ...second.words].join(' ');
	},
};

/** Changes that a careful person may make to a passage. */
export const HONEST: Readonly<Record<string, (chance: Chance, words: readonly string[]) => string>> = {
	unchanged: (_chance, words) => words.join(' '),
	ellipsis: (chance, words) => omitted(words, chance.pick(['…', '...', '. . .', '[...]', '[…]', '(…)', '(...)'])),
	'ellipses at the ends': (_chance, words) => `… ${words.join(' ')} …`,
	'inserted words': (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), chance.pick(['[sic]', '[as it was called]', '[emphasis added]']), ...words.slice(at)].join(' ');
	},
	'replaced words': (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), '[the town]', ...words.slice(at + 1 + chance.below(2))].join(' ');
	},
	'first letter': (_chance, [first = '', ...words]) =>
		[/^\p{L}/u.test(first) ? `[${otherCase(first.charAt(0))}]${first.slice(1)}` : first, ...words].join(' '),
	'first letter, not marked': (_chance, [first = '', ...words]) => [otherCase(first.charAt(0)) + first.slice(1), ...words].join(' '),
	'final punctuation': (_chance, words) => words.join(' ').replace(/[.,;]$/u, '') + ',',
	'typographic variants': (_chance, words) => words.join('\u00A0 ').replaceAll('’', '\'').replaceAll('-', '\u2011').replaceAll(';', ' ;'),
	'soft hyphens': (_chance, words) => words.map(word => word.replace(/(\p{L}{3})(\p{L}{3})/u, '$1\u00AD$2')).join(' '),
	hyphenation: (_chance, words) => words.map(word => word.replace(/(\p{L}{3})(\p{L}{3})/u, '$1-\n$2')).join(' '),
	'mark of a note': (chance, words) => {
		const at = inner(chance, words);
		return [...words.slice(0, at), `${words[at] ?? ''}[12]`, ...words.slice(at + 1)].join(' ');
	},
};

function inner(chance: Chance, words: readonly string[]): number {
	return 5 + chance.below(Math.max(1, words.length - 11));
}

function omitted(words: readonly string[], mark: string): string {
	const third = Math.floor(words.length / 3);
	return [...words.slice(0, third), mark, ...words.slice(third + 2)].join(' ');
}

function otherCase(letter: string): string {
	return letter === letter.toUpperCase() ? letter.toLowerCase() : letter.toUpperCase();
}
