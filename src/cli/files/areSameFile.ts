import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';

/**
 * Whether two paths refer to the same file, also through links, names in another case, or folders that are mounted twice. Files that
 * do not exist are compared by their paths.
 */
export async function areSameFile(one: string, other: string): Promise<boolean> {
	if (resolve(one) === resolve(other)) {
		return true;
	}
	// Inode numbers can exceed the range of exact integers in a number.
	const [first, second] = await Promise.all([one, other].map(path => stat(path, { bigint: true }).catch(() => undefined)));
	return first !== undefined && second !== undefined && first.ino === second.ino && first.dev === second.dev;
}
