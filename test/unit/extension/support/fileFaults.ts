import { withTheirs } from '../../../support/core/citation/changedBibliography';
import { FileSystemError } from '../../../support/fakeVscode/files/fileSystem';
import type { FakeHost } from '../../../support/fakeVscode/host';
import { Uri } from '../../../support/fakeVscode/values/uri';

/** The faults of a file system call, by name. */
export const FILE_FAULTS: Readonly<Record<string, (host: FakeHost, path: string) => unknown>> = {
	'fails as if it were away': () => Promise.reject(FileSystemError.Unavailable('The server is away.')),
	'fails with no permission': () => Promise.reject(FileSystemError.NoPermissions(Uri.file('/texts/refs'))),
	'fails in a way nobody knows': () => Promise.reject(new Error('?')),
	'becomes read-only': (host, path) => host.files.readonlyPaths.add(path),
	'is late': () => new Promise(resolve => setTimeout(resolve, 2)),
	'is changed by another program': (host, path) => host.files.put(path, withTheirs(path, host.files.text(path) ?? '')),
};
