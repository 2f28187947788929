import { MAX_PATH_LENGTH } from '../limits';

/**
 * Why a path in a document does not resolve to a file that may be read.
 * - `form`: it is empty, too long, or has characters or segments that file systems interpret differently.
 * - `scheme`: it is a URL.
 * - `network`: it is on another computer.
 * - `outside`: it goes above the root of the file system.
 */
export type PathProblem = 'form' | 'scheme' | 'network' | 'outside';

/** An absolute path with slashes and without `.` and `..` segments. */
export type ResolvedPath = { readonly path: string } | { readonly problem: PathProblem };

/** Control characters, and the colon, with which Windows addresses streams and devices. */
const INVALID_IN_NAME = /[\p{Cc}\p{Zl}\p{Zp}:]/u;

/** Windows removes trailing dots and spaces from names, so such a segment could be the parent folder. */
const DOTS = /^\.[. ]+$|[. ]$/;

/**
 * Resolves a path in a document against a folder, segment by segment, without accessing the file system. The caller must check that
 * the result may be read.
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
		} else if (INVALID_IN_NAME.test(segment) || DOTS.test(segment)) {
			return { problem: 'form' };
		} else {
			segments.push(segment);
		}
	}
	return { path: `/${segments.join('/')}` };
}

/** Returns the segments of a path. */
export function segmentsOf(path: string): string[] {
	return path.split('/').filter(segment => segment !== '');
}
