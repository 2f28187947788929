import { isKey } from '../../extract/dossierFile/dossierKey';
import { citationKey, entryId } from '../../library/library';
import type { OffsetRange } from '../../text/offsetRange';
import type { KeyUse } from './keyUses';

/** A letter or digit of a key after the one that was found, perhaps with a sign before it: it is only the beginning of another key. */
const CONTINUED = /^[:.#$%&+?<>~/-]?[\p{L}\p{N}_]/u;
/** The same before a key. */
const PRECEDED = /[\p{L}\p{N}_][:.#$%&+?<>~-]?$/u;

/**
 * Finds where a text outside the dossier file names a source or entry of it: a source by its citation key, in whatever form it is cited
 * or listed in a bibliography, and an entry in links to its page. The ranges are those of the key in the dossier file.
 */
export function keyMentions(text: string, dossier: string, { part, key }: Pick<KeyUse, 'part' | 'key'>): readonly OffsetRange[] {
	const whole = part === 'sources' ? citationKey(dossier, key) : `/entry/${entryId(dossier, key)}`;
	// A key that is not one is not in any citation or link.
	if (!isKey(dossier) || !isKey(key) || !text.includes(whole)) {
		return [];
	}
	const found: OffsetRange[] = [];
	for (let start = text.indexOf(whole); start >= 0; start = text.indexOf(whole, start + whole.length)) {
		const end = start + whole.length;
		const isPart = CONTINUED.test(text.slice(end, end + 2)) || (part === 'sources' && PRECEDED.test(text.slice(Math.max(0, start - 2), start)));
		if (!isPart) {
			found.push({ start: end - key.length, end });
		}
	}
	return found;
}
