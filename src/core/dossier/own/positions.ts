import { getOrInsert } from '../../data/getOrInsert';
import { MAX_FINDINGS } from '../../limits';
import { entryOfFinding, type DossierFinding, type FilePath } from '../finding';
import type { Key } from '../model';
import { headOf } from '../yaml/cutYaml';
import { yamlPositions, type TextPosition } from '../yaml/yamlPositions';
import { placesOf, type ReadEntry, type ReadText } from './ownReading';

/** Returns a function that finds the positions of values in a text: those in its entries that some findings are about, and all others. */
export function positionsIn(read: ReadText, findings: readonly DossierFinding[]): (path: FilePath) => TextPosition | undefined {
	const entries = entriesWith(new Set(findings.slice(0, MAX_FINDINGS).map(entryOfFinding)), read);
	const places = placesOf(read.cut, read.all, new Set(entries.values()));
	const { text, cut: { block, lines } } = read;
	const finders = new Map<Key | undefined, (path: FilePath) => TextPosition>();
	const finderOf = (key: Key | undefined, part: string) => getOrInsert(finders, key, () => yamlPositions(part));
	return path => {
		const key = entryOfFinding({ path });
		if (key === undefined) {
			return finderOf(key, headOf(text, block, lines))(path);
		}
		const entry = entries.get(key);
		const place = entry && places.get(entry);
		const found = place && finderOf(key, text.slice(place.start, place.start + entry.length))(path.slice(1));
		return found && { line: found.line + place.line, column: found.column };
	};
}

/** Returns the entries with some keys. */
function entriesWith(keys: ReadonlySet<Key | undefined>, { all, duplicates }: ReadText): ReadonlyMap<Key, ReadEntry> {
	const found = new Map<Key, ReadEntry>();
	for (const entry of keys.size > 0 ? all : []) {
		if (entry.key !== undefined && keys.has(entry.key) && !duplicates.has(entry)) {
			found.set(entry.key, entry);
		}
	}
	return found;
}
