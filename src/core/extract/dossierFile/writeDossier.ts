import { groupBy } from '../../data/groupBy';
import type { Key } from '../../dossier/model';
import type { Extraction, FactProposal, Proposal } from '../proposals/proposal';
import { keyFor } from './dossierKey';
import { dossierWords, type DossierWords } from './dossierWords';
import { LineNumbers } from './lineNumbers';
import { MAX_SHORT_NAME, shortNameOf } from './shortName';
import { EntryWriter } from './writeEntry';
import { overviewYaml, type FactContext } from './writeFact';
import { plainLine, quoted } from './yamlText';

/** The content of a written dossier besides the proposals. */
export interface DossierHead {
	/** The name of the document, for the comment at the top and for a title if the document has none. */
	readonly document: string;
	/** The text of the document, for the numbers of lines. */
	readonly text: string;
	/** The title; that of the document, or its name, if absent. */
	readonly title?: string;
}

/** The key of the document among the sources. */
const SOURCE: Key = 'document';
/** The longest id that is made from a title. */
const MAX_ID = 20;
/** The maximum number of paragraphs of an overview, as in the schema. */
const MAX_OVERVIEW = 200;

/**
 * Writes accepted proposals as a dossier in YAML, which is valid. Names and facts have the paragraphs that carry them as evidence. Each
 * accepted fact belongs to its entry, or to the overview if no accepted entry has it; a comment with “Complete” says what a person has to
 * decide. Comments give numbers of lines, and never sentences of the document. A name that an earlier entry has is left out.
 */
export function writeDossier(extraction: Extraction, accepted: readonly Proposal[], head: DossierHead): string {
	const { language } = extraction;
	const words = dossierWords(language);
	const title = plainLine(head.title ?? extraction.title ?? head.document) || 'Dossier';
	const lines = new LineNumbers(head.text);
	const entries = accepted.filter(proposal => proposal.type === 'entry');
	const facts = accepted.filter(proposal => proposal.type === 'fact');
	const context: FactContext = { language, words, source: SOURCE, lines };
	const writer = new EntryWriter(context);
	const factsOfEntries = groupBy(facts, ({ near }) => near ?? '');
	const written = entries.flatMap(entry => writer.write(entry, factsOfEntries.get(entry.id) ?? []) ?? []);
	return `${[
		...headLines(
			{ document: head.document, language, title, words, issued: extraction.issued },
			looseFacts(
				facts.filter(fact => fact.near === undefined || !writer.has(fact.near)),
				context,
			),
		),
		...(written.length > 0 ? ['entries:', ...written] : ['entries: {}']),
		...knownLines(extraction, lines),
	].join('\n')}\n`;
}

interface HeadWords {
	readonly document: string;
	readonly language: string;
	readonly title: string;
	readonly words: DossierWords;
	readonly issued: string | undefined;
}

function headLines({ document, language, title, words: { genre }, issued }: HeadWords, overview: readonly string[]): readonly string[] {
	return [
		`# Proposed from ${plainLine(document)}. “Complete” marks what is missing; line numbers are those of the document.`,
		'format: 1',
		`id: ${keyFor(title, MAX_ID)}  # Complete: short and unique among your dossiers`,
		`title: { ${language}: ${quoted(title)} }`,
		`language: ${language}`,
		'version: 0.1.0',
		'licence: CC-BY-4.0  # Complete: the licence under which you share the data, by its SPDX identifier',
		`release: ${SOURCE}`,
		`overview:${overview.length === 0 ? ' []' : ''}  # Complete: what the document says as a whole, in your own words`,
		...overview,
		'sources:',
		`  ${SOURCE}:`,
		`    shortName: ${quoted(shortNameOf(title))}${title.length > MAX_SHORT_NAME ? '  # Complete: what cards and notes call it, in a few words' : ''}`,
		'    csl:',
		'      type: document',
		`      title: ${quoted(title)}`,
		`      language: ${language}`,
		...(issued === undefined
			? []
			: [
					`      issued: { date-parts: [[${issued.split('-').map(Number).join(', ')}]] }  # Complete: check that it is the date of the document`,
				]),
		`      # Complete: type, author: [{ literal: … }], genre: ${genre}, ${issued === undefined ? 'issued: { date-parts: [[YYYY, M, D]] }, ' : ''}URL`,
	];
}

function looseFacts(facts: readonly FactProposal[], context: FactContext): readonly string[] {
	return [
		...facts.slice(0, MAX_OVERVIEW).flatMap(fact => overviewYaml(fact, context)).map(line => `  ${line}`),
		...(facts.length > MAX_OVERVIEW
			? [
					`  # Complete: ${facts.length - MAX_OVERVIEW} more values follow in the document; an overview has at most ${MAX_OVERVIEW} paragraphs`,
				]
			: []),
	];
}

function knownLines({ known }: Extraction, lines: LineNumbers): readonly string[] {
	return known.length === 0 ? [] : [
		'', '# Entries of other dossiers that the document mentions:',
		...known.map(({ entry, places }) => `#   ${plainLine(entry)} (${lines.of(places)})`),
	];
}

/** Returns the proposals that are accepted unless a person decides otherwise. */
export function acceptedByDefault({ proposals }: Extraction): readonly Proposal[] {
	return proposals.filter(({ accepted }) => accepted);
}
