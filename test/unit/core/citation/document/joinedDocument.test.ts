import assert from 'node:assert/strict';
import { writtenNote } from '../../../../../src/core/citation/document/edits/noteWriting';
import { documentJoiner, rangeInOwn, rangeInWhole } from '../../../../../src/core/citation/document/joinedDocument';
import { planRefreshInSteps, type RefreshPlan } from '../../../../../src/core/citation/document/refresh/planRefresh';
import type { DocumentFile } from '../../../../../src/core/citation/projectFiles/wholeDocument';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { latexParts } from '../../../../../src/core/language/latex/parts';
import { complete } from '../../../../../src/core/steps/steps';
import { withEdits } from '../../../../../src/core/text/textEdit';
import { runs } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { noted } from '../../../../support/core/citation/documentCitations';
import { refreshed, refreshingOf, type Refreshing } from '../../../../support/core/citation/refreshed';
import { withChance, type Chance } from '../../../../support/core/random';

const sources = [...bundledLibrary.sources.values()].slice(0, 12);

/** How documents of a language include files and have notes. */
interface Writing {
	readonly include: (path: string) => string;
	/** A line with a note, and what stands at the end of its file. */
	readonly line: (index: number, note: string) => readonly [line: string, definition?: string];
	/** Begins a chapter. */
	readonly chapter?: (title: string) => string;
}

const markdownLine: Writing['line'] = (index, note) =>
	index % 2 === 0 ? [`Line ${index}.^[${note}]\n\n`] : [`Line ${index}.[^${index}]\n\n`, `[^${index}]: ${note}\n\n`];

const WRITINGS: Readonly<Record<string, Writing>> = {
	latex: {
		include: path => `\\input{${path}}`,
		line: (index, note) => [`Line ${index}.\\footnote{${note}}\n`],
		chapter: title => `\\chapter{${title}}\n`,
	},
	typst: { include: path => `#include "${path}"`, line: (index, note) => [`Line ${index}.#footnote[${note}]\n`] },
	quarto: { include: path => `{{< include ${path} >}}`, line: markdownLine },
	myst: { include: path => `:::{include} ${path}\n:::`, line: markdownLine },
	asciidoc: { include: path => `include::${path}[]`, line: (index, note) => [`Line ${index}.footnote:[${note}]\n\n`] },
	org: {
		include: path => `#+INCLUDE: "${path}"`,
		line: (index, note) => (index % 2 === 0 ? [`Line ${index}.[fn:: ${note}]\n\n`] : [`Line ${index}.[fn:${index}]\n\n`, `[fn:${index}] ${note}\n\n`]),
	},
};

const ENDINGS: Readonly<Record<string, string>> = {
	latex: 'tex', typst: 'typ', quarto: 'qmd', myst: 'md', asciidoc: 'adoc', org: 'org',
};

/** A line of a document with what stands at the end of its file, or another file that is included. */
type Part = readonly [line: string, definition?: string] | Whole;

interface Whole {
	readonly path: string;
	readonly parts: readonly Part[];
}

function isFile(part: Part): part is Whole {
	return 'path' in part;
}

/** Divides lines into files, some of which include others. */
function divided(lines: readonly Part[], ending: string, chance: Chance, count = { files: 0 }): Whole {
	const path = `file${count.files++}.${ending}`;
	const parts: Part[] = [];
	for (let at = 0; at < lines.length;) {
		const length = 1 + chance.below(4);
		const some = lines.slice(at, at + length);
		parts.push(...(count.files < 6 && chance.below(3) === 0 ? [divided(some, ending, chance, count)] : some));
		at += length;
	}
	return { path, parts };
}

function textOf({ parts }: Whole, { include }: Writing): string {
	return [
		...parts.map(part => (isFile(part) ? `${include(part.path)}\n\n` : part[0])),
		...parts.map(part => (isFile(part) ? '' : part[1] ?? '')),
	].join('');
}

function filesOf(whole: Whole): readonly Whole[] {
	return [whole, ...whole.parts.flatMap(part => (isFile(part) ? filesOf(part) : []))];
}

/** Returns the file as it is read, with the texts that the files have now. */
function readAs(whole: Whole, texts: ReadonlyMap<string, string>): DocumentFile {
	const included = whole.parts.flatMap(part => (isFile(part) ? [[part.path, readAs(part, texts)] as const] : []));
	return { path: whole.path, text: texts.get(whole.path) ?? '', included: new Map(included) };
}

/** Returns the text of all files, in the place of the commands that include them. */
function joined({ text, included }: DocumentFile, writing: Writing): string {
	return [...included].reduce((all, [path, file]) => all.replace(`${writing.include(path)}\n`, () => joined(file, writing)), text);
}

function linesOf(writing: Writing, refreshing: Refreshing, chance: Chance): readonly Part[] {
	return Array.from({ length: 4 + chance.below(12) }, (_, index): Part => {
		const kind = chance.below(8);
		if (kind < 2) {
			return [(kind === 1 && writing.chapter?.(`Chapter ${index}`)) || 'Nothing here.\n\n'];
		}
		const source = noted(bundledLibrary, chance.pick(sources).key, undefined);
		return writing.line(index, kind === 2 ? 'Mine alone.' : writtenNote([source], refreshing.writing) ?? '');
	});
}

