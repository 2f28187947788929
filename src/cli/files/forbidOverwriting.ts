import { UsageError, type Machine } from '../command';

/** Throws `UsageError` if the file to write is the one that was read, also through a link. */
export async function forbidOverwriting(out: string, from: string, { areSameFile }: Pick<Machine, 'areSameFile'>): Promise<void> {
	if (await areSameFile(out, from)) {
		throw new UsageError('--out would overwrite the file that is read.');
	}
}
