import { load } from 'js-yaml';
import { readContextive } from '../../../src/core/exchange/contextive';
import type { CompletionWords } from '../../../src/core/exchange/dossier/dossierMaker';
import { dossierOfTerms } from '../../../src/core/exchange/dossier/toDossier';
import { completionsOf } from '../../../src/core/lexicon/completion/labelCompletion';
import { LabelCompletionIndex } from '../../../src/core/lexicon/completion/labelCompletionIndex';
import { LabelMatches } from '../../../src/core/lexicon/completion/labelMatches';
import { typedWordsBefore } from '../../../src/core/lexicon/completion/typedWords';
import { compiled, joinedLabels, libraryOf, membersOf, mentionIn, opened, openedLabels, type LargeFile } from './compiledJob';
import { milliseconds, type Values } from './values';

/** The size that Contextive’s changelog names for its performance test: glossaries, and terms in each. */
const [GLOSSARIES, TERMS] = [15, 10_000];
/** The words of a name, and the sentences of a definition with their words, as in its generator. */
const [NAME, SENTENCES, WORDS] = [3, 5, 8];

/**
 * Measures glossaries like those of Contextive's performance test: reading and converting them, the first card of their dossiers once
 * these are compiled, a further hover, and completing nothing and two words of a name.
 */
export function contextiveJob(): Values {
	const texts = Array.from({ length: GLOSSARIES }, (_, index) => glossary(index));
	const contextiveParser = milliseconds(() => texts.reduce((sum, text) => sum + Object.keys(load(text) as object).length, 0));
	let bases: readonly ReturnType<typeof readContextive>[] = [];
	const contextiveRead = milliseconds(() => (bases = texts.map(text => readContextive(text, 'en'))).length);
	const name = bases.at(-1)?.base.concepts[TERMS / 2]?.terms[0]?.text ?? '';
	let files: readonly LargeFile[] = [];
	const contextiveConverted = milliseconds(() => (files = bases.map(({ base }, index) => compiledFile(base, index))).length);
	const joined = joinedLabels(files);
	let last = libraryOf([]);
	const contextiveCard = milliseconds(() => {
		last = libraryOf(files.map(file => opened(file)), membersOf(openedLabels(joined), files));
		return mentionIn(last.library, last.lexicon, `${name} `);
	});
	const contextiveHover = milliseconds(() => mentionIn(last.library, last.lexicon, `${name} `));
	const index = new LabelCompletionIndex();
	const contextiveIndex = milliseconds(() => {
		for (const entry of last.library.entries.values()) {
			index.add(entry);
		}
		return index.size;
	});
	const two = name.split(' ').slice(0, 2).join(' ');
	return {
		contextiveParser, contextiveRead, contextiveConverted, contextiveCard, contextiveHover, contextiveIndex,
		contextiveAll: milliseconds(() => completed(index, '')),
		contextivePrefix: milliseconds(() => completed(index, two)),
		contextiveFound: completed(index, two),
		contextiveEntries: last.library.entries.size,
	};
}

function compiledFile(base: ReturnType<typeof readContextive>['base'], index: number): LargeFile {
	const { file } = dossierOfTerms(base, { fileName: `perf${index}.glossary.yml`, id: `perf${index}`, words: COMPLETION });
	return { name: file.id, yaml: new Uint8Array(), json: '', compiled: compiled(file, file.id) };
}

const COMPLETION: CompletionWords = {
	gloss: kind => kind, reason: '-',
	comments: { file: '-', title: '-', licence: '-', release: '-', gloss: '-', evidence: '-', reason: '-', ambiguous: '-', relation: '-' },
};

function completed(index: LabelCompletionIndex, text: string): number {
	const words = typedWordsBefore(text, [{ start: 0, end: text.length, continues: false }], text.length, { hasBacktickCode: true });
	const none: ReadonlySet<string> = new Set();
	return completionsOf(new LabelMatches(index, words, { asked: true }), { anywhere: none, before: none }).length;
}

/** Returns a glossary of random words. The same number gives the same glossary. */
function glossary(number: number): string {
	let state = number + 1;
	const word = () => {
		state = (state * 48_271) % 2_147_483_647;
		return WORD_LIST[state % WORD_LIST.length] ?? '';
	};
	const sentence = (length: number) => {
		const text = Array.from({ length }, word).join(' ');
		return text.slice(0, 1).toUpperCase() + text.slice(1);
	};
	const terms = Array.from({ length: TERMS }, () => {
		const definition = Array.from({ length: SENTENCES }, () => `          ${sentence(WORDS)}.`).join('\n\n');
		return `      - name: ${sentence(NAME)}\n        definition: |-\n${definition}\n`;
	});
	return `contexts:\n  - name: Context ${number}\n    terms:\n${terms.join('')}`;
}

/** Made-up words of two and three syllables. */
const WORD_LIST: readonly string[] = ['ba', 'co', 'di', 'fu', 'ge', 'ho', 'ka', 'le', 'mi', 'no', 'pu', 'ra'].flatMap(first =>
	['lan', 'mer', 'nis', 'por', 'tul', 'vek', 'zan', 'rid'].flatMap(second => ['', 'do', 'ket', 'lim', 'sor'].map(third => first + second + third)));
