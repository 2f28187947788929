import type { FilePath } from '../finding';

/** A place in a dossier file that has specific keys: the file itself, a source, an entry, and the objects in them. */
export type KeyPlace = 'file' | 'source' | 'csl' | 'consulted' | 'entry' | 'language' | 'name' | 'wrongName' | 'statement' | 'fact' | 'amount' | 'relation' | 'departure' | 'evidence' | 'imported';

const NAME = 'text case recognise ambiguous forms derive notBefore notAfter onlyBefore onlyAfter';
const CLAIM = 'evidence unconfirmed claimedBy when note';

/** The keys of each place, as in the schema; those of CSL that a source has most often, since the schema leaves them to CSL. */
export const KEYS_BY_PLACE: Readonly<Record<KeyPlace, ReadonlySet<string>>> = {
	file: keys('format id title language version licence scope release overview sources entries'),
	source: keys('shortName short csl consulted text fingerprint note imported'),
	csl: keys(
		'type title author issued URL publisher publisher-place container-title number genre language authority page volume issue DOI ISBN ISSN editor edition accessed',
	),
	consulted: keys('on part copy'),
	entry: keys('kind labels short gloss definition facts relations departures cite imported'),
	language: keys('preferred acronym variant discouraged'),
	name: keys(`${NAME} evidence`),
	wrongName: keys(`${NAME} evidence reason instead`),
	statement: keys('text evidence'),
	fact: keys(`property date amount count identifier place text by to ${CLAIM}`),
	amount: keys('value currency'),
	relation: keys(`type target ${CLAIM}`),
	departure: keys('says record note evidence unconfirmed'),
	evidence: keys('source title paragraph article annex section page status'),
	imported: keys('file id'),
};

function keys(names: string): ReadonlySet<string> {
	return new Set(names.split(' '));
}

/**
 * Returns which place the map at a path is; `undefined` if its keys are those of the author, such as languages, or there is no such place.
 */
export function keyPlaceAt(path: FilePath): KeyPlace | undefined {
	const [part] = path;
	const last = path.at(-1);
	if (path.length === 0) {
		return 'file';
	}
	if (isIndex(last) && (path.at(-2) === 'evidence' || path.at(-2) === 'imported')) {
		return path.at(-2) as KeyPlace;
	}
	if (part === 'overview') {
		return path.length === 2 ? 'statement' : undefined;
	}
	if (part === 'sources' || part === 'entries') {
		if (path.length === 2) {
			return part === 'sources' ? 'source' : 'entry';
		}
		return part === 'sources' ? placeInSource(path) : placeInEntry(path);
	}
	return undefined;
}

function placeInSource({ length, 2: member }: FilePath): KeyPlace | undefined {
	return length === 3 && (member === 'csl' || member === 'consulted') ? member : undefined;
}

function placeInEntry({ length, 2: member, 3: third, 4: fourth }: FilePath): KeyPlace | undefined {
	if (length === 3) {
		return member === 'definition' ? 'statement' : undefined;
	}
	return member === 'labels'
		? placeOfName(length, String(fourth ?? ''))
		: placeInList(length, String(member), { index: third, last: fourth });
}

/** Validators write the index of an item as a text. */
function isIndex(step: string | number | undefined): boolean {
	return typeof step === 'number' || (step !== undefined && /^\d+$/.test(step));
}

function placeOfName(depth: number, role: string): KeyPlace | undefined {
	if (depth === 4) {
		return 'language';
	}
	if (depth === (role === 'preferred' ? 5 : 6)) {
		return role === 'discouraged' ? 'wrongName' : 'name';
	}
	return undefined;
}

const LISTS: Readonly<Record<string, KeyPlace>> = { facts: 'fact', relations: 'relation', departures: 'departure' };

function placeInList(
	depth: number,
	list: string,
	{ index, last }: { readonly index: string | number | undefined; readonly last: string | number | undefined },
): KeyPlace | undefined {
	const place = isIndex(index) && Object.hasOwn(LISTS, list) ? LISTS[list] : undefined;
	return depth === 4 ? place : depth === 5 && place === 'fact' && last === 'amount' ? 'amount' : undefined;
}

/** The places that can be inside others. */
const INSIDE: Readonly<Partial<Record<KeyPlace, readonly KeyPlace[]>>> = {
	source: ['csl', 'consulted', 'imported'],
	entry: ['language', 'name', 'wrongName', 'statement', 'fact', 'amount', 'relation', 'departure', 'evidence', 'imported'],
	language: ['name', 'wrongName', 'evidence'],
	name: ['evidence'],
	wrongName: ['evidence'],
	statement: ['evidence'],
	fact: ['amount', 'evidence'],
	relation: ['evidence'],
	departure: ['evidence'],
};
/** The content of the maps between these places, by their key. */
const INSIDE_MAPS: Readonly<Record<string, readonly KeyPlace[]>> = { labels: ['language', 'name', 'wrongName', 'evidence'] };

/** The place where a key belongs. */
export interface KeyHome {
	/** The places that have the key; at least one. */
	readonly places: readonly KeyPlace[];
	/** The path of the map around it that it belongs to; absent if it belongs to none of them. */
	readonly at?: FilePath;
}

/**
 * Returns where a key belongs that cannot be used in the map at a path: in what that map can contain, otherwise at the nearest map around
 * it that can have it, otherwise at all places that have such a key. `undefined` if none has.
 */
export function homeOfKey(name: string, path: FilePath): KeyHome | undefined {
	const own = keyPlaceAt(path);
	const inside = withKey(name, (own && INSIDE[own]) ?? (path.length === 3 ? INSIDE_MAPS[String(path[2])] : undefined) ?? []);
	if (inside.length > 0) {
		return { places: inside };
	}
	for (let length = path.length - 1; length >= 0; length--) {
		const place = keyPlaceAt(path.slice(0, length));
		if (place && KEYS_BY_PLACE[place].has(name)) {
			return { places: [place], at: path.slice(0, length) };
		}
	}
	const places = withKey(name, Object.keys(KEYS_BY_PLACE) as KeyPlace[]);
	return places.length === 0 ? undefined : { places };
}

/** The places that have a key. A wrong name is only mentioned for the keys that other names do not have. */
function withKey(name: string, places: readonly KeyPlace[]): readonly KeyPlace[] {
	const all = places.filter(place => KEYS_BY_PLACE[place].has(name));
	return all.includes('name') ? all.filter(place => place !== 'wrongName') : all;
}
