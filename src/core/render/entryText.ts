import { formatReference, type ReferenceWords } from '../citation/reference';
import { webAddress } from '../citation/webAddress';
import { departuresOf } from '../dossier/abbreviates';
import type { Claim, Departure, Evidence, Fact, Key, Label, Source } from '../dossier/model';
import { citationKey, entryId, type EntryId, type Library, type LibraryEntry } from '../library/library';
import { acronymOf, distinctNames, nameOf, textIn, titleOf } from '../library/names';
import { saysKindOnly } from '../library/shortTitle';
import { departureText } from './departureText';
import { evidenceText } from './evidenceText';
import { factsInOrder } from './factOrder';
import { fill, type RenderLabels } from './labels';
import { escapeInSource, withoutMarkup } from './markdownText';
import { formatDate, formatValueInLine } from './values';

/** An entry as text for a text editor. */
export interface EntryText {
	readonly text: string;
	/** The names of other entries in the text, in order. */
	readonly links: readonly { readonly start: number; readonly end: number; readonly entry: EntryId }[];
}

/** Everything the text is made from. */
export interface EntryTextInput {
	readonly library: Library;
	readonly entry: LibraryEntry;
	readonly labels: RenderLabels;
	readonly words: ReferenceWords;
}

/**
 * Renders an entry as Markdown that also reads well as plain text: its name, description, facts, relations and names, with all
 * evidence and sources. The data of a dossier cannot add markup beyond the headings, lists and links written here.
 */
export function entryText(input: EntryTextInput): EntryText {
	const writer = new Writer();
	writeHead(input, writer);
	const { entry: { entry, links }, labels } = input;
	if (entry.definition) {
		writer.section(labels.definition);
		writer.line(
			`${sentence(textIn(entry.definition.text, labels.content, languageOf(input)))}${evidence(entry.definition.evidence, input)}`,
		);
	}
	writer.list(labels.facts, factsInOrder(input.entry), fact => writeFact(fact, input, writer));
	writer.list(labels.departures, departuresOf(entry), departure => writer.add(departureLine(departure, input)));
	writer.list(labels.relations, links, ({ name, to, claim }) => {
		writer.add(`${escapeInSource(labels.relation[name])}: `);
		writeLink(to, input, writer);
		writeClaim(claim, input, writer);
	});
	writer.list(labels.names, distinctNames(entry), label => writer.add(nameLine(label, input)));
	writer.list(labels.sources, sourcesOf(input), source => writer.add(sourceLine(source, input)));
	return { text: writer.text, links: writer.links };
}

/** Accumulates the text and records the offsets of the names of entries. */
class Writer {
	text = '';
	readonly links: { start: number; end: number; entry: EntryId }[] = [];

	add(text: string): void {
		this.text += text;
	}

	link(text: string, entry: EntryId): void {
		this.links.push({ start: this.text.length, end: this.text.length + text.length, entry });
		this.add(text);
	}

	line(text: string): void {
		this.add(`${text}\n`);
	}

	section(title: string): void {
		this.add(`\n## ${escapeInSource(title)}\n\n`);
	}

	/** Writes a section with one item per element; nothing if there are no elements. */
	list<T>(title: string, elements: readonly T[], write: (element: T) => void): void {
		if (elements.length > 0) {
			this.section(title);
		}
		for (const element of elements) {
			this.add('- ');
			write(element);
			this.add('\n');
		}
	}
}

function writeHead(input: EntryTextInput, writer: Writer): void {
	const { entry: { entry, dossier }, labels } = input;
	const acronym = acronymOf(entry, labels.content, dossier.language);
	const name = nameOf(entry, labels.content, dossier.language);
	writer.line(`# ${escapeInSource(name)}${acronym === undefined ? '' : ` (${escapeInSource(acronym)})`}\n`);
	const gloss = textIn(entry.gloss, labels.content, dossier.language);
	const kind = labels.kind[entry.kind];
	writer.line(`*${escapeInSource(kind)}*${saysKindOnly(gloss, kind) ? '' : ` · ${escapeInSource(gloss)}`}`);
}

function writeFact(fact: Fact, input: EntryTextInput, writer: Writer): void {
	const { labels } = input;
	writer.add(`${escapeInSource(labels.property[fact.property])}: ${sentence(formatValueInLine(fact, labels, languageOf(input)))}`);
	// The entry itself is not named again.
	const other = (key: Key | undefined) =>
		key !== undefined && entryId(input.entry.dossier.id, key) === input.entry.id ? undefined : key;
	writeAgent(labels.by, other(fact.by), input, writer);
	writeAgent(labels.to, other(fact.to), input, writer);
	writeClaim(fact, input, writer);
}

