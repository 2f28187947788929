import type { Label } from '../../dossier/model';
import type { EntryId, Library, LibraryEntry, Link } from '../../library/library';
import { memoized } from '../../steps/memoized';
import { fold } from '../../text/fold';
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
	const conventions = conventionsWithBodies(library, entries, instruments);
	const { namesOf, relative, supplemented } = conventions;
	const about = instruments.filter(one => namesOf.has(supplemented(one))).flatMap(({ entry }) => entry.labels);
	const beside = [...relative].flatMap(({ context }) => (context ? [...context.notBefore, ...context.notAfter] : []));
	const known = new WeakMap<Label, LabelMeaning>();
	return {
		conventions: new Set(namesOf.keys()),
		subjects: new Set(about.flatMap(({ text }) => subjectOf(text))),
		otherAcronyms: new Set(beside.filter(text => /^[A-Z]{3,8}$/u.test(text))),
		of(entry, label) {
			const meaning = known.get(label) ?? meaningOf(library.entries.get(entry), label, conventions);
			known.set(label, meaning);
			return meaning;
		},
	};
});

/** The conventions of a library after which bodies are named. */
interface ConventionsWithBodies {
	/** The convention of each of these bodies, and of each of their sessions. */
	readonly conventionOf: ReadonlyMap<EntryId, EntryId>;
	/** The names of each convention, and the same in a list. */
	readonly namesOf: ReadonlyMap<EntryId, NamesOfConvention>;
	readonly names: readonly NamesOfConvention[];
	/** The names of the bodies and sessions that do not say to which convention these belong. */
	readonly relative: ReadonlySet<Label>;
	/** Returns the convention that an instrument supplements, or else the instrument itself. */
	readonly supplemented: (instrument: LibraryEntry) => EntryId;
}

function conventionsWithBodies(
	library: Library,
	entries: readonly LibraryEntry[],
	instruments: readonly LibraryEntry[],
): ConventionsWithBodies {
	const firstOf = firstOfSame(library, instruments);
	const conventionOf = new Map(
		entries.flatMap(body => bodyAndSessions(library, body)).map(([id, convention]) => [id, firstOf(convention)]),
	);
	const names = [...new Set(conventionOf.values())].map(
		convention =>
			new NamesOfConvention(
				convention,
				instruments.filter(({ id }) => firstOf(id) === convention),
			),
	);
	const namesOf = new Map(names.map(one => [one.id, one]));
	const relative = new Set(
		[...conventionOf].flatMap(
			([id, convention]) =>
				library.entries.get(id)?.entry.labels.filter(({ text }) => namesOf.get(convention)?.isIn(text) === false) ?? [],
		),
	);
	return {
		conventionOf,
		namesOf,
		names,
		relative,
		supplemented: instrument => firstOf(targetsOf(library, instrument, 'supplements')[0]?.id ?? instrument.id),
	};
}

/** Returns what a label says about conventions. */
function meaningOf(
	one: LibraryEntry | undefined,
	label: Label,
	{ conventionOf, namesOf, names, relative, supplemented }: ConventionsWithBodies,
): LabelMeaning {
	const ofBody = one && conventionOf.get(one.id);
	if (ofBody !== undefined) {
		return relative.has(label) ? { own: ofBody } : { named: ofBody };
	}
	const itself = one?.entry.kind === 'instrument' ? supplemented(one) : undefined;
	if (itself !== undefined && namesOf.has(itself)) {
		return { named: itself };
	}
	const isAnother = () =>
		one?.entry.labels.some(({ text }) => isNameOfConvention(text) && !names.some(convention => convention.isIn(text))) === true;
	const named = names.find(convention => convention.contains(label.text))?.id ?? (itself !== undefined && isAnother() ? itself : undefined);
	return named === undefined ? NOTHING : { named };
}

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
