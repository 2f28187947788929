import { fold } from '../../abbreviation/fold';
import type { Label } from '../../dossier/model';
import type { EntryId, Library, LibraryEntry, Link } from '../../library/library';

/** The names in a library that do not say to which convention their entry belongs, such as “COP10” for a session of the conference of one of them. */
export interface RelativeNames {
	/** The convention of each body that is named after one, and of its sessions. */
	readonly conventionOf: ReadonlyMap<EntryId, EntryId>;
	/** The acronyms next to which a relative name means something else, according to its dossier. */
	readonly otherAcronyms: ReadonlySet<string>;
	/** The words that say what these conventions and their protocols are about. */
	readonly subjects: ReadonlySet<string>;
	/** Whether a label of an entry does not name its convention. */
	readonly isRelative: (entry: EntryId, label: Label) => boolean;
	/** Returns the convention that an entry is or supplements, or that a label of a body names; `undefined` if none is named. */
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
	const relative = new Set([...conventionOf].flatMap(([id, convention]) => {
		const [of, owner] = [library.entries.get(id), library.entries.get(convention)];
		return of && owner ? of.entry.labels.filter(label => !namesOneOf(label.text, owner)) : [];
	}));
	const beside = [...relative].flatMap(({ context }) => (context ? [...context.notBefore, ...context.notAfter] : []));
	const conventions = new Set(conventionOf.values());
	const instruments = new Map([...library.entries.values()].filter(({ entry }) => entry.kind === 'instrument').map(one => [one.id, instrument(targetsOf(library, one, 'supplements')[0]?.id ?? one.id)]));
	const about = [...instruments].filter(([, convention]) => conventions.has(convention)).flatMap(([id]) => library.entries.get(id)?.entry.labels ?? []);
	const isRelative = (entry: EntryId, label: Label) => conventionOf.has(entry) && relative.has(label);
	return {
		conventionOf, isRelative, subjects: new Set(about.flatMap(({ text }) => subjectOf(text))),
		otherAcronyms: new Set(beside.filter(text => /^\p{Lu}{3,}$/u.test(text))),
		named: (entry, label) => instruments.get(entry) ?? (isRelative(entry, label) ? undefined : conventionOf.get(entry)),
	};
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
		.find(instrument => instrument.entry.kind === 'instrument' && body.entry.labels.some(({ text }) => namesOneOf(text, instrument)));
	return convention ? [body, ...targetsOf(library, body, 'session')].map(({ id }) => [id, convention.id] as const) : [];
}

function targetsOf({ entries }: Library, { links }: LibraryEntry, relation: Link['name']): readonly LibraryEntry[] {
	return links.filter(({ name }) => name === relation).flatMap(({ to }) => entries.get(to) ?? []);
}

/** Whether a name contains one of the names of an entry. */
function namesOneOf(text: string, { entry: { labels } }: LibraryEntry): boolean {
	const folded = fold(text);
	return labels.some(label => folded.includes(fold(label.text)));
}

/** Words in the names of many conventions, folded. */
const COMMON: ReadonlySet<string> = new Set('convention treaty framework united nation convencion convenio naciones unidas marco nation uny unie contre contra against ubereinkommen vereinten nationen konvention gegen verdrag verenigde naty tegen relative sobre traite tratado'.split(' '));

/** Returns the words of a name that say what it is about, folded, in the singular and with -ize. */
export function subjectOf(name: string): readonly string[] {
	return fold(name).split(/[^\p{L}]+/u).filter(word => word.length > 3).map(word => word.replace(/(?<=.{3})ise/u, 'ize').replace(/ies$/u, 'y').replace(/(?<=.{3})s$/u, '')).filter(word => !COMMON.has(word));
}
