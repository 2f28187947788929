import type { Label } from '../../dossier/model';
import { acronymKey } from '../acronyms/acronymPlaces';

const KEYS = new WeakMap<Label, string>();

/** Returns the key of an acronym of a dossier, as documents are searched for it. It is made once. */
export function keyOfLabel(label: Label): string {
	const key = KEYS.get(label) ?? acronymKey(label.text);
	KEYS.set(label, key);
	return key;
}
