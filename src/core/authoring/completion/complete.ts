import { CSL_TYPES } from '../../csl/cslSchema';
import type { FilePath } from '../../dossier/finding';
import { FACT_PROPERTIES } from '../../dossier/vocabulary';
import type { OffsetRange } from '../../text/offsetRange';
import type { Outline } from '../outline/outline';
import { hasLanguageKeys, partOfRole, roleOf, type ValueRole } from '../outline/roles';
import { descriptionOf, listedValues, mayBeMap, type DossierSchema, type ValueSchema } from '../schema';
import { completionPlaceAt, type CompletionPlace } from './completionPlace';
import { isSnippetList, snippetsAt, valueTemplate, type Snippet, type TemplateContext } from './templates';

/** The variables of CSL 1.0.2, appendix IV, that sources of dossiers have, the most frequent first. */
const CSL_VARIABLES = [
	'type', 'title', 'author', 'issued', 'URL', 'publisher', 'publisher-place', 'container-title', 'number', 'genre', 'language', 'authority', 'page', 'volume', 'issue',
	'DOI', 'ISBN', 'ISSN', 'editor', 'edition', 'collection-title', 'collection-number', 'event-title', 'event-place', 'event-date', 'jurisdiction', 'section', 'chapter-number',
	'number-of-pages', 'note', 'abstract', 'accessed', 'archive', 'archive_location', 'medium', 'references', 'status', 'title-short', 'translator', 'version',
] as const;

/** A proposal for what is being typed in a dossier file; its span is replaced. */
export interface Completion extends OffsetRange {
	/** Its kind: a key of the schema, a word that the schema lists, a reference, a language, or a whole snippet. */
	readonly kind: 'key' | 'word' | 'source' | 'entry' | 'language' | 'snippet';
	/** The key or word. For a snippet, the name of what it writes. */
	readonly name: string;
	/** What is inserted, in the syntax of snippets. */
	readonly insert: string;
	/** The role of the value, for describing words. */
	readonly role: ValueRole;
	/** The description in the schema. */
	readonly description?: string | undefined;
	/** Whether the schema requires the key. */
	readonly isRequired: boolean;
	/** Whether there are proposals for the first placeholder of the inserted text. */
	readonly opensList?: boolean;
}

/** The languages that are proposed: those of the United Nations, and others in which releases are written. */
const LANGUAGES = ['en', 'fr', 'es', 'ar', 'ru', 'zh', 'de', 'nl', 'it', 'pt'];

/** The members of which a fact has exactly one. */
const VALUE_MEMBERS = Object.keys(FACT_PROPERTIES);

/**
 * Returns proposals for what is being typed at an offset, the required ones first. Keys of sources and entries are all returned; the caller
 * filters them.
 */
export function completionsAt(outline: Outline, offset: number, schema: DossierSchema): readonly Completion[] {
	const place = completionPlaceAt(outline, offset);
	return place ? new Completer(outline, place, schema).all() : [];
}

class Completer {
	private readonly outline: Outline;
	private readonly place: CompletionPlace;
	private readonly schema: DossierSchema;
	private readonly context: TemplateContext;

	constructor(outline: Outline, place: CompletionPlace, schema: DossierSchema) {
		this.outline = outline;
		this.place = place;
		this.schema = schema;
		this.context = { language: outline.top('language') ?? 'en', isFlow: place.isFlow };
	}

	all(): readonly Completion[] {
		const { kind, path, mayBeginMap } = this.place;
		if (kind === 'key') {
			return this.keys(path, this.place.others.map(({ key }) => key.value));
		}
		const forms = this.schema.at(path);
		const isOnlyMap = mayBeMap(forms) && !forms.some(({ type }) => type === 'string');
		const asKeys = isOnlyMap && mayBeginMap && !this.place.isFlow ? this.keys(path, []) : [];
		return [...this.values(path, forms), ...asKeys, ...this.items(path, isOnlyMap), ...this.firstItems(path, forms)];
	}

	private keys(path: FilePath, present: readonly string[]): readonly Completion[] {
		const forms = this.schema.at(path);
		if (hasLanguageKeys(forms[0]?.definition, path)) {
			return this.languages()
				.filter(language => !present.includes(language))
				.map(language => this.key('language', language, this.schema.at([...path, language])));
		}
		const required = new Set(forms.flatMap(form => form.required ?? []));
		const known = [
			...this.schema.properties(path),
			...(path.length === 3 && path[2] === 'csl' ? CSL_VARIABLES.map(name => [name, this.schema.at([...path, name])] as const) : []),
		];
		const names = new Map<string, readonly ValueSchema[]>(known);
		const hasValue = isFact(path) && present.some(key => VALUE_MEMBERS.includes(key));
		const wanted = this.valueMember(path);
		return [
			...[...names]
				.filter(
					([name]) =>
						!present.includes(name)
						&& !(VALUE_MEMBERS.includes(name) && isFact(path) && (hasValue || (wanted !== undefined && wanted !== name))),
				)
				.map(([name, own]) => this.keyOf(path, name, { own, isRequired: required.has(name) || name === wanted }))
				.sort((one, other) => Number(other.isRequired) - Number(one.isRequired)),
			...(path.length === 1 && (path[0] === 'entries' || path[0] === 'sources') && !this.place.hasColon
				? snippetsAt(path[0], this.context).map(snippet => this.snippet(snippet))
				: []),
		];
	}

