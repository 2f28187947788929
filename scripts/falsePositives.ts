import { parseArgs } from 'node:util';
import type { Dossier } from '../src/core/dossier/model';
import { findPlainTextProse } from '../src/core/language/plainText/prose';
import { buildLexicon } from '../src/core/lexicon/lexicon';
import { findMentions } from '../src/core/lexicon/matching/find';
import { mergeDossiers } from '../src/core/library/merge';
import { findSymbolPlaces } from '../src/core/symbol/findPlaces';
import { buildSymbolIndex } from '../src/core/symbol/symbolIndex';
import { replacesLabel } from '../src/core/symbol/symbolPlace';
import type { OffsetRange } from '../src/core/text/offsetRange';
import { readDossiers } from './build/readDossiers';
import { schemaValidator } from './build/schemaModule';
import { CORPORA, type Corpus } from './corpus/corpora';
import { checkerFor, FindingCounts } from './corpus/countFindings';
import { textsOf } from './corpus/fetchCorpus';

const usage = `npm run corpus: counts the names that are recognized in texts about other subjects. See docs/false-positives.md.

  --show TEXT   prints mentions of this text with their surroundings; may be repeated
  --optional    looks for the names in dossiers/optional instead, which users have to switch on
  --missed TEXT prints the places that contain this text but in which nothing is recognized
  --checks      counts the findings of the checks instead; --show CODE prints those of a check, --show all prints all of them
  --help        prints this text`;

/** The number of characters printed before and after a mention. */
const SURROUNDINGS = 60;
const MAX_SHOWN = 40;

/** A text as written in the corpora, with the entries it was recognized as. */
interface Counted {
	readonly text: string;
	readonly entries: string;
	readonly languages: Set<string>;
	count: number;
}

async function main(): Promise<void> {
	const { values } = parseArgs({
		options: {
			show: { type: 'string', multiple: true, default: [] },
			missed: { type: 'string' },
			optional: { type: 'boolean', default: false },
			checks: { type: 'boolean', default: false },
			help: { type: 'boolean' },
		},
	});
	if (values.help) {
		console.log(usage);
		return;
	}
	await (values.checks ? countFindings(values.show) : countMentions(values));
}

/** Counts the mentions of the names in the dossiers, and prints the surroundings of those that are wanted. */
async function countMentions({ optional, show, missed }: {
	readonly optional: boolean;
	readonly show: readonly string[];
	readonly missed?: string;
}): Promise<void> {
	const find = await recognizer(optional ? 'dossiers/optional' : 'dossiers');
	const counted = new Map<string, Counted>();
	let allWords = 0;
	const printer = new SurroundingsPrinter();
	console.log('| corpus | version | licence | language | words | mentions |\n|---|---|---|---|--:|--:|');
	for (const corpus of CORPORA) {
		const texts = await textsOf(corpus).catch((error: unknown) => `${corpus.name} is not available: ${String(error)}`);
		if (typeof texts === 'string') {
			console.log(texts);
			continue;
		}
		let words = 0;
		let mentions = 0;
		for (const text of texts) {
			words += wordsIn(text);
			const found = find(text);
			mentions += found.length;
			found.forEach(place => count(counted, corpus, text.slice(place.start, place.end), place.entries));
			const wanted = found.filter(place => show.includes(squeezed(text.slice(place.start, place.end))));
			[...wanted, ...missedIn(text, missed, found)].forEach(place => printer.print(text, place));
		}
		allWords += words;
		const { name, version, licence, language } = corpus;
		console.log(
			`| ${name} | ${version} | ${licence} | ${language} | ${words.toLocaleString('en')} | ${mentions.toLocaleString('en')} |`,
		);
	}
	printCounts([...counted.values()], allWords);
}

/** Prints the surroundings of places, for each text only the first ones. */
class SurroundingsPrinter {
	private readonly printed = new Map<string, number>();

