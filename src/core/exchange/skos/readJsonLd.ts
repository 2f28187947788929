import { isObject } from '../../isObject';
import { MAX_NESTING, MAX_STATEMENTS } from '../../limits';
import { Graph, type RdfValue, type ReadGraph } from './graph';
import { NAMESPACES, SKOS, TYPE } from './namespaces';
import { BASE } from './readTurtle';

type Json = Readonly<Record<string, unknown>>;

/** How a term of a context is read. */
interface TermDefinition {
	readonly iri: string;
	readonly isNode: boolean;
	readonly language?: string;
	readonly isLanguageMap: boolean;
}

/** The meanings of the names of a file. */
interface Context {
	readonly vocabulary: string;
	readonly language: string | undefined;
	readonly base: string;
	readonly terms: Names<TermDefinition>;
	readonly aliases: Names<string>;
}

/** What names mean in a context: what it defines, and everything in the context around it, which is not copied. */
class Names<Meaning> {
	private readonly own: Map<string, Meaning>;
	private readonly outer: Names<Meaning> | undefined;

	constructor(own: Iterable<readonly [string, Meaning]>, outer?: Names<Meaning>) {
		this.own = new Map(own);
		this.outer = outer;
	}

	get(name: string): Meaning | undefined {
		return this.own.get(name) ?? this.outer?.get(name);
	}

	set(name: string, meaning: Meaning): void {
		this.own.set(name, meaning);
	}
}

const NONE: Context = {
	// A context that is only an address is not fetched: its names are then treated as those of SKOS.
	vocabulary: NAMESPACES.skos,
	language: undefined,
	base: BASE,
	terms: new Names(Object.entries(NAMESPACES).map(([prefix, iri]) => [prefix, { iri, isNode: false, isLanguageMap: false }])),
	aliases: new Names([['id', '@id'], ['type', '@type']]),
};

/**
 * Reads the common shapes of JSON-LD 1.1: one node, a list of nodes or `@graph`; contexts with prefixes, terms, `@vocab`, `@base`,
 * `@language` and language maps; nested nodes, lists and sets. No remote context is fetched, and no frame or index map is read.
 */
export function readJsonLd(text: string): ReadGraph {
	let data: unknown;
	try {
		data = JSON.parse(text);
	} catch (error) {
		return { problem: { detail: error instanceof Error ? error.message : String(error) } };
	}
	const reader = new Reader();
	try {
		reader.nodes(data, NONE, 0);
	} catch (error) {
		if (error instanceof LimitExceeded) {
			return { problem: { detail: error.message } };
		}
		throw error;
	}
	return { graph: reader.graph };
}

class LimitExceeded extends Error {}

/** The node whose properties are read, and how deep it is. */
interface SubjectPlace {
	readonly id: string;
	readonly context: Context;
	readonly depth: number;
}

class Reader {
	readonly graph = new Graph();
	private blank = 0;

	nodes(data: unknown, context: Context, depth: number): void {
		if (depth > MAX_NESTING) {
			throw new LimitExceeded(String(MAX_NESTING));
		}
		if (Array.isArray(data)) {
			(data as readonly unknown[]).forEach(item => this.nodes(item, context, depth + 1));
		} else if (isObject(data)) {
			this.node(data, context, depth);
		}
	}

	/** Adds a node, and returns its identifier. */
	private node(object: Json, outer: Context, depth: number): string {
		const context = contextOf(object['@context'], outer);
		const members = Object.entries(object).map(([key, value]) => [context.aliases.get(key) ?? key, value] as const);
		const named = members.find(([key]) => key === '@id')?.[1];
		const id = typeof named === 'string' ? iriOf(named, context) : `_:json${this.blank++}`;
		for (const [key, value] of members) {
			if (key === '@graph' || key === '@included') {
				this.nodes(value, context, depth + 1);
			} else if (key === '@type') {
				[value]
					.flat()
					.forEach(type => typeof type === 'string' && this.add(id, TYPE, { value: termIri(type, context), isNode: true }));
			} else if (!key.startsWith('@')) {
				const term = context.terms.get(key) ?? { iri: termIri(key, context), isNode: false, isLanguageMap: false };
				this.values(value, term, { id, context, depth: depth + 1 });
			}
		}
		return id;
	}

	private values(value: unknown, term: TermDefinition, at: SubjectPlace): void {
		const { id, context, depth } = at;
		if (depth > MAX_NESTING) {
			throw new LimitExceeded(String(MAX_NESTING));
		}
		const language = term.language ?? context.language;
		if (Array.isArray(value)) {
			(value as readonly unknown[]).forEach(item => this.values(item, term, { ...at, depth: depth + 1 }));
		} else if (typeof value === 'string') {
			this.add(
				id,
				term.iri,
				term.isNode
					? { value: iriOf(value, context), isNode: true }
					: { value, isNode: false, ...(language !== undefined && { language }) },
			);
		} else if (typeof value === 'number' || typeof value === 'boolean') {
			this.add(id, term.iri, { value: String(value), isNode: false });
		} else if (isObject(value)) {
			this.object(value, term, at);
		}
	}

