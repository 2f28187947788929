import { MAX_PATH_LENGTH } from '../limits';

/**
 * Why a path as it is written leads to no file that may be read. `form`: it is empty, overlong, or has characters or segments
 * that file systems read differently. `scheme`: it is an address. `network`: it names another computer. `outside`: it leads
 * above the top of the file system.
 */
export type PathProblem = 'form' | 'scheme' | 'network' | 'outside';

/** A path from the top of a file system, with slashes and without `.` and `..`. */
export type ResolvedPath = { readonly path: string } | { readonly problem: PathProblem };

/** Control characters, and the colon by which Windows names something other than a file, such as a stream. */
const NO_NAME = /[\p{Cc}\p{Zl}\p{Zp}:]/u;

/** Windows takes dots and blanks from the end of a name, so that these may be the parent folder in disguise. */
const DOTS = /^\.[. ]+$|[. ]$/;

/**
 * Resolves a path, as a document has it, from a folder, segment by segment. It touches no file system, and whether the place may
 * be read is for the caller to say: the answer is only where the path leads.
 */
export function resolveWrittenPath(folder: string, written: string): ResolvedPath {
	const path = written.replaceAll('\\', '/');
	if (path === '' || path.length > MAX_PATH_LENGTH) {
		return { problem: 'form' };
	}
	if (path.startsWith('//')) {
		return { problem: 'network' };
	}
	const drive = /^[a-z]:(?=\/)/i.exec(path)?.[0];
	if (drive === undefined && /^[a-z][a-z0-9+.-]*:/i.test(path)) {
		return { problem: 'scheme' };
	}
	const segments = path.startsWith('/') ? [] : drive ? [drive] : segmentsOf(folder);
	for (const segment of segmentsOf(drive ? path.slice(drive.length) : path)) {
		if (segment === '.') {
			continue;
		}
		if (segment === '..') {
			if (segments.pop() === undefined) {
				return { problem: 'outside' };
			}
		} else if (NO_NAME.test(segment) || DOTS.test(segment)) {
			return { problem: 'form' };
		} else {
			segments.push(segment);
		}
	}
	return { path: `/${segments.join('/')}` };
}

/** The names in a path. */
export function segmentsOf(path: string): string[] {
	return path.split('/').filter(segment => segment !== '');
}
