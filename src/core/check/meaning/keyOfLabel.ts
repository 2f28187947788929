import type { Label } from '../../dossier/model';
import { acronymKey } from '../acronyms/acronymPlaces';

const KEYS = new WeakMap<Label, string>();

/** Returns the key of an acronym of a dossier, as documents are searched for it. It is made once. */
export function keyOfLabel(label: Label): string {
	const known = KEYS.get(label);
	if (known !== undefined) {
		return known;
	}
	const key = acronymKey(label.text);
	KEYS.set(label, key);
	return key;
}
