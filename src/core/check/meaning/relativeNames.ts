import { fold } from '../../abbreviation/fold';
import type { Label } from '../../dossier/model';
import type { EntryId, Library, LibraryEntry, Link } from '../../library/library';
import { isNameOfConvention } from './conventionPatterns';
import { subjectOf } from './subjectOf';

/** The names in a library that do not say to which convention their entry belongs, such as “COP10” for a session of the conference of one of them. */
export interface RelativeNames {
	/** The convention of each body that is named after one, and of its sessions. */
	readonly conventionOf: ReadonlyMap<EntryId, EntryId>;
	/** These conventions. */
	readonly conventions: ReadonlySet<EntryId>;
	/** The acronyms next to which a relative name means something else, according to its dossier. */
	readonly otherAcronyms: ReadonlySet<string>;
	/** The words that say what these conventions and their protocols are about. */
	readonly subjects: ReadonlySet<string>;
	/** Whether a label of an entry does not name its convention. */
	readonly isRelative: (entry: EntryId, label: Label) => boolean;
	/**
	 * Returns the convention that a label names: the one of a body in the library if the label is a name of it, of one of its protocols or of the body in full, or contains its
	 * name; any other if the label is its name; `undefined` if none is named.
	 */
	readonly named: (entry: EntryId, label: Label) => EntryId | undefined;
}

const KNOWN = new WeakMap<Library, RelativeNames>();

/** Returns the relative names of a library. They are computed once. */
export function relativeNamesOf(library: Library): RelativeNames {
	const known = KNOWN.get(library) ?? compute(library);
	KNOWN.set(library, known);
	return known;
}

function compute(library: Library): RelativeNames {
	const instrument = firstOfSame(library);
	const conventionOf = new Map([...library.entries.values()].flatMap(body => bodyAndSessions(library, body)).map(([id, convention]) => [id, instrument(convention)]));
	const instruments = [...library.entries.values()].filter(({ entry }) => entry.kind === 'instrument');
	const owners = [...new Set(conventionOf.values())].map(id => new NamesOfConvention(id, instruments.filter(one => instrument(one.id) === id)));
	const ownerOf = new Map(owners.map(owner => [owner.id, owner]));
	const relative = new Set([...conventionOf].flatMap(([id, convention]) => library.entries.get(id)?.entry.labels.filter(({ text }) => ownerOf.get(convention)?.isIn(text) === false) ?? []));
	const supplemented = (one: LibraryEntry) => instrument(targetsOf(library, one, 'supplements')[0]?.id ?? one.id);
	const about = instruments.filter(one => ownerOf.has(supplemented(one))).flatMap(({ entry }) => entry.labels);
	const beside = [...relative].flatMap(({ context }) => (context ? [...context.notBefore, ...context.notAfter] : []));
	const namedBy = (id: EntryId, label: Label) => {
		const one = library.entries.get(id);
		if (conventionOf.has(id)) {
			return relative.has(label) ? undefined : conventionOf.get(id);
		}
		const own = one?.entry.kind === 'instrument' ? supplemented(one) : undefined;
		const isAnother = () => one?.entry.labels.some(({ text }) => isNameOfConvention(text) && !owners.some(owner => owner.isIn(text))) === true;
		return own !== undefined && ownerOf.has(own) ? own : owners.find(owner => owner.contains(label.text))?.id ?? (own !== undefined && isAnother() ? own : undefined);
	};
	const named = new Map<Label, EntryId | undefined>();
	return {
		conventionOf, conventions: new Set(ownerOf.keys()), isRelative: (entry, label) => conventionOf.has(entry) && relative.has(label),
		subjects: new Set(about.flatMap(({ text }) => subjectOf(text))),
		otherAcronyms: new Set(beside.filter(text => /^[A-Z]{3,8}$/u.test(text))),
		named(entry, label) {
			if (!named.has(label)) {
				named.set(label, namedBy(entry, label));
			}
			return named.get(label);
		},
	};
}

/** Names up to this length may be a part of other words. */
const SHORT = 7;

/** The names of a convention, as they are looked for in other names. */
class NamesOfConvention {
	readonly id: EntryId;
	private readonly names: readonly string[];
	private readonly subject: ReadonlySet<string>;

	/** `entries` are those about the convention, one in each dossier. */
	constructor(id: EntryId, entries: readonly LibraryEntry[]) {
		const texts = entries.flatMap(({ entry }) => entry.labels.map(({ text }) => text));
		this.id = id;
		this.names = texts.map(wordsOf);
		this.subject = new Set(texts.flatMap(subjectOf));
	}

	/** Whether a name contains one of the names of the convention. */
	contains(name: string): boolean {
		const words = wordsOf(name);
		return this.names.some(one => words.includes(one.length > SHORT ? one.trim() : one));
	}

	/** Whether a name says that it belongs to the convention, if only by the subject: in many languages the name of the convention is inflected in that of its body. */
	isIn(name: string): boolean {
		return this.contains(name) || subjectOf(name).some(word => this.subject.has(word));
	}
}

/** Returns the words of a name, folded, each between spaces. */
function wordsOf(name: string): string {
	return ` ${fold(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

/** Returns the first entry of the thing that an entry is about: several dossiers may have it, under the same name. */
function firstOfSame({ entries }: Library): (id: EntryId) => EntryId {
	const first = new Map<string, EntryId>();
	const namesOf = (id: EntryId) => entries.get(id)?.entry.labels.filter(({ role }) => role === 'preferred').map(({ text }) => text) ?? [];
	for (const { id, entry } of entries.values()) {
		for (const name of entry.kind === 'instrument' ? namesOf(id) : []) {
			first.set(name, first.get(name) ?? id);
		}
	}
	return id => namesOf(id).map(name => first.get(name)).find(found => found !== undefined) ?? id;
}

/** A body that is named after a convention, and its sessions, with the convention. */
function bodyAndSessions(library: Library, body: LibraryEntry): readonly (readonly [EntryId, EntryId])[] {
	const convention = body.entry.kind !== 'organization' ? undefined : targetsOf(library, body, 'establishedBy')
		.find(instrument => instrument.entry.kind === 'instrument' && isNamedAfter(body, instrument));
	return convention ? [body, ...targetsOf(library, body, 'session')].map(({ id }) => [id, convention.id] as const) : [];
}

function isNamedAfter({ entry: { labels } }: LibraryEntry, convention: LibraryEntry): boolean {
	const names = new NamesOfConvention(convention.id, [convention]);
	return labels.some(({ text }) => names.contains(text));
}

function targetsOf({ entries }: Library, { links }: LibraryEntry, relation: Link['name']): readonly LibraryEntry[] {
	return links.filter(({ name }) => name === relation).flatMap(({ to }) => entries.get(to) ?? []);
}
