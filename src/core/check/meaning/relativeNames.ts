import { fold } from '../../abbreviation/fold';
import type { Label } from '../../dossier/model';
import type { EntryId, Library, LibraryEntry, Link } from '../../library/library';
import { memoized } from '../../memoized';
import { isNameOfConvention } from './conventionPatterns';
import { entriesReadForNames } from './entriesReadForNames';
import { subjectOf } from './subjectOf';

/**
 * The names in a library that do not say to which convention their entry belongs, such as “COP10” for a session of the conference of one of
 * them.
 */
export interface RelativeNames {
	/** The conventions after which a body is named. */
	readonly conventions: ReadonlySet<EntryId>;
	/** The acronyms next to which a relative name means something else, according to its dossier. */
	readonly otherAcronyms: ReadonlySet<string>;
	/** The words for the subjects of these conventions and their protocols. */
	readonly subjects: ReadonlySet<string>;
	/** Returns what a label says about conventions. The result is cached. */
	readonly of: (entry: EntryId, label: Label) => LabelMeaning;
}

/** The convention that a label is about. At most one of the two is present; most labels have neither. */
export interface LabelMeaning {
	/** The convention that its entry belongs to, if the label itself does not name the convention. */
	readonly own?: EntryId;
	/**
	 * The convention that the label names: a convention that has a body in the library, if the label is a name of the convention, of one of
	 * its protocols or of the body with the convention in it, or contains a name of the convention; or any other convention, if the label
	 * is its name.
	 */
	readonly named?: EntryId;
}

const NOTHING: LabelMeaning = {};

/** Returns the relative names of a library, as far as its dossiers are read as a whole. They are computed once. */
export const relativeNamesOf = memoized((library: Library): RelativeNames => {
	const entries = entriesReadForNames(library);
	const instruments = entries.filter(({ entry }) => entry.kind === 'instrument');
	const instrument = firstOfSame(library, instruments);
	const conventionOf = new Map(
		entries.flatMap(body => bodyAndSessions(library, body)).map(([id, convention]) => [id, instrument(convention)]),
	);
	const owners = [...new Set(conventionOf.values())].map(
		id =>
			new NamesOfConvention(
				id,
				instruments.filter(one => instrument(one.id) === id),
			),
	);
	const ownerOf = new Map(owners.map(owner => [owner.id, owner]));
	const relative = new Set(
		[...conventionOf].flatMap(
			([id, convention]) =>
				library.entries.get(id)?.entry.labels.filter(({ text }) => ownerOf.get(convention)?.isIn(text) === false) ?? [],
		),
	);
	const supplemented = (one: LibraryEntry) => instrument(targetsOf(library, one, 'supplements')[0]?.id ?? one.id);
	const about = instruments.filter(one => ownerOf.has(supplemented(one))).flatMap(({ entry }) => entry.labels);
	const beside = [...relative].flatMap(({ context }) => (context ? [...context.notBefore, ...context.notAfter] : []));
	const meaningOf = (id: EntryId, label: Label): LabelMeaning => {
		const body = conventionOf.get(id);
		if (body !== undefined) {
			return relative.has(label) ? { own: body } : { named: body };
		}
		const one = library.entries.get(id);
		const itself = one?.entry.kind === 'instrument' ? supplemented(one) : undefined;
		const isAnother = () =>
			one?.entry.labels.some(({ text }) => isNameOfConvention(text) && !owners.some(owner => owner.isIn(text))) === true;
		const named =
			itself !== undefined && ownerOf.has(itself)
				? itself
				: (owners.find(owner => owner.contains(label.text))?.id ?? (itself !== undefined && isAnother() ? itself : undefined));
		return named === undefined ? NOTHING : { named };
	};
	const known = new WeakMap<Label, LabelMeaning>();
	return {
		conventions: new Set(ownerOf.keys()),
		subjects: new Set(about.flatMap(({ text }) => subjectOf(text))),
		otherAcronyms: new Set(beside.filter(text => /^[A-Z]{3,8}$/u.test(text))),
		of(entry, label) {
			const meaning = known.get(label) ?? meaningOf(entry, label);
			known.set(label, meaning);
			return meaning;
		},
	};
});

/** Names up to this length may be a part of other words. */
const SHORT = 7;

/** The names of a convention, for finding them in other names. */
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

	/**
	 * Whether a name says that it belongs to the convention, if only by the subject: in many languages the name of the convention is inflected
	 * in that of its body.
	 */
	isIn(name: string): boolean {
		return this.contains(name) || subjectOf(name).some(word => this.subject.has(word));
	}
}

/** Returns the words of a name, folded, each between spaces. */
function wordsOf(name: string): string {
	return ` ${fold(name).replace(/[^\p{L}\p{M}\p{N}]+/gu, ' ').trim()} `;
}

/** Returns the first entry of the thing that an entry is about: several dossiers may have it, under the same name. */
function firstOfSame({ entries }: Library, instruments: readonly LibraryEntry[]): (id: EntryId) => EntryId {
	const first = new Map<string, EntryId>();
	const namesOf = (id: EntryId) => entries.get(id)?.entry.labels.filter(({ role }) => role === 'preferred').map(({ text }) => text) ?? [];
	for (const { id } of instruments) {
		for (const name of namesOf(id)) {
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
