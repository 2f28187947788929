import { isKey } from '../../extract/dossierFile/dossierKey';
import { citationKey, entryId } from '../../library/library';
import { matchesOf } from '../../matchesOf';
import type { OffsetRange } from '../../offsetRange';
import type { KeyUse } from './keyUses';

/** Signs that may be inside a citation key, so that a key next to one and a letter or digit is only a part of another key. */
const INSIDE = '[:.#$%&+?<>~/-]';

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
	const before = part === 'sources' ? `(?<![\\p{L}\\p{N}_])(?<![\\p{L}\\p{N}_][:.#$%&+?<>~-])` : '';
	const pattern = new RegExp(`${before}${whole}(?!${INSIDE}?[\\p{L}\\p{N}_])`, 'gu');
	return matchesOf(text, pattern).map(({ index, 0: found }) => ({ start: index + found.length - key.length, end: index + found.length }));
}
