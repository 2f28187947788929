import type { Key } from '../../dossier/model';
import type { EntryKind, FactProperty } from '../../dossier/vocabulary';
import { fold } from '../../text/fold';
import type { TextLanguage } from '../../text/textLanguage';
import { evidenceYaml } from '../proposals/evidence';
import type { FactProposal } from '../proposals/proposal';
import type { DossierWords } from './dossierWords';
import type { LineNumbers } from './lineNumbers';
import { plainLine, quoted } from './yamlText';

/** Where evidence and lines come from, and the language in which the dossier is written. */
export interface FactContext {
	readonly source: Key;
	readonly lines: LineNumbers;
	readonly language: TextLanguage;
	readonly words: DossierWords;
}

/** The property of a date that an entry of a kind most often has. */
const DATES: Readonly<Partial<Record<EntryKind, FactProperty>>> = {
	event: 'held',
	instrument: 'adopted',
	resolution: 'adopted',
	organization: 'established',
	fund: 'established',
	programme: 'launched',
};

/** The properties of counts, by the folded noun that is counted. */
const COUNTED: ReadonlyMap<string, FactProperty> = new Map([
	...'countries pays landen lander paises'.split(' ').map(noun => [noun, 'countries'] as const),
	...'members membres leden mitglieder miembros'.split(' ').map(noun => [noun, 'members'] as const),
	...'parties verdragspartijen partes'.split(' ').map(noun => [noun, 'parties'] as const),
	...'projects projets projecten projekte proyectos'.split(' ').map(noun => [noun, 'projects'] as const),
	...'delegations delegaties delegationen delegaciones'.split(' ').map(noun => [noun, 'delegations'] as const),
	...'delegates delegues afgevaardigden delegierte delegados'.split(' ').map(noun => [noun, 'delegates'] as const),
	...'years ans annees jaar jahre anos'.split(' ').map(noun => [noun, 'years'] as const),
	...'victims victimes slachtoffers opfer victimas'.split(' ').map(noun => [noun, 'victimsAssisted'] as const),
]);

/** A fact as a dossier can have it, and what a person has to do about it. */
interface WrittenFact {
	readonly property: FactProperty;
	readonly member: string;
	readonly complete: string;
}

/**
 * Writes an accepted fact as an item of the facts of an entry of a kind, in two lines: what a person has to do about it is above it, because
 * items are too long to see what follows them. Its property is the one that such an entry has by such a value;
 * where none is clear, the words of the document are its context, and a comment says what a person has to decide. Only dates, sums, numbers
 * and towns are taken from the document, and no sentence.
 */
export function factYaml(fact: FactProposal, kind: EntryKind, { source, lines, language, words }: FactContext): readonly string[] {
	const { property, member, complete } = clearFact(fact, kind) ?? contextFact(fact, { kind, language, words });
	return [
		`# Complete: ${complete} (${lines.of(fact.places)})`,
		`- { property: ${property}, ${member}, evidence: ${evidenceYaml(source, fact.places)} }`,
	];
}

/** Writes an accepted fact that no entry has as an item of the overview, which says that it is to be completed; in two lines, like a fact. */
export function overviewYaml(fact: FactProposal, { source, lines, language, words }: FactContext): readonly string[] {
	return [
		`# Complete: what the document says about it, in your own words (${lines.of(fact.places)})`,
		`- { text: { ${language}: ${quoted(`${words.toComplete}: ${shownValue(fact, words)}`)} }, evidence: ${evidenceYaml(source, fact.places)} }`,
	];
}

/** The fact with the property that an entry of a kind has by such a value; `undefined` if a person has to say which. */
function clearFact({ value, text }: FactProposal, kind: EntryKind): WrittenFact | undefined {
	const complete = 'check that it belongs here';
	switch (value.type) {
		case 'date':
			return kind === 'event' && value.date !== undefined
				? { property: 'held', member: `date: '${value.date}'`, complete }
				: undefined;
		case 'place':
			return kind === 'event' ? { property: 'place', member: `place: ${quoted(text)}`, complete } : undefined;
		case 'sum':
			return (kind === 'fund' || kind === 'programme') && value.currency !== undefined && value.amount !== undefined
				? {
						property: 'contribution',
						member: `amount: { value: ${value.amount}, currency: ${value.currency} }`,
						complete: `${complete}, and who gave it, as “by”`,
					}
				: undefined;
		case 'count': {
			const property = COUNTED.get(fold(text.split(' ').at(-1) ?? ''));
			return property && value.count !== undefined ? { property, member: `count: ${value.count}`, complete } : undefined;
		}
		case 'percentage':
		case 'quotation':
			return undefined;
	}
}

function contextFact(
	fact: FactProposal,
	{ kind, language, words }: Pick<FactContext, 'language' | 'words'> & { readonly kind: EntryKind },
): WrittenFact {
	return {
		property: fact.value.type === 'quotation' ? 'claim' : 'context',
		member: `text: { ${language}: ${quoted(shownValue(fact, words))} }`,
		complete: decision(fact, kind),
	};
}

/** What there is to decide about a value that no form of a fact has. */
const UNSTRUCTURED = 'what it says, in your own words';

/** What a person has to decide about a value: the property, with the form of the fact that it most often has. */
function decision({ value, text }: FactProposal, kind: EntryKind): string {
	switch (value.type) {
		case 'date':
			return value.date === undefined
				? 'what it is, and the whole date'
				: `what it is, such as “property: ${DATES[kind] ?? 'announced'}, date: '${value.date}'”`;
		case 'sum':
			return value.amount === undefined ? UNSTRUCTURED : `what it is, such as “property: contribution, amount: { value: ${value.amount}, currency: ${value.currency ?? 'XXX'} }”`;
		case 'place':
			return `what it says, such as “property: place, place: ${quoted(text)}”`;
		case 'count':
			return value.count === undefined ? UNSTRUCTURED : `what it says, such as “property: members, count: ${value.count}”`;
		case 'percentage':
			return UNSTRUCTURED;
		case 'quotation':
			return 'what it claims, in your own words';
	}
}

/** A value as the document has it; a quotation is not repeated. */
function shownValue({ value, text }: FactProposal, words: DossierWords): string {
	return value.type === 'quotation' ? words.quotation(text.split(' ').length) : plainLine(text);
}
