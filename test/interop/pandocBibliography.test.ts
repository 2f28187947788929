import assert from 'node:assert/strict';
import { addToBibliography } from '../../src/core/citation/bibliography/addToBibliography';
import { exportItems, type ExportFormat } from '../../src/core/citation/bibliography/exportItems';
import type { BibliographyItem } from '../../src/core/citation/bibliography/items/item';
import type { CslItem } from '../../src/core/dossier/model';
import { runs } from '../support/core/budget';
import { randomFlowList } from '../support/core/citation/randomFlowList';
import { withChance } from '../support/core/random';
import { itWith, run, withFile } from './support/program';

/** Characters that Markdown or LaTeX could interpret, alone and within a text. */
const SIGNS = [
	'--', '---', '-', '...', '_', '_a_', '__a__', 'a_b', '*', '*a*', '**a**', '\\', '\\\\', '\\emph{a}', '\\$', '$', '$a$', '$$', '`', '`a`', '~', '~a~', '~~a~~', '^', '^a^', '^[a]', '[^1]', '[a](b)', '![a](b)',
	'[@k]', '@k', '<a>', '<!-- a -->', '&amp;', '&', '#', '%', '{', '}', '{a}', '{{a}}', '|', '>', '<', '+', '1.', '(a)', ':', ': a', '::: a', '=', '\u0001', '\u0007', '\u001B', '\u007F', '\u0085', '\uFEFF', '\u200B',
	'日本', '😀', 'é', 'É', "''", '<<', ',,', '?`', 'a and b', 'Crime and others', 'x, y', '#1', '10%', '1.10',
];

/** Items with these texts, without what readers normalize: quotation marks, spaces, and the case of letters in titles. */
function itemsOf(texts: readonly string[]): readonly BibliographyItem[] {
	return texts.map((text, index) => ({
		key: `k${index}`,
		csl: { type: 'report', title: `X${text}`, publisher: text, note: text, number: text },
	}));
}

const FIELDS = ['title', 'publisher', 'note', 'number'] as const;

/** Returns the differences between what pandoc reads and what was written. */
function differences(items: readonly BibliographyItem[], format: ExportFormat, reader: string): readonly (readonly unknown[])[] {
	const { text } = exportItems(items, format);
	const { output, complaints, status } = run(
		'pandoc',
		['-f', reader, '-t', 'csljson'],
		reader === 'markdown' ? `---\n${text}---\n` : text,
	);
	assert.equal(status, 0, complaints);
	const read = new Map((JSON.parse(output) as readonly CslItem[]).map(item => [item['id'], item]));
	return items.flatMap(({ key, csl }) =>
		FIELDS.flatMap(field => {
			const [found, meant] = [read.get(key)?.[field], csl[field]]
				.map(value => seen(String(value ?? '')))
				.map(text => (field === 'title' ? text.toLowerCase() : text));
			return found === meant ? [] : [[format, field, csl[field], read.get(key)?.[field]]];
		}),
	);
}

/** Returns the items that pandoc reads in a CSL-YAML file. */
function readByPandoc(text: string): readonly CslItem[] {
	const { output, complaints, status } = withFile('a.yaml', text, file => run('pandoc', ['-f', 'markdown', '-t', 'csljson', '--metadata-file', file]));
	assert.equal(status, 0, `${complaints}\n${text}`);
	return JSON.parse(output) as readonly CslItem[];
}

/** Whether text has an unbalanced brace: pandoc does not know the commands for these in LaTeX and drops them. */
function hasLoneBrace(text: string): boolean {
	let depth = 0;
	return [...text].some(sign => (depth += sign === '{' ? 1 : sign === '}' ? -1 : 0) < 0) || depth !== 0;
}

function seen(text: string): string {
	return text.replace(/&lt;/g, '<').replace(/&gt;/g, '>').replace(/[’‘]/g, "'").replace(/\s+/g, ' ').trim();
}

describe('pandoc reads the text of a bibliography unchanged', () => {
	for (const [format, reader] of [['cslYaml', 'markdown'], ['biblatex', 'biblatex'], ['bibtex', 'bibtex']] as const) {
		const isKnown = (text: string) => format === 'cslYaml' || !hasLoneBrace(text);
		itWith('pandoc', `in ${format}, character by character`, () => {
			const items = itemsOf(SIGNS.flatMap(sign => [sign, `a ${sign} b`, `a${sign}b`, `${sign} a`, `a ${sign}`].filter(isKnown)));
			assert.deepEqual(differences(items, format, reader), []);
		});
		itWith('pandoc', `in ${format}, in all combinations`, () => {
			const texts: string[] = [];
			withChance(`texts in ${format}`, runs(300), chance =>
				texts.push(
					Array.from({ length: 1 + chance.below(6) }, () => chance.pick(SIGNS) + chance.pick(['', ' ']))
						.join('')
						.trim(),
				),
			);
			assert.deepEqual(differences(itemsOf(texts.filter(isKnown)), format, reader).slice(0, 5), []);
		});
	}

	itWith('pandoc', 'in a list in brackets, whatever its form, and also reads the other items as before', () => {
		const written = SIGNS.map(sign => `${sign} a ${sign}`.trim());
		withChance('a list in brackets', runs(40), chance => {
			const { text, head } = randomFlowList(chance, 3);
			if (!head.includes('references')) {
				// Pandoc does not read a list without the key.
				return;
			}
			const [item] = itemsOf([chance.pick(written)]).map(({ csl }) => ({ key: 'own', csl }));
			assert.ok(item);
			const result = addToBibliography(text, item, { format: 'cslYaml', dialect: 'biblatex' });
			assert.ok(result.kind === 'add', text);
			const after = text.slice(0, result.edit.start) + result.edit.text + text.slice(result.edit.end);
			const [before, now] = [text, after].map(readByPandoc);
			assert.deepEqual(now?.filter(({ id }) => id !== 'own'), before, after);
			const found = now?.find(({ id }) => id === 'own');
			const texts = (csl: CslItem | undefined) => FIELDS.map(field => seen(String(csl?.[field] ?? '')).toLowerCase());
			assert.deepEqual(texts(found), texts(item.csl), after);
		});
	});

	itWith('pandoc', 'with the formatting that CSL allows in titles', () => {
		const items: readonly BibliographyItem[] = [
			{
				key: 'a',
				csl: {
					type: 'book',
					title: 'On <i>Homo sapiens</i>, H<sub>2</sub>O, <b>x</b><sup>2</sup> and <span class="nocase">iPhone</span>',
				},
			},
		];
		const { text } = exportItems(items, 'cslYaml');
		assert.ok(text.includes('[iPhone]{.nocase}'));
		const { output } = run('pandoc', ['-f', 'markdown', '-t', 'csljson'], `---\n${text}---\n`);
		assert.equal(
			(JSON.parse(output) as readonly CslItem[])[0]?.title,
			'On <i>Homo sapiens</i>, H<sub>2</sub>O, <b>x</b><sup>2</sup> and iPhone',
		);
	});
});