/** Writes the date, claimant, status, evidence and note of a claim. */
function writeClaim(claim: Claim, input: EntryTextInput, writer: Writer): void {
	const { labels } = input;
	writer.add(claim.when === undefined ? '' : `, ${escapeInSource(formatDate(claim.when, labels))}`);
	writeAgent(labels.claimedBy, claim.claimedBy, input, writer);
	writer.add(claim.unconfirmed ? `, ${escapeInSource(labels.unconfirmed)}` : '');
	writer.add(evidence(claim.evidence, input));
	writer.add(claim.note ? `. ${sentence(textIn(claim.note, labels.content, languageOf(input)))}` : '');
}

function writeAgent(template: string, key: Key | undefined, input: EntryTextInput, writer: Writer): void {
	if (key !== undefined) {
		const [before = '', after = ''] = template.split('{0}');
		writer.add(`, ${escapeInSource(before)}`);
		writeLink(entryId(input.entry.dossier.id, key), input, writer);
		writer.add(escapeInSource(after));
	}
}

function writeLink(id: EntryId, { library, labels }: EntryTextInput, writer: Writer): void {
	const target = library.entries.get(id);
	if (!target) {
		writer.add(escapeInSource(id));
		return;
	}
	const { entry, dossier: { language } } = target;
	const acronym = acronymOf(entry, labels.content, language);
	const title = titleOf(entry, labels.content, language, labels.unconfirmed);
	writer.link(escapeInSource(acronym === undefined ? title : `${title} (${acronym})`), id);
}

function departureLine(departure: Departure, input: EntryTextInput): string {
	const { labels } = input;
	return [
		escapeInSource(departureText(departure, input.entry, input.library, labels).sentence),
		` ${sentence(textIn(departure.note, labels.content, languageOf(input)))}`,
		departure.unconfirmed ? ` ${escapeInSource(labels.unconfirmed)}` : '',
		evidence(departure.evidence, input),
	].join('');
}

function nameLine(label: Label, input: EntryTextInput): string {
	const { labels } = input;
	const reason = label.reason ? ` ${sentence(textIn(label.reason, labels.content, languageOf(input)))}` : '';
	const role = label.role === 'discouraged'
		? `${escapeInSource(fill(labels.discouraged, label.text, label.instead ?? ''))}${reason}`
		: `${escapeInSource(label.text)} (${escapeInSource(labels[label.role])})`;
	return `${escapeInSource(label.language)}: ${role}${evidence(label.evidence, input)}`;
}

function evidence(all: readonly Evidence[], { entry, library, labels }: EntryTextInput): string {
	return all.length === 0 ? '' : ` — ${all.map(one => escapeInSource(evidenceText(one, entry, library, labels).full)).join('; ')}`;
}

/** Returns the sources of the entry's statements and the one to cite for it, in the order of the dossier. */
function sourcesOf({ entry: { entry, dossier, links }, library }: EntryTextInput): readonly Source[] {
	const claims = [
		...entry.facts,
		...links.map(({ claim }) => claim),
		...entry.departures,
		...entry.labels,
		...(entry.definition ? [entry.definition] : []),
	];
	const keys = new Set([
		...claims.flatMap(claim => claim.evidence.map(({ source }) => source)),
		...(entry.cite === undefined ? [] : [entry.cite]),
	]);
	return [...dossier.sources.keys()]
		.filter(key => keys.has(key))
		.flatMap(key => library.sources.get(citationKey(dossier.id, key))?.source ?? []);
}

function sourceLine({ csl, shortName }: Source, { words }: EntryTextInput): string {
	const { head, tail } = formatReference(csl, words);
	// Anything but a web address is written as plain text.
	const address = webAddress(tail) === undefined ? escapeInSource(tail) : `<${tail}>`;
	return `${escapeInSource(shortName)}: ${escapeInSource(head)}${address === '' ? '' : `: ${address}`}`;
}

function sentence(markdown: string): string {
	return escapeInSource(withoutMarkup(markdown));
}

function languageOf({ entry: { dossier } }: EntryTextInput): string {
	return dossier.language;
}