	private object(value: Json, term: TermDefinition, at: SubjectPlace): void {
		const { id, context, depth } = at;
		const member = (keyword: string) => value[keyword] ?? Object.entries(value).find(([key]) => context.aliases.get(key) === keyword)?.[1];
		const list = member('@list') ?? member('@set');
		const text = member('@value');
		if (list !== undefined) {
			this.values(list, term, { ...at, depth: depth + 1 });
		} else if (text !== undefined) {
			const language = member('@language');
			this.add(id, term.iri, { value: String(text), isNode: false, ...(typeof language === 'string' && { language }) });
		} else if (term.isLanguageMap || (TEXTS.has(term.iri) && isByLanguage(value, context))) {
			for (const [language, texts] of Object.entries(value)) {
				[texts]
					.flat()
					.forEach(
						text =>
							typeof text === 'string'
							&& this.add(id, term.iri, { value: text, isNode: false, ...(language !== '@none' && { language }) }),
					);
			}
		} else {
			this.add(id, term.iri, { value: this.node(value, context, depth), isNode: true });
		}
	}

	private add(subject: string, property: string, value: RdfValue): void {
		this.graph.add(subject, property, value);
		if (this.graph.size > MAX_STATEMENTS) {
			throw new LimitExceeded(String(MAX_STATEMENTS));
		}
	}
}

/** The properties whose values are texts, even where a context that says so is elsewhere. */
const TEXTS: ReadonlySet<string> = new Set([
	...['prefLabel', 'altLabel', 'hiddenLabel', 'definition', 'scopeNote', 'title'].map(name => NAMESPACES.skos + name),
	...[SKOS.description, SKOS.title],
]);

/** Whether an object has texts by language: `{ "en": "reef", "fr": ["récif"] }`. */
function isByLanguage(value: Json, { aliases }: Context): boolean {
	const members = Object.entries(value);
	return members.length > 0 && members.every(([key, texts]) =>
		aliases.get(key) === undefined && /^(?:[a-z]{2,3}(?:-\w+)*|@none)$/i.test(key) && [texts].flat().every(text => typeof text === 'string'));
}

/** Names that contexts usually give to keywords, for those that are elsewhere. */
const USUAL_ALIASES = [['uri', '@id'], ['lang', '@language'], ['value', '@value'], ['graph', '@graph']] as const;

function contextOf(written: unknown, outer: Context): Context {
	const parts = [written].flat();
	const all = parts.filter(isObject);
	const isElsewhere = parts.some(part => typeof part === 'string');
	const names = { terms: new Names([], outer.terms), aliases: new Names<string>(isElsewhere ? USUAL_ALIASES : [], outer.aliases) };
	return all.length === 0 && !isElsewhere ? outer : all.reduce<Context>(extended, { ...outer, ...names });
}

/** Adds the definitions that are written to those of a context, and returns the result. */
function extended(before: Context, written: Json): Context {
	const text = (name: string) => (typeof written[name] === 'string' ? written[name] : undefined);
	const { terms, aliases } = before;
	const context: Context = {
		vocabulary: text('@vocab') ?? before.vocabulary,
		language: text('@language') ?? before.language,
		base: text('@base') ?? before.base,
		terms,
		aliases,
	};
	const definitions = Object.entries(written).filter(([name]) => !name.startsWith('@'));
	// Prefixes may be used before they are defined.
	for (const [name, definition] of [...definitions, ...definitions]) {
		const iri = isObject(definition) ? definition['@id'] ?? name : definition;
		if (typeof iri !== 'string') {
			continue;
		}
		if (iri.startsWith('@')) {
			aliases.set(name, iri);
			continue;
		}
		const own: Json = isObject(definition) ? definition : {};
		const language = own['@language'];
		terms.set(name, {
			iri: termIri(iri, context),
			isNode: own['@type'] === '@id' || own['@type'] === '@vocab',
			isLanguageMap: [own['@container']].flat().includes('@language'),
			...(typeof language === 'string' && { language }),
		});
	}
	return context;
}

/** Returns the address of a property or class. */
function termIri(name: string, { terms, vocabulary }: Context): string {
	const known = terms.get(name);
	if (known && known.iri !== name) {
		return known.iri;
	}
	const colon = name.indexOf(':');
	const prefix = colon < 0 || name.startsWith('//', colon + 1) ? undefined : terms.get(name.slice(0, colon));
	return prefix ? prefix.iri + name.slice(colon + 1) : colon < 0 ? vocabulary + name : name;
}

/** Returns the address of a node, resolved against that of the file. */
function iriOf(id: string, context: Context): string {
	const colon = id.indexOf(':');
	const prefix = colon < 0 || id.startsWith('//', colon + 1) ? undefined : context.terms.get(id.slice(0, colon));
	return prefix ? prefix.iri + id.slice(colon + 1) : colon < 0 ? context.base + id : id;
}
