import { fileURLToPath } from 'node:url';

/** Returns the path of a file on this computer; `undefined` if the URI that a client sent is not that of such a file, or is not valid. */
export function filePathOf(uri: string): string | undefined {
	if (!/^file:/i.test(uri)) {
		return undefined;
	}
	try {
		const path = fileURLToPath(uri);
		// No file can have such a name. The error of the system for it differs from the one for a file that does not exist.
		return path.includes('\0') ? undefined : path;
	} catch {
		return undefined;
	}
}
