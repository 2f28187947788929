import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';

// A command-line program that finds the regular expressions our code constructs at run time: it replaces the `RegExp`
// constructor, loads all of core, runs every prose finder, every reader of citations and bibliographies and every form of a
// label, and prints each constructed expression with its source line. It is bundled before it runs, and runs in the project folder.

const root = process.cwd();
const constructed = new Map<string, { readonly place: string; readonly literal: string }>();
const Native = RegExp;

globalThis.RegExp = new Proxy(Native, {
	construct(target, args: [string | RegExp, string?]) {
		const made = new target(...args);
		// The third line of the stack is the caller. Packages are skipped.
		const line = new Error().stack?.split('\n')[2]?.replaceAll('\\', '/') ?? '';
		const place = line.includes(`${root.replaceAll('\\', '/')}/src/`)
			? /\/(src\/(?:core|protocol|cli)\/.*?:\d+)/.exec(line)?.[1]
			: undefined;
		if (place !== undefined) {
			const literal = `/${made.source}/${made.flags}`;
			constructed.set(`${place} ${literal}`, { place, literal });
		}
		return made;
	},
});

async function main(): Promise<void> {
	for (const file of readdirSync(path.join(root, 'src', 'core'), { recursive: true, encoding: 'utf8' }).sort()) {
		if (file.endsWith('.ts')) {
			await import(`../../../../src/core/${file.replaceAll(path.sep, '/').slice(0, -'.ts'.length)}.ts`);
		}
	}
	const { documentLanguageOf, SERVED_IDS } = await import('../../../../src/core/language/languages');
	const { resolutionsIn } = await import('../../../../src/core/symbol/resolutions');
	const { symbolsIn } = await import('../../../../src/core/symbol/symbolsIn');
	const { addedProseFinderOf } = await import('../../../../src/core/language/added/prose');
	const fixtures = path.join(root, 'test', 'fixtures', 'prose');
	const texts = readdirSync(fixtures).map(name => readFileSync(path.join(fixtures, name), 'utf8'));
	for (const language of SERVED_IDS) {
		texts.forEach(text => documentLanguageOf(language).prose.find(text));
	}
	for (const language of ['typescript', 'python']) {
		texts.forEach(text => addedProseFinderOf(language)(text));
	}
	await citationsAtWork(texts);
	symbolsIn('S/RES/1373 (2001)');
	resolutionsIn('Security Council resolution 1373 (2001)', { bySymbol: new Map(), byNumber: new Map() });
	console.log(JSON.stringify([...constructed.values()]));
}

/** Citations in each language and bibliographies in each format. The malformed one exercises error recovery. */
const CITING = [
	'\\autocites[p. 3]{small_notice}{b} \\addbibresource{a.bib}', '@small_notice [p. 3] [@small_notice, p. 3]', '#cite(<a>) #bibliography("a.bib")',
	'\\input{a} \\import{a}{b}', '#include "a.typ"', '---\nbibliography: a.bib\n---\n', "bibtex_bibfiles = ['a.bib']\n",
];
const BIBLIOGRAPHIES = ['@book{a, title = {T}}', '@book{a, title', '[{"id": "a"}]', 'references:\n- id: a\n', 'a:\n  type: Book\n', 'TY  - BOOK\nER  - \n'];

async function citationsAtWork(texts: readonly string[]): Promise<void> {
	const { documentLanguageOf, SERVED_IDS } = await import('../../../../src/core/language/languages');
	const { PROJECTS } = await import('../../../../src/core/language/markdown/projects');
	const { readBibliography } = await import('../../../../src/core/citation/bibliography/readBibliography');
	const { libraryItemsInSteps } = await import('../../../../src/core/citation/bibliography/readLibraryFile');
	const { complete } = await import('../../../../src/core/steps/steps');
	const { findSourceCitations } = await import('../../../../src/core/render/markdownIt/citations');
	const { smallLibrary } = await import('../../../support/core/dossiers/smallLibrary');
	const { citationsIn, noted, notesOf } = await import('../../../support/core/citation/documentCitations');
	const { appendedReferences, writtenNote } = await import('../../../../src/core/citation/document/edits/noteWriting');
	const notes = notesOf(smallLibrary(), 'markdown', 'un');
	const cited = [noted(smallLibrary(), 'small_charter', { label: 'article', value: '2(a)' })];
	citationsIn(`A [${writtenNote(cited, notes.writing)}].`, notes);
	appendedReferences(cited, notes.writing);
	for (const text of [...texts, ...CITING]) {
		for (const language of SERVED_IDS.map(documentLanguageOf)) {
			language.keys?.find(text);
			language.citationParser.read(text);
			[0, 1, text.length >> 1, text.length].forEach(offset => language.citationParser.closedIn(text)(offset));
			language.bibliography?.paths(text);
			language.bibliography?.parts?.paths(text);
			language.writtenIn?.(text);
		}
		PROJECTS.forEach(({ paths }) => paths(text));
		findSourceCitations(smallLibrary(), text, [{ start: 0, end: text.length, continues: false }]);
	}
	for (const text of BIBLIOGRAPHIES) {
		(['bib', 'cslJson', 'cslYaml', 'hayagriva'] as const).forEach(format => readBibliography(text, format));
		(['bib', 'cslJson', 'cslYaml', 'hayagriva', 'ris'] as const).forEach(format => complete(libraryItemsInSteps(text, format)));
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
