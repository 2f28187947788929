import type { Label } from '../../dossier/model';
import { acronymKey } from '../acronyms/acronymsIntroduced';
import { memoized } from '../../steps/memoized';

/** Returns the key of an acronym of a dossier, as documents are searched for it. */
export const keyOfLabel = memoized(({ text }: Label) => acronymKey(text));