	print(text: string, { start, end }: OffsetRange): void {
		const written = squeezed(text.slice(start, end));
		const times = (this.printed.get(written) ?? 0) + 1;
		this.printed.set(written, times);
		if (times <= MAX_SHOWN) {
			console.log(`  ${written}: ${squeezed(text.slice(Math.max(0, start - SURROUNDINGS), end + SURROUNDINGS))}`);
		}
	}
}

/** Counts the findings of the checks that are on by default in the same texts. */
async function countFindings(shown: readonly string[]): Promise<void> {
	const check = checkerFor(await dossiersIn('dossiers'));
	const counts = new FindingCounts(shown);
	let allWords = 0;
	console.log('| corpus | language | words | findings |\n|---|---|--:|--:|');
	for (const corpus of CORPORA) {
		const texts = await textsOf(corpus).catch((error: unknown) => `${corpus.name} is not available: ${String(error)}`);
		if (typeof texts === 'string') {
			console.log(texts);
			continue;
		}
		let [words, findings] = [0, 0];
		for (const text of texts) {
			const found = check(text, corpus.language);
			words += wordsIn(text);
			findings += found.length;
			counts.add(text, found);
		}
		allWords += words;
		console.log(`| ${corpus.name} | ${corpus.language} | ${words.toLocaleString('en')} | ${findings.toLocaleString('en')} |`);
	}
	counts.print(allWords);
}

/** Returns a function that finds labels and document symbols in plain text. */
async function recognizer(folder: string) {
	const library = mergeDossiers(await dossiersIn(folder));
	const lexicon = buildLexicon(library);
	const index = buildSymbolIndex(library);
	return (text: string) => {
		const prose = findPlainTextProse(text);
		const places = findSymbolPlaces(index, text, prose);
		const labels = findMentions(lexicon, text, prose).filter(mention => !places.some(place => replacesLabel(place, mention)));
		return [
			...labels.map(({ start, end, labels: of }) => ({ start, end, entries: of.map(({ entry }) => entry).join(', ') })),
			...places
				.filter(place => place.symbol !== undefined || place.entries.length > 0)
				.map(({ start, end }) => ({ start, end, entries: 'document symbol' })),
		];
	};
}

async function dossiersIn(folder: string): Promise<readonly Dossier[]> {
	return readDossiers(folder, await schemaValidator('schemas/dossier.schema.json'));
}

function missedIn(text: string, wanted: string | undefined, found: readonly OffsetRange[]) {
	const places: OffsetRange[] = [];
	for (let at = wanted === undefined ? -1 : text.indexOf(wanted); at !== -1; at = text.indexOf(wanted ?? '', at + 1)) {
		const end = at + (wanted ?? '').length;
		if (!found.some(place => place.start < end && at < place.end)) {
			places.push({ start: at, end });
		}
	}
	return places;
}

function count(counted: Map<string, Counted>, { language }: Corpus, written: string, entries: string): void {
	const text = squeezed(written);
	const known = counted.get(`${text}|${entries}`) ?? { text, entries, languages: new Set<string>(), count: 0 };
	known.count++;
	known.languages.add(language);
	counted.set(`${text}|${entries}`, known);
}

function printCounts(counted: readonly Counted[], words: number): void {
	const all = counted.reduce((sum, { count: one }) => sum + one, 0);
	console.log(
		`\n${words.toLocaleString('en')} words, ${all.toLocaleString('en')} mentions, ${((10_000 * all) / words).toFixed(3)} in 10,000 words\n`,
	);
	console.log('| as written | taken for | languages | count |\n|---|---|---|--:|');
	for (const { text, entries, languages, count: one } of [...counted].sort((a, b) => b.count - a.count)) {
		console.log(`| ${text} | ${entries} | ${[...languages].sort().join(', ')} | ${one} |`);
	}
}

function wordsIn(text: string): number {
	return text.match(/\p{L}+/gu)?.length ?? 0;
}

function squeezed(text: string): string {
	return text.replace(/\s+/g, ' ');
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
