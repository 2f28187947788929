import { isObject } from '../../data/isObject';
import { NAMESPACES } from './namespaces';
import { BASE } from './readTurtle';

/** An object of a file. */
export type JsonLdObject = Readonly<Record<string, unknown>>;

/** How a term of a context is read. */
export interface TermDefinition {
	readonly iri: string;
	readonly isNode: boolean;
	readonly language?: string;
	readonly isLanguageMap: boolean;
}

/** The meanings of the names of a file. */
export interface JsonLdContext {
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

/** The context of a file without one. */
export const OUTERMOST: JsonLdContext = {
	// A context that is only an address is not fetched: its names are then treated as those of SKOS.
	vocabulary: NAMESPACES.skos,
	language: undefined,
	base: BASE,
	terms: new Names(Object.entries(NAMESPACES).map(([prefix, iri]) => [prefix, { iri, isNode: false, isLanguageMap: false }])),
	aliases: new Names([['id', '@id'], ['type', '@type']]),
};

/** Names that contexts usually give to keywords, for those that are elsewhere. */
const USUAL_ALIASES = [['uri', '@id'], ['lang', '@language'], ['value', '@value'], ['graph', '@graph']] as const;

/** Returns the context of a node, which has what is written in it, or else what is in the context around it. */
export function contextOf(written: unknown, outer: JsonLdContext): JsonLdContext {
	const parts = [written].flat();
	const all = parts.filter(isObject);
	const isElsewhere = parts.some(part => typeof part === 'string');
	const names = { terms: new Names([], outer.terms), aliases: new Names<string>(isElsewhere ? USUAL_ALIASES : [], outer.aliases) };
	return all.length === 0 && !isElsewhere ? outer : all.reduce<JsonLdContext>(extended, { ...outer, ...names });
}

/** Adds the definitions that are written to those of a context, and returns the result. */
function extended(before: JsonLdContext, written: JsonLdObject): JsonLdContext {
	const text = (name: string) => (typeof written[name] === 'string' ? written[name] : undefined);
	const { terms, aliases } = before;
	const context: JsonLdContext = {
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
		const own: JsonLdObject = isObject(definition) ? definition : {};
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
export function termIri(name: string, { terms, vocabulary }: JsonLdContext): string {
	const known = terms.get(name);
	if (known && known.iri !== name) {
		return known.iri;
	}
	return expanded(name, terms) ?? (name.includes(':') ? name : vocabulary + name);
}

/** Returns the address of a node, resolved against that of the file. */
export function iriOf(id: string, { terms, base }: JsonLdContext): string {
	return expanded(id, terms) ?? (id.includes(':') ? id : base + id);
}

/** Returns the address of a name with a prefix that is defined; `undefined` for any other name or address. */
function expanded(name: string, terms: Names<TermDefinition>): string | undefined {
	const colon = name.indexOf(':');
	const prefix = colon < 0 || name.startsWith('//', colon + 1) ? undefined : terms.get(name.slice(0, colon));
	return prefix && prefix.iri + name.slice(colon + 1);
}
