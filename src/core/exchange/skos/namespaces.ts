/** The namespaces of what is read and written, by the prefixes that are usual for them. */
export const NAMESPACES = {
	rdf: 'http://www.w3.org/1999/02/22-rdf-syntax-ns#',
	rdfs: 'http://www.w3.org/2000/01/rdf-schema#',
	skos: 'http://www.w3.org/2004/02/skos/core#',
	skosxl: 'http://www.w3.org/2008/05/skos-xl#',
	dcterms: 'http://purl.org/dc/terms/',
	dc: 'http://purl.org/dc/elements/1.1/',
	owl: 'http://www.w3.org/2002/07/owl#',
	schema: 'https://schema.org/',
} as const;

/** The prefixes that are written; addresses in other namespaces are written in full. */
export const WRITTEN_PREFIXES = ['skos', 'dcterms', 'owl'] as const;

const { rdf, skos, dcterms, owl } = NAMESPACES;

/** The address of `rdf:type`. */
export const TYPE = `${rdf}type`;

/** The addresses of the properties and classes that are written. */
export const SKOS = {
	scheme: `${skos}ConceptScheme`,
	concept: `${skos}Concept`,
	inScheme: `${skos}inScheme`,
	topConceptOf: `${skos}topConceptOf`,
	hasTopConcept: `${skos}hasTopConcept`,
	preferred: `${skos}prefLabel`,
	other: `${skos}altLabel`,
	hidden: `${skos}hiddenLabel`,
	definition: `${skos}definition`,
	related: `${skos}related`,
	broader: `${skos}broader`,
	narrower: `${skos}narrower`,
	notation: `${skos}notation`,
	description: `${dcterms}description`,
	kind: `${dcterms}type`,
	title: `${dcterms}title`,
	language: `${dcterms}language`,
	licence: `${dcterms}license`,
	version: `${owl}versionInfo`,
} as const;
