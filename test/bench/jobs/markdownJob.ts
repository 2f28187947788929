import { readFile } from 'node:fs/promises';
import { findLatexProse, glossaryKeyAt } from '../../../src/core/language/latex/prose';
import { markdownProse } from '../../../src/core/language/markdown/prose';
import { buildLexicon } from '../../../src/core/lexicon/lexicon';
import { findMentions } from '../../../src/core/lexicon/matching/find';
import { IncrementalProse } from '../../../src/core/prose/incrementalProse';
import { proseOf, synsetsOf } from '../corpus';
import { median } from '../measure';
import { libraryOf, termsOf } from '../terms';
import { milliseconds, type Values } from './values';

const LENGTH = 1_000_000;
const LABELS = 100_000;
const KEYSTROKES = 200;
const STEP = 0x8000;

/** Measures a keystroke in one million characters of Markdown (parsing and rescanning) and the first parse and scan. */
export async function markdownJob(modules: string): Promise<Values> {
	const terms = termsOf(await synsetsOf(modules), await proseOf(modules, 10_000_000), LABELS);
	const lexicon = buildLexicon(libraryOf(terms));
	const note = await readFile('test/fixtures/workspace/policy-note.md', 'utf8');
	const text = note.repeat(Math.ceil(LENGTH / note.length)).slice(0, LENGTH);
	const scan = (live: IncrementalProse, start: number, end: number) => {
		let mentions = 0;
		for (const { segment } of live.between(start, end)) {
			mentions += findMentions(lexicon, segment.text, segment.prose).length;
		}
		return mentions;
	};
	let live = new IncrementalProse(markdownProse.reader);
	const first: number[] = [];
	const steps: number[] = [];
	for (let round = 0; round < 4; round++) {
		live = new IncrementalProse(markdownProse.reader);
		const reading = live.read(text, STEP);
		first.push(milliseconds(() => {
			for (let done = false; !done;) {
				steps.push(milliseconds(() => ((done = reading.next().done === true), 0)));
			}
			return scan(live, 0, LENGTH);
		}));
	}
	const key: number[] = [];
	for (let round = 0; round < KEYSTROKES; round++) {
		const start = text.indexOf(' ', round * 77_773 % (LENGTH - 1000));
		key.push(milliseconds(() => {
			live.apply({ start, end: start, text: 'x' });
			return scan(live, start, start + 1);
		}));
		live.apply({ start, end: start + 1, text: '' });
	}
	return {
		markdownFirst: median(first.slice(1)), markdownKey: median(key), markdownStep: Math.max(...steps.slice(steps.length / 4)),
		...keysInOpening(text.replace(/^---$/gm, '')), ...latexWithoutLabel(),
	};
}

/** Measures a keystroke in front matter, and one after an unclosed `---`. */
function keysInOpening(body: string): Values {
	const keyIn = (text: string, at: number) => {
		const live = new IncrementalProse(markdownProse.reader);
		Array.from(live.read(text, STEP));
		return median(Array.from({ length: KEYSTROKES }, () => milliseconds(() => {
			live.apply({ start: at, end: at, text: 'x' });
			return live.length;
		})));
	};
	return {
		frontMatterKey: keyIn(`---\ntitle: A note\nlang: en\n---\n\n${body}`, 12),
		unclosedKey: keyIn(`---\ntitle: A note\n\n${body}`, LENGTH / 2),
	};
}

/** Measures reading one million characters of LaTeX, and looking up a glossary key at a place without a label. */
function latexWithoutLabel(): Values {
	const paragraph = 'Some words of a long text, \\emph{and} a reference \\cite{key}.\n\n';
	const text = paragraph.repeat(Math.ceil(LENGTH / paragraph.length));
	const each = (run: () => number) => median(Array.from({ length: 5 }, () => milliseconds(run)));
	return {
		latexFirst: each(() => findLatexProse(text).length),
		latexNoLabel: each(() => glossaryKeyAt(text, text.indexOf('words', LENGTH / 2))?.start ?? 0),
	};
}