	/** Returns which member has the value of a fact, if its property is known. */
	private valueMember(path: FilePath): string | undefined {
		const property = isFact(path) ? this.place.others.find(({ key }) => key.value === 'property')?.value : undefined;
		const name = property?.type === 'scalar' ? property.value : undefined;
		return VALUE_MEMBERS.find(
			member => name !== undefined && (FACT_PROPERTIES[member as keyof typeof FACT_PROPERTIES] as readonly string[]).includes(name),
		);
	}

	private keyOf(
		path: FilePath,
		name: string,
		{ own, isRequired }: { readonly own: readonly ValueSchema[]; readonly isRequired: boolean },
	): Completion {
		const key = this.key('key', name, own);
		const isValueFirst = key.insert === `${name}: $1`;
		const opensList = /\b(?:source|property|type): \$1/.test(key.insert) || (isValueFirst && this.values([...path, name], own).length > 0);
		return { ...key, isRequired, opensList };
	}

	private key(kind: 'key' | 'language', name: string, forms: readonly ValueSchema[]): Completion {
		const { hasColon, start, end } = this.place;
		const insert = hasColon ? name : `${name}:${this.template(name, forms)}`;
		return {
			kind,
			name,
			insert,
			start,
			end,
			role: kind === 'language' ? 'language' : 'other',
			description: descriptionOf(forms),
			isRequired: false,
		};
	}

	private template(name: string, forms: readonly ValueSchema[]): string {
		return this.place.path.length === 3 && this.place.path[2] === 'labels' && !this.context.isFlow
			? '\n  preferred: $1'
			: valueTemplate(name, forms, this.context);
	}

	private values(path: FilePath, forms: readonly ValueSchema[]): readonly Completion[] {
		const role = roleOf(path);
		const part = partOfRole(role);
		if (part) {
			return [...this.outline.keys(part)]
				.filter(key => key !== '')
				.map(key => this.word(part === 'sources' ? 'source' : 'entry', key, role));
		}
		return this.words(role, forms).map(word => ({
			...this.word(role === 'language' ? 'language' : 'word', word, role),
			description: descriptionOf(forms),
		}));
	}

	private words(role: ValueRole, forms: readonly ValueSchema[]): readonly string[] {
		switch (role) {
			case 'language':
				return this.languages();
			case 'cslType':
				return [...CSL_TYPES];
			case 'property':
				return this.properties(forms);
			default:
				return listedValues(forms);
		}
	}

	/** The properties that fit the value that a fact already has. */
	private properties(forms: readonly ValueSchema[]): readonly string[] {
		const member = this.place.others.map(({ key }) => key.value).find(key => VALUE_MEMBERS.includes(key));
		return member === undefined ? listedValues(forms) : FACT_PROPERTIES[member as keyof typeof FACT_PROPERTIES];
	}

	/** Whole items for a list of maps. */
	private items(path: FilePath, isMap: boolean): readonly Completion[] {
		const list = typeof path.at(-1) === 'number' && isMap ? path.at(-2) : undefined;
		return isSnippetList(list) ? snippetsAt(list, this.context).map(snippet => this.snippet(snippet)) : [];
	}

	/** Whole items where a list of maps begins: in brackets inside others, otherwise after a dash in a line of its own. */
	private firstItems(path: FilePath, forms: readonly ValueSchema[]): readonly Completion[] {
		const list = path.at(-1);
		if (!isSnippetList(list) || !forms.some(({ type }) => type === 'array')) {
			return [];
		}
		const { isFlow, mayBeginMap } = this.place;
		return snippetsAt(list, this.context).map(({ name, text }) =>
			this.snippet({ name, text: isFlow ? `[${text}]` : `${mayBeginMap ? '' : '\n  '}- ${text}` }),
		);
	}

	private word(kind: 'word' | 'source' | 'entry' | 'language', name: string, role: ValueRole): Completion {
		const { start, end } = this.place;
		return { kind, name, insert: name, start, end, role, isRequired: false };
	}

	private snippet({ name, text }: Snippet): Completion {
		const { start, end } = this.place;
		return { kind: 'snippet', name, insert: text, start, end, role: 'other', isRequired: false };
	}

	private languages(): readonly string[] {
		return [...new Set([this.context.language, ...LANGUAGES])];
	}
}

function isFact(path: FilePath): boolean {
	return path.length === 4 && path[0] === 'entries' && path[2] === 'facts';
}
