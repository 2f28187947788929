import { ENTRY_SCHEME } from '../../platform/entryText';

/** The schemes of what stands beside a draft only to be read: the texts of entries, and what programs put out. */
export const READ_ONLY_SCHEMES: readonly string[] = [ENTRY_SCHEME, 'output'];
