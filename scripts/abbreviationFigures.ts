import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import type { KnownNames } from '../src/core/abbreviation/knownNames';
import { buildLexicon } from '../src/core/lexicon/lexicon';
import {
	MARKED_LANGUAGES,
	markedTexts,
	measure,
	pairKey,
	ratios,
	secondTexts,
	total,
	type Figures,
	type MarkedText,
} from '../test/support/core/abbreviation/markedIntroductions';
import { bundledLibrary } from '../test/support/core/bundled/bundledLibrary';
import { cacheFolder } from '../test/support/host/process/cacheFolder';

// Measures how well introductions of acronyms are found. See docs/abbreviations.md.

const usage = `node --import tsx scripts/abbreviationFigures.ts: measures the precision and recall of introductions of acronyms.

  --cache FOLDER  the folder with the file MED1250_labeled of github.com/ncbi-nlp/Ab3P; by default the user's cache folder
  --wrong         prints the wrong pairs with the certainties label and letters
  --help          prints this text`;

const MED1250 = 'MED1250_labeled';

async function main(): Promise<void> {
	const { values } = parseArgs({ options: { cache: { type: 'string' }, wrong: { type: 'boolean' }, help: { type: 'boolean' } } });
	if (values.help) {
		console.log(usage);
		return;
	}
	console.log(
		'| texts | library | pairs | label, letters: precision | recall | all: precision | recall | F1 |\n|---|---|--:|--:|--:|--:|--:|--:|',
	);
	const print = (name: string, library: string, figures: Figures) => {
		const { sure, all } = ratios(figures);
		console.log(
			`| ${name} | ${library} | ${figures.marked} | ${[sure.precision, sure.recall, all.precision, all.recall, all.f1].map(ratio => ratio.toFixed(3)).join(' | ')} |`,
		);
		if (values.wrong) {
			figures.wrong.forEach(pair => console.log(`    ${pair}`));
		}
	};
	const bundled: KnownNames = { library: bundledLibrary, lexicon: buildLexicon(bundledLibrary) };
	for (const half of ['tuned', 'held'] as const) {
		for (const [library, known] of [['none', undefined], ['bundled', bundled]] as const) {
			print(`marked set, ${half}`, library, total(MARKED_LANGUAGES.map(language => measure(markedTexts(language, half), known))));
		}
	}
	MARKED_LANGUAGES.forEach(language => print(`marked set, held, ${language}`, 'none', measure(markedTexts(language, 'held'))));
	for (const [library, known] of [['none', undefined], ['bundled', bundled]] as const) {
		print('second set', library, total(MARKED_LANGUAGES.map(language => measure(secondTexts(language), known))));
	}
	MARKED_LANGUAGES.forEach(language => print(`second set, ${language}`, 'none', measure(secondTexts(language))));
	const pairs = namesWithAcronyms(bundled);
	print('names and acronyms of the dossier', 'none', measure(pairs));
	print('names and acronyms of the dossier', 'bundled', measure(pairs, bundled));
	const abstracts = await med1250(path.join(values.cache ?? cacheFolder(), MED1250));
	if (!abstracts) {
		console.log(`\n${MED1250} is not in that folder, so it was not measured.`);
		return;
	}
	for (const [library, known] of [['none', undefined], ['bundled', bundled]] as const) {
		print('MED1250, tuned', library, measure(abstracts.filter((_, index) => index % 2 === 0), known));
		print('MED1250, held', library, measure(abstracts.filter((_, index) => index % 2 === 1), known));
		print('MED1250', library, measure(abstracts, known));
	}
}

/** Makes a text of each name in a dossier that has an acronym in its language: “Name (ACRONYM)”. */
function namesWithAcronyms({ library }: KnownNames): readonly MarkedText[] {
	return [...library.entries.values()].flatMap(({ entry: { labels } }) =>
		labels
			.filter(({ role }) => role === 'acronym')
			.flatMap(acronym =>
				labels
					.filter(({ role, language }) => role === 'preferred' && language === acronym.language)
					.map(({ text }) => ({
						text: `${text} (${acronym.text})`,
						pairs: [pairKey(acronym.text, text)],
					})),
			),
	);
}

/** Reads the abstracts: each is a number, a title and a text, followed by indented lines with an acronym, `|` and its expansion. */
async function med1250(file: string): Promise<readonly MarkedText[] | undefined> {
	const content = await readFile(file, 'utf8').catch((error: NodeJS.ErrnoException) => {
		if (error.code === 'ENOENT') {
			return undefined;
		}
		throw error;
	});
	return content?.replaceAll('\r', '').split(/\n(?=\d+\n)/).map(record => {
		const lines = record.split('\n').slice(1);
		const isPair = (line: string) => line.startsWith('  ') && line.includes('|');
		return {
			text: lines.filter(line => !isPair(line)).join('\n').trim(),
			pairs: lines.filter(isPair).map(line => pairKey(line.slice(0, line.indexOf('|')), line.slice(line.indexOf('|') + 1))),
		};
	});
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
