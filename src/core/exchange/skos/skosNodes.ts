import type { LanguageTag, LocalizedText } from '../../dossier/model';
import { withoutMarkup } from '../../render/markdownText';
import type { Steps } from '../../steps/steps';
import type { Concept, TermBase } from '../termBase';
import type { RdfValue } from './graph';
import { SKOS, TYPE } from './namespaces';

/** A node to be written: its address, and its properties in order. */
export interface RdfNode {
	readonly id: string;
	readonly properties: readonly (readonly [property: string, values: readonly RdfValue[]])[];
}

/** Returns the address of a term base as a vocabulary: `base` with the id of the dossier, or an address that is not in use. */
export function schemeAddress({ id = 'dossier' }: TermBase, base = 'https://dossier.invalid/'): string {
	return `${base.replace(/[#/]$/, '')}/${id}`;
}

/**
 * Returns the nodes of a term base in SKOS: the scheme, then its concepts. No language has two preferred labels in a concept, and a name is
 * in one of the three properties only (SKOS S13 and S14); a relation between an entry and a part of it, at any distance, is left out (S27).
 * One step for each concept.
 */
export function* skosNodesInSteps(base: TermBase, address: string): Steps<readonly RdfNode[]> {
	const ids = new Set(base.concepts.map(({ id }) => id));
	const wholes = new Map(
		base.concepts.map(({ id = '', links }) => [
			id,
			links.filter(({ type, to }) => type === 'partOf' && ids.has(to)).map(({ to }) => to),
		]),
	);
	const isWithin = (part: string, whole: string) => {
		const above = new Set([part]);
		above.forEach(id => wholes.get(id)?.forEach(one => above.add(one)));
		return above.has(whole);
	};
	const nodes = [schemeNode(base, address)];
	for (const concept of base.concepts) {
		const own = concept.id ?? '';
		nodes.push(
			conceptNode(
				concept,
				address,
				(type, to) => ids.has(to) && (type === 'partOf' || (!isWithin(own, to) && !isWithin(to, own))),
			),
		);
		yield;
	}
	return nodes;
}

function schemeNode({ title = {}, language, version, licence }: TermBase, id: string): RdfNode {
	return {
		id,
		properties: filled([
			[TYPE, [node(SKOS.scheme)]],
			[SKOS.title, texts(title, text => text)],
			[SKOS.language, language === undefined ? [] : [text(language)]],
			[SKOS.licence, licence === undefined ? [] : [text(licence)]],
			[SKOS.version, version === undefined ? [] : [text(version)]],
		]),
	};
}

function conceptNode(
	{ id = '', kind, terms, gloss, definition, links }: Concept,
	scheme: string,
	isWritten: (type: string, to: string) => boolean,
): RdfNode {
	const used = new Set<string>();
	const ofRoles = (...roles: readonly string[]) =>
		terms
			.filter(
				term =>
					roles.includes(term.role) && !used.has(`${term.language} ${term.text}`) && used.add(`${term.language} ${term.text}`),
			)
			.map(term => text(term.text, term.language));
	const linked = (type: string) =>
		links.filter(link => link.type === type && isWritten(type, link.to)).map(({ to }) => node(`${scheme}/${to}`));
	const broader = linked('partOf');
	return {
		id: `${scheme}/${id}`,
		properties: filled([
			[TYPE, [node(SKOS.concept)]],
			[SKOS.inScheme, [node(scheme)]],
			[SKOS.topConceptOf, broader.length === 0 ? [node(scheme)] : []],
			[SKOS.kind, kind === undefined ? [] : [text(kind)]],
			[SKOS.preferred, ofRoles('preferred')],
			[SKOS.other, ofRoles('acronym', 'variant')],
			[SKOS.hidden, ofRoles('discouraged')],
			[SKOS.description, texts(gloss, withoutMarkup)],
			[SKOS.definition, texts(definition, withoutMarkup)],
			[SKOS.broader, broader],
			[SKOS.related, linked('related')],
		]),
	};
}

function filled(properties: RdfNode['properties']): RdfNode['properties'] {
	return properties.filter(([, values]) => values.length > 0);
}

function texts(localized: LocalizedText, convert: (text: string) => string): readonly RdfValue[] {
	return Object.entries(localized).map(([language, one]) => text(convert(one), language));
}

function text(value: string, language?: LanguageTag): RdfValue {
	return { value, isNode: false, ...(language !== undefined && { language }) };
}

function node(value: string): RdfValue {
	return { value, isNode: true };
}
