import { isObject } from '../../data/isObject';
import type { DossierFinding, FilePath } from '../finding';
import { homeOfKey, keyPlaceAt, KEYS_BY_PLACE, type KeyHome } from './keyPlaces';

/**
 * Returns findings in which a key that belongs elsewhere is one finding, `misplacedKey`, with the key and the places that it belongs to as
 * its detail. Findings inside its value are left out, and so is the finding that it is missing where it belongs.
 */
export function withMisplacedKeys(findings: readonly DossierFinding[]): DossierFinding[] {
	const misplaced = new Map<string, DossierFinding>();
	const homes: MisplacedKey[] = [];
	for (const { code, path, detail } of findings) {
		const name = path.at(-1);
		const around = path.slice(0, -1);
		const isKey =
			code === 'shape' && typeof name === 'string' && /^(?:additionalProperties|pattern) /.test(detail) && isUnknown(name, around);
		const home = isKey && !prefixIn(misplaced, path) ? homeOfKey(name, around) : undefined;
		if (home && typeof name === 'string') {
			misplaced.set(keyOf(path), { code: 'misplacedKey', path, detail: [name, ...home.places].join(' ') });
			homes.push({ name, around, home });
		}
	}
	const isElsewhere = ({ code, path, detail }: DossierFinding) =>
		code === 'shape' && homes.some(moved => detail === `required ${moved.name}` && isHome(moved, path));
	const reported = new Set<DossierFinding>();
	return misplaced.size === 0 ? [...findings] : findings.flatMap(finding => {
		const own = prefixIn(misplaced, finding.path);
		const shown = own ?? finding;
		if (reported.has(shown) || (!own && isElsewhere(finding))) {
			return [];
		}
		reported.add(shown);
		return [shown];
	});
}

/** A key in the map at a path, and where it belongs. */
interface MisplacedKey {
	readonly name: string;
	readonly around: FilePath;
	readonly home: KeyHome;
}

/** Whether a key belongs in the map at a path. */
function isHome({ around, home: { places, at } }: MisplacedKey, path: FilePath): boolean {
	if (at) {
		return keyOf(at) === keyOf(path);
	}
	const isInside = keyOf(around) === keyOf(path.slice(0, around.length));
	return isInside && places.some(place => place === keyPlaceAt(path));
}

/**
 * Whether the map at a path has no such key. Sources and entries have the keys of the author, and languages are no keys that belong
 * elsewhere.
 */
function isUnknown(name: string, path: FilePath): boolean {
	const place = keyPlaceAt(path);
	return place === undefined ? path.length > 1 : place !== 'csl' && !KEYS_BY_PLACE[place].has(name);
}

function prefixIn(misplaced: ReadonlyMap<string, DossierFinding>, path: FilePath): DossierFinding | undefined {
	for (let length = path.length; length > 0; length--) {
		const found = misplaced.get(keyOf(path.slice(0, length)));
		if (found) {
			return found;
		}
	}
	return undefined;
}

function keyOf(path: FilePath): string {
	return JSON.stringify(path.map(String));
}

/**
 * Does the same for the findings in a file apart from its sources and entries: a key that the file lacks is `misplacedKey` if a source or
 * an entry has it. `parts` are the values below `sources` and `entries`.
 */
export function withIndentedKeys(
	findings: readonly DossierFinding[],
	parts: Readonly<Record<'sources' | 'entries', readonly unknown[]>>,
): DossierFinding[] {
	return findings.map(finding => {
		const name = isMissingInFile(finding) ? finding.detail.slice(REQUIRED.length) : undefined;
		const path =
			name === undefined ? undefined : (indentedAt(name, 'sources', parts.sources) ?? indentedAt(name, 'entries', parts.entries));
		return path ? { code: 'misplacedKey', path, detail: `${name} file` } : finding;
	});
}

const REQUIRED = 'required ';

/** Whether a finding is that the file lacks a key, which may be indented too far. */
export function isMissingInFile({ code, path, detail }: DossierFinding): boolean {
	return code === 'shape' && path.length === 0 && detail.startsWith(REQUIRED);
}

function indentedAt(name: string, part: 'sources' | 'entries', maps: readonly unknown[]): FilePath | undefined {
	const { [part === 'sources' ? 'source' : 'entry']: own } = KEYS_BY_PLACE;
	for (const map of own.has(name) ? [] : maps.filter(isObject)) {
		if (Object.hasOwn(map, name)) {
			return [part, name];
		}
		const key = Object.keys(map).find(one => isObject(map[one]) && Object.hasOwn(map[one], name));
		if (key !== undefined) {
			return [part, key, name];
		}
	}
	return undefined;
}
