import type { Label } from '../../dossier/model';
import { memoized } from '../../steps/memoized';
import { acronymKey } from '../acronyms/acronymsIntroduced';

/** Returns the key of an acronym of a dossier, as documents are searched for it. */
export const keyOfLabel = memoized(({ text }: Label) => acronymKey(text));
