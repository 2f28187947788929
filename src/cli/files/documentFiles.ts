import { posix } from 'node:path';
import type { DocumentFiles, LocatedFile } from '../../core/citation/projectFiles/documentFiles';
import { resolveWrittenPath, segmentsOf } from '../../core/citation/writtenPath';
import type { Machine } from '../command';
import { errorCodeOf, decoded } from './readText';

/** A document in the file system of the program. Its paths are absolute; for files in the current folder, that folder is the root. */
export interface PlacedDocument {
	readonly path: string;
	readonly folder: string;
	readonly isInWorkspace: boolean;
}

/** Returns the place of a document whose path is relative to the current folder, or absolute. */
export function placeOf(path: string): PlacedDocument {
	const normal = posix.normalize(path.replaceAll('\\', '/'));
	const isInWorkspace = !posix.isAbsolute(normal) && !/^[A-Za-z]:/.test(normal) && normal.split('/')[0] !== '..';
	const absolute = isInWorkspace ? `/${normal}` : normal;
	return { path: absolute, folder: posix.dirname(absolute), isInWorkspace };
}

/** The root of paths in the current folder. */
const ROOT = '/';

/** Returns the files around documents. They must not change during a run, since their texts are cached. */
export function documentFiles(machine: Machine, { isInWorkspace }: { readonly isInWorkspace: boolean }): DocumentFiles {
	const real = (path: string) => (!isInWorkspace ? path : path === ROOT ? '.' : path.slice(1));
	const texts = new Map<string, Promise<string | undefined>>();
	const contained = async (path: string, home: string): Promise<LocatedFile> => {
		const area = isInWorkspace ? ROOT : home;
		const isInside = segmentsOf(area).every((segment, index) => segment === segmentsOf(path)[index]);
		return !isInside ? { refusal: 'outside' } : await isBehindLink(path, area) ? { refusal: 'link' } : { path };
	};
	const isBehindLink = async (path: string, area: string): Promise<boolean> => {
		let folder = area;
		for (const name of segmentsOf(path).slice(segmentsOf(area).length)) {
			const [all, own] = await Promise.all([namesIn(machine, real(folder)), itemsIn(machine, real(folder))]);
			if (all.includes(name) && !own.some(item => item.name === name)) {
				return true;
			}
			folder = posix.join(folder, name);
		}
		return false;
	};
	return {
		isRestricted: () => false,
		locate: async ({ path, folder, home }) => {
			const resolved = resolveWrittenPath(folder, path);
			return 'problem' in resolved ? { refusal: resolved.problem } : await contained(resolved.path, home);
		},
		contained,
		read: async (path, maxBytes = Infinity) => {
			const text = await (texts.get(path) ?? texts.set(path, readIfThere(machine, real(path))).get(path));
			if (text !== undefined && text.length > maxBytes) {
				throw new Error('it is too large.');
			}
			return text;
		},
		list: async folder =>
			(await machine.list(real(folder))).filter(item => !item.isFolder).map(({ name }) => ({ name, isLink: false })),
		stamp: async path => path,
		topOf: () => (isInWorkspace ? ROOT : undefined),
		isWithoutFiles: () => false,
		known: new Map(),
	};
}

async function readIfThere(machine: Machine, path: string): Promise<string | undefined> {
	try {
		const file = decoded(await machine.read(path));
		if ('problem' in file) {
			throw new Error(file.problem);
		}
		return file.text;
	} catch (error) {
		if (['ENOENT', 'ENOTDIR', 'EISDIR'].includes(errorCodeOf(error))) {
			return undefined;
		}
		throw error;
	}
}

/** A folder that cannot be listed has no links that could be seen; reading the file then says why. */
async function namesIn(machine: Machine, folder: string): Promise<readonly string[]> {
	return await machine.names(folder).catch(() => []);
}

async function itemsIn(machine: Machine, folder: string): Promise<readonly { readonly name: string }[]> {
	return await machine.list(folder).catch(() => []);
}
