import { errorMessage } from '../ui/errorMessage';

/** Returns the finding for a file that cannot be read, because of an error or for a reason given in words. */
export function unreadable(error: unknown) {
	return { code: 'unreadable', path: [], detail: errorMessage(error) } as const;
}
