import assert from 'node:assert/strict';
import { listOf } from '../support/core/abbreviation/abbreviatedText';
import { libraryOfLabels } from '../support/core/dossiers/libraryOfLabels';
import { itWith, run } from './support/program';

/** Acronyms and full names with signs that some format reads as markup. */
const PAIRS: readonly (readonly [acronym: string, expansion: string])[] = [
	['EU', 'European Union'],
	['X|Y', 'Exit <img src=x onerror=alert(1)> | Yes & $no$ \\input{x} % #let {{y}}'],
	['Q:Q', 'Quick :: Quirk : [x](javascript:alert(1)) `code` *bold* _it_ @cite'],
	['Z]Z', 'reversed } \\end{description} ]] ~~ /* // ++ ;; || !! |- |}'],
	['*S', '- a + b * c = d / e; 1. f'],
];
const library = libraryOfLabels(
	PAIRS.flatMap(([acronym, text], index) => [
		{ entry: `e${String(index)}`, text },
		{ entry: `e${String(index)}`, text: acronym, role: 'acronym' as const, case: 'exact' as const },
	]),
);

/** The readers of pandoc, by document language. */
const READERS: Readonly<Record<string, string>> = {
	markdown: 'markdown-smart',
	latex: 'latex-smart',
	restructuredtext: 'rst-smart',
	org: 'org-smart',
	wikitext: 'mediawiki-smart',
	html: 'html',
};

/** Acronyms that are left out: pandoc does not know `\\textbar` and some entities of Org, and a line of Org with `|` is read as a table. */
const LEFT_OUT: Readonly<Record<string, RegExp>> = { latex: /\||\]/, org: /[|:\]]/ };

interface Node {
	readonly t?: string;
	readonly c?: unknown;
}

/** Returns the text of a part of pandoc's document. */
function textOf(node: unknown): string {
	if (Array.isArray(node)) {
		return node.map(textOf).join('');
	}
	const { t, c } = (node ?? {}) as Node;
	if (t === 'Str') {
		return String(c);
	}
	if (t === 'Space' || t === 'SoftBreak') {
		return ' ';
	}
	if (t === 'Code' || t === 'Math' || t?.startsWith('Raw')) {
		return '<MARKUP>';
	}
	return c === undefined ? '' : textOf(c);
}

/** Returns the rows of the tables and definition lists of a document. */
function rowsIn(json: string): readonly (readonly string[])[] {
	const { blocks } = JSON.parse(json) as { readonly blocks: readonly Node[] };
	return blocks
		.flatMap(({ t, c }) => {
			if (t === 'DefinitionList') {
				return (c as readonly (readonly unknown[])[]).map(item => item.map(part => plain(textOf(part))));
			}
			if (t !== 'Table') {
				return [];
			}
			const [, , , [, head], bodies] = c as readonly [
				unknown,
				unknown,
				unknown,
				readonly [unknown, readonly unknown[]],
				readonly (readonly unknown[])[],
			];
			const rows = [
				...head,
				...bodies.flatMap(([, , own, rest]) => [...(own as readonly unknown[]), ...(rest as readonly unknown[])]),
			];
			return rows.map(row =>
				(row as readonly [unknown, readonly unknown[]])[1].map(cell => plain(textOf((cell as readonly unknown[])[4]))),
			);
		})
		.filter(([acronym]) => acronym !== 'Abbreviation');
}

function plain(text: string): string {
	return text.replace(/[\s\u00A0\u200B\u200C]+/g, ' ').replace(/ (?=[.,])/g, ' ').trim();
}

describe('pandoc reads the list of abbreviations', () => {
	for (const [id, reader] of Object.entries(READERS)) {
		for (const form of ['definitions', 'table']) {
			itWith('pandoc', `in ${id}, ${form}, with hostile names as text`, () => {
				const pairs = PAIRS.filter(([acronym]) => LEFT_OUT[id]?.test(acronym) !== true);
				const { edits: [edit] } = listOf(id, `${pairs.map(([acronym]) => acronym).join(' , ')}\n`, { library, form });
				const { output } = run('pandoc', ['-f', reader, '-t', 'json'], edit?.text ?? '');
				assert.deepEqual([...rowsIn(output)].sort(), pairs.map(pair => pair.map(plain)).sort());
			});
		}
	}
});
