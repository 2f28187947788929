import type { LanguageTag, LocalizedText } from '../../dossier/model';
import { ENTRY_KINDS, type EntryKind } from '../../dossier/vocabulary';
import { markdownOf } from '../markdownOf';
import { nothingRead, type Concept, type ConceptLink, type ExchangeProblem, type ReadTerms, type Term } from '../termBase';
import { cleanLanguage, roleByShape } from '../termText';
import { type Graph, type RdfValue, type ReadGraph } from './graph';
import { NAMESPACES, SKOS, TYPE } from './namespaces';

const { dc, dcterms, rdf, rdfs, schema, skos, skosxl } = NAMESPACES;

/** The properties that are read, or that need no report, besides the labels. */
const READ: ReadonlySet<string> = new Set<string>([
	...Object.values(SKOS),
	TYPE,
	`${rdfs}label`,
	`${rdfs}comment`,
	`${skos}scopeNote`,
	`${dcterms}identifier`,
	`${skosxl}prefLabel`,
	`${skosxl}altLabel`,
	`${skosxl}hiddenLabel`,
]);

/** Reads the concepts of a SKOS vocabulary, with SKOS-XL labels. `language` is that of texts without one. */
export function readSkos(read: ReadGraph, language: LanguageTag): ReadTerms {
	const mistake = read.problem && { code: 'syntax' as const, ...read.problem };
	if (!('graph' in read)) {
		return nothingRead({ code: 'syntax', ...read.problem });
	}
	const { graph } = read;
	const ofType = (type: string) => [...graph.nodes.keys()].filter(node => graph.values(node, TYPE).some(({ value }) => value === type));
	const [scheme = ''] = ofType(SKOS.scheme);
	const ids = ofType(SKOS.concept);
	if (ids.length === 0) {
		return nothingRead(mistake ?? { code: 'noEntries', detail: 'skos:Concept' });
	}
	const title = textsOf(
		[
			...graph.values(scheme, SKOS.title),
			...graph.values(scheme, `${dc}title`),
			...graph.values(scheme, `${rdfs}label`),
			...graph.values(scheme, SKOS.preferred),
		],
		language,
		text => text,
	);
	const main = cleanLanguage(graph.values(scheme, SKOS.language)[0]?.value ?? graph.values(scheme, `${dc}language`)[0]?.value ?? '');
	const [licence] = graph.values(scheme, SKOS.licence);
	const [version] = graph.values(scheme, SKOS.version);
	const id = localName(scheme);
	return {
		base: {
			...(id !== '' && { id }),
			...(title && { title }),
			...(main !== undefined && { language: main }),
			...(version && { version: version.value }),
			...(licence && { licence: spdxOf(licence.value) }),
			concepts: ids.map(one => conceptOf(one, graph, language)),
		},
		problems: [...mistake ? [mistake] : [], ...notRead(ids, graph)],
	};
}

function conceptOf(node: string, graph: Graph, language: LanguageTag): Concept {
	const labels = (property: 'prefLabel' | 'altLabel' | 'hiddenLabel'): readonly RdfValue[] => [
		...graph.values(node, skos + property),
		...graph.values(node, skosxl + property).flatMap(({ value }) => graph.values(value, `${skosxl}literalForm`)),
	];
	const terms = (values: readonly RdfValue[], role: (text: string) => Term['role']): readonly Term[] =>
		values
			.filter(({ isNode }) => !isNode)
			.map(({ value, language: own = language }) => ({ text: value, language: cleanLanguage(own) ?? own, role: role(value) }));
	const preferred = labels('prefLabel');
	// The text of a note may be the value of a node of its own.
	const notes = (...properties: readonly string[]) =>
		properties.flatMap(property => graph.values(node, property))
			.flatMap(value => (value.isNode ? graph.values(value.value, `${rdf}value`) : [value]));
	const definition = textsOf(notes(SKOS.definition), language, markdownOf);
	const gloss = textsOf(notes(SKOS.description, `${rdfs}comment`), language, markdownOf) ?? textsOf(notes(`${skos}scopeNote`), language, markdownOf);
	const kind = graph.values(node, SKOS.kind).map(({ value }) => kindOf(value)).find(one => one !== undefined);
	return {
		id: idOf(node, graph),
		...(kind && { kind }),
		terms: [
			...terms(preferred.length > 0 ? preferred : graph.values(node, `${rdfs}label`), () => 'preferred'),
			...terms(labels('altLabel'), roleByShape),
			...terms(labels('hiddenLabel'), () => 'discouraged'),
		],
		gloss: gloss ?? {},
		definition: definition ?? {},
		links: linksOf(node, graph),
	};
}

function linksOf(node: string, graph: Graph): readonly ConceptLink[] {
	const to = (property: string, type: ConceptLink['type']) =>
		graph
			.values(node, property)
			.filter(({ isNode }) => isNode)
			.map(({ value }): ConceptLink => ({ type, to: idOf(value, graph) }));
	return [...to(SKOS.broader, 'partOf'), ...to(SKOS.related, 'related')];
}

/** Returns texts by language, several of one joined; `undefined` if there are none. */
function textsOf(values: readonly RdfValue[], language: LanguageTag, convert: (text: string) => string): LocalizedText | undefined {
	const texts = new Map<LanguageTag, string>();
	for (const { value, isNode, language: tag = language } of values) {
		const own = cleanLanguage(tag);
		const text = isNode ? '' : convert(value);
		if (own !== undefined && text !== '') {
			texts.set(own, texts.has(own) ? `${texts.get(own)}\n\n${text}` : text);
		}
	}
	return texts.size > 0 ? Object.fromEntries(texts) : undefined;
}

function kindOf(text: string): EntryKind | undefined {
	return ENTRY_KINDS.find(kind => kind === localName(text).toLowerCase() || kind === text.toLowerCase());
}

/**
 * Returns the id of a concept. A concept without an address gets the id of its name, because the label of a blank node is meaningless and
 * changes whenever a program writes the file again.
 */
function idOf(node: string, graph: Graph): string {
	const [name] = node.startsWith('_:') ? graph.values(node, SKOS.preferred) : [];
	return name && !name.isNode ? name.value : localName(node);
}

/** Returns the part after the last separator of an address: the name of a concept within its vocabulary. */
function localName(iri: string): string {
	let end = iri.length;
	while (iri[end - 1] === '/' || iri[end - 1] === '#') {
		end--;
	}
	const name = iri.slice(0, end);
	return name.slice(Math.max(name.lastIndexOf('/'), name.lastIndexOf('#'), name.lastIndexOf(':')) + 1);
}

/** Returns the SPDX identifier in an address of spdx.org, and any other address or text as it is. */
function spdxOf(text: string): string {
	return /^https?:\/\/spdx\.org\/licenses\/([\w.+-]+?)(?:\.html)?$/.exec(text)?.[1] ?? text;
}

/** Reports each property of concepts that has no place in a dossier, once. */
function notRead(ids: readonly string[], graph: Graph): readonly ExchangeProblem[] {
	const others = new Set(
		ids.flatMap(id => [...(graph.nodes.get(id)?.keys() ?? [])].filter(property => !READ.has(property) && !property.startsWith(schema))),
	);
	return [...others].map(detail => ({ code: 'notRead', detail }));
}
