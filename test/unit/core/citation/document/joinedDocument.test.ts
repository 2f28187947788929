import assert from 'node:assert/strict';
import { documentJoiner, rangeInOwn, rangeInWhole } from '../../../../../src/core/citation/document/joinedDocument';
import { planRefreshInSteps } from '../../../../../src/core/citation/document/refresh/planRefresh';
import type { DocumentFile } from '../../../../../src/core/citation/projectFiles/wholeDocument';
import { documentLanguageOf } from '../../../../../src/core/language/languages';
import { complete } from '../../../../../src/core/steps';
import { withEdits } from '../../../../../src/core/textEdit';
import { runs } from '../../../../support/core/budget';
import { bundledLibrary } from '../../../../support/core/bundled/bundledLibrary';
import { noted } from '../../../../support/core/citation/documentCitations';
import { refreshed, refreshingOf } from '../../../../support/core/citation/refreshed';
import { writtenNote } from '../../../../../src/core/citation/document/edits/noteWriting';
import { withChance, type Chance } from '../../../../support/core/random';

const latex = documentLanguageOf('latex');
assert.ok(latex.bibliography?.parts);
const syntax = { parts: latex.bibliography.parts, read: latex.citationParser.read };
const oscola = refreshingOf(bundledLibrary, 'latex', 'oscola');
const sources = [...bundledLibrary.sources.values()].slice(0, 12);

/** A line of a document, or another file that it includes. */
type Part = string | Whole;

interface Whole {
	readonly path: string;
	readonly parts: readonly Part[];
}

/** Divides lines into files, some of which include others. */
function divided(lines: readonly string[], chance: Chance, count = { files: 0 }): Whole {
	const path = `file${count.files++}.tex`;
	const parts: Part[] = [];
	for (let at = 0; at < lines.length;) {
		const length = 1 + chance.below(4);
		const some = lines.slice(at, at + length);
		parts.push(...(count.files < 6 && chance.below(3) === 0 ? [divided(some, chance, count)] : some));
		at += length;
	}
	return { path, parts };
}

function textOf({ parts }: Whole): string {
	return parts.map(part => (typeof part === 'string' ? part : `\\input{${part.path}}\n`)).join('');
}

function filesOf(whole: Whole): readonly Whole[] {
	return [whole, ...whole.parts.flatMap(part => (typeof part === 'string' ? [] : filesOf(part)))];
}

/** Returns the file as it is read, with the texts that the files have now. */
function readAs(whole: Whole, texts: ReadonlyMap<string, string>): DocumentFile {
	const included = whole.parts.flatMap(part => (typeof part === 'string' ? [] : [[part.path, readAs(part, texts)] as const]));
	return { path: whole.path, text: texts.get(whole.path) ?? '', included: new Map(included) };
}

/** Returns the text of all files, in the place of the commands that include them. */
function joined({ text, included }: DocumentFile): string {
	return text.replace(/\\input\{(.*?)\}\n/g, (_, path: string) => {
		const file = included.get(path);
		assert.ok(file);
		return joined(file);
	});
}

function linesOf(chance: Chance): readonly string[] {
	return Array.from({ length: 4 + chance.below(12) }, (_, index) => {
		const kind = chance.below(8);
		const note = kind === 0 ? 'Mine alone.' : writtenNote([noted(bundledLibrary, chance.pick(sources).key, undefined)], oscola.writing);
		return kind === 1 ? `\\chapter{Chapter ${index}}\n` : kind === 2 ? 'Nothing here.\n' : `Line ${index}.\\footnote{${note}}\n`;
	});
}

describe('a document of several files', () => {
	it('is refreshed file by file to what it would be in one file', () => {
		withChance('files of a document', runs(60, 2000), chance => {
			const whole = divided(linesOf(chance), chance);
			const texts = new Map(filesOf(whole).map(file => [file.path, textOf(file)]));
			const expected = refreshed(joined(readAs(whole, texts)), oscola).text;
			for (const { path } of filesOf(whole)) {
				const join = documentJoiner(readAs(whole, texts), path, syntax);
				const text = texts.get(path) ?? '';
				const plan = complete(planRefreshInSteps({
					...join(text),
					language: latex,
					recognisers: oscola.recognisers,
					writing: oscola.writing,
					rewriting: { subsequent: oscola.recognisers.subsequent, writing: oscola.writing },
					known: [],
				}));
				texts.set(path, withEdits(text, plan.edits));
				for (const known of plan.known) {
					assert.equal(texts.get(path)?.slice(known.start, known.end), known.text);
				}
			}
			assert.equal(joined(readAs(whole, texts)), expected);
		});
	}).timeout(60_000);

	it('has the ranges of a file at other offsets, except those that contain an included file', () => {
		const whole = { path: 'a.tex', text: '', included: new Map([['b.tex', { path: 'b.tex', text: 'Two', included: new Map() }]]) };
		const own = 'One \\input{b} three';
		const { text, own: ranges } = documentJoiner(whole, 'a.tex', syntax)(own);
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