/** Plans to refresh a document or, with another style, to restyle it, with one of its files at hand. */
function planOf(whole: DocumentFile, path: string, from: Refreshing, to = from): RefreshPlan {
	const language = documentLanguageOf(from.languageId);
	assert.ok(language.bibliography?.parts);
	const read = documentJoiner(whole, path, { parts: language.bibliography.parts, read: language.citationParser.read });
	const textAt = ({ path: other, text, included }: DocumentFile): string | undefined =>
		other === path ? text : [...included.values()].map(textAt).find(found => found !== undefined);
	return complete(planRefreshInSteps({
		...read(textAt(whole) ?? ''),
		language,
		recognizers: from.recognizers,
		writing: from.writing,
		rewriting: { subsequent: to.recognizers.subsequent, writing: to.writing },
		known: [],
	}));
}

describe('a document of several files', () => {
	for (const [id, writing] of Object.entries(WRITINGS)) {
		it(`is refreshed file by file to what it would be in one file, in ${id}`, () => {
			const refreshing = refreshingOf(bundledLibrary, id, 'oscola');
			withChance('files of a document', runs(4, 500), chance => {
				const whole = divided(linesOf(writing, refreshing, chance), ENDINGS[id] ?? '', chance);
				const texts = new Map(filesOf(whole).map(file => [file.path, textOf(file, writing)]));
				const expected = refreshed(joined(readAs(whole, texts), writing), refreshing).text;
				for (const { path } of filesOf(whole)) {
					const text = texts.get(path) ?? '';
					const plan = planOf(readAs(whole, texts), path, refreshing);
					texts.set(path, withEdits(text, plan.edits));
					for (const known of plan.known) {
						assert.equal(texts.get(path)?.slice(known.start, known.end), known.text);
					}
				}
				assert.equal(joined(readAs(whole, texts), writing), expected);
			});
		}).timeout(120_000);
	}

	it('is converted to another style in one step, from whichever of its files', () => {
		const [from, to] = [refreshingOf(bundledLibrary, 'latex', 'un'), refreshingOf(bundledLibrary, 'latex', 'oscola')];
		withChance('files of a restyled document', runs(4, 200), chance => {
			const whole = divided(linesOf(WRITINGS['latex'] as Writing, from, chance), 'tex', chance);
			const texts = new Map(filesOf(whole).map(file => [file.path, textOf(file, WRITINGS['latex'] as Writing)]));
			const file = readAs(whole, texts);
			const expected = refreshed(joined(file, WRITINGS['latex'] as Writing), from, { to }).text;
			for (const path of texts.keys()) {
				const plan = planOf(file, path, from, to);
				const after = new Map([...texts, [path, withEdits(texts.get(path) ?? '', plan.edits)]]);
				plan.others.forEach(other => after.set(other.path, withEdits(other.text, other.edits)));
				assert.equal(joined(readAs(whole, after), WRITINGS['latex'] as Writing), expected);
			}
		});
	}).timeout(120_000);

	it('has a file that is included several times written as at the first of these places', () => {
		const from = refreshingOf(bundledLibrary, 'latex', 'oscola');
		const source = sources[0];
		assert.ok(source);
		const note = writtenNote([noted(bundledLibrary, source.key, undefined)], from.writing) ?? '';
		const part = { path: 'b.tex', text: `B.\\footnote{${note}}\n`, included: new Map() };
		const text = `A.\\footnote{${note}}\n\\input{b}\nC.\\footnote{Mine.}\n\\input{b}\n`;
		const plan = planOf({ path: 'a.tex', text, included: new Map([['b.tex', part]]) }, 'a.tex', from);
		assert.deepEqual(plan.others.map(({ path, edits }) => [path, edits.map(edit => edit.text)]), [['b.tex', ['ibid.']]]);
	});

	it('has the ranges of a file at other offsets, except those that contain an included file', () => {
		const whole = { path: 'a.tex', text: '', included: new Map([['b.tex', { path: 'b.tex', text: 'Two', included: new Map() }]]) };
		const own = 'One \\input{b} three';
		const { text, own: ranges } = documentJoiner(whole, 'a.tex', { parts: latexParts, read: documentLanguageOf('latex').citationParser.read })(own);
		assert.equal(text, 'One \\input{b}\nTwo\n three\n');
		for (let start = 0; start <= own.length; start++) {
			for (let end = start; end <= own.length; end++) {
				const range = rangeInWhole(ranges, { start, end });
				assert.equal(range === undefined, start < 13 && end > 13);
				if (range) {
					assert.equal(text.slice(range.start, range.end), own.slice(start, end));
					assert.deepEqual(rangeInOwn(ranges, range), { start, end });
				}
			}
		}
		assert.equal(rangeInOwn(ranges, { start: 15, end: 17 }), undefined);
	});
});
