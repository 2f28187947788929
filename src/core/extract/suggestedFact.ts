import { fold } from '../abbreviation/fold';
import type { Key } from '../dossier/model';
import type { EntryKind, FactProperty } from '../dossier/vocabulary';
import { evidenceYaml } from './evidence';
import type { LineNumbers } from './lineNumbers';
import type { FactProposal } from './proposal';
import { plainLine, quoted } from './yamlText';

/** Where evidence and lines come from. */
export interface FactPlace {
	readonly source: Key;
	readonly lines: LineNumbers;
}

/** The property of a date that an entry of a kind most often has. */
const DATES: Readonly<Partial<Record<EntryKind, FactProperty>>> = { event: 'held', instrument: 'adopted', resolution: 'adopted', organization: 'established', fund: 'established', programme: 'launched' };

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

/** Writes a fact on one line of a comment, so that it can be used once a person has completed it: in words of the document, only dates, sums, numbers and towns. */
export function suggestedFact(fact: FactProposal, kind: EntryKind | undefined, { source, lines }: FactPlace): string {
	const value = valueOf(fact, kind);
	const where = lines.of(fact.places);
	return value === undefined
		? `- ${where}: ${notAFact(fact)}`
		: `- { property: ${value.property}, ${value.member}, evidence: ${evidenceYaml(source, fact.places)} }  # ${where}`;
}

function valueOf({ value, text }: FactProposal, kind: EntryKind | undefined): { readonly property: FactProperty; readonly member: string } | undefined {
	switch (value.type) {
		case 'date':
			return value.date === undefined ? undefined : { property: (kind && DATES[kind]) ?? 'announced', member: `date: '${value.date}'` };
		case 'sum':
			return { property: 'contribution', member: `amount: { value: ${value.amount}, currency: ${value.currency ?? 'XXX'} }` };
		case 'count': {
			const property = COUNTED.get(fold(text.split(' ').at(-1) ?? ''));
			return property && { property, member: `count: ${value.count}` };
		}
		case 'place':
			return { property: 'place', member: `place: ${quoted(text)}` };
		case 'percentage':
		case 'quotation':
			return undefined;
	}
}

/** Returns what a comment says about a value for which a dossier has no property. */
function notAFact({ value, text }: FactProposal): string {
	return value.type === 'quotation' ? `a quotation of ${text.split(' ').length} words; say in your own words what it claims` : `${plainLine(text)}${value.type === 'date' ? '; the year is not written' : ''}`;
}
