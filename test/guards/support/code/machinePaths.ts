import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join, sep } from 'node:path';
import type { TextFile } from './projectFiles';

/**
 * Folders of this machine, which nothing that we ship or commit may name. A folder at the root, such as `/src`, is combined
 * with the names inside it, because its own name is too common.
 */
const FOLDERS = [process.cwd(), dirname(process.cwd()), homedir()].flatMap(folder =>
	(folder.split(sep).length > 2 ? [folder] : readdirSync(folder).map(item => join(folder, item))));

/** Hosts of package registries; the configured one may be a mirror. */
const REGISTRIES = [/\bregistry\.[a-z\d-]+(?:\.[a-z\d-]+)+/gi, ...hostInUse()];

/** Returns the places where texts name a folder of this machine. */
export function machinePaths(files: readonly TextFile[]): readonly string[] {
	const spellings = FOLDERS.flatMap(folder => [folder, folder.replaceAll('\\', '/'), folder.replaceAll('\\', '\\\\')]);
	const patterns = [...new Set(spellings)].map(folder => new RegExp(`(?<![\\w./~-])${escapeForRegExp(folder)}(?![\\w-])`, 'g'));
	return places(files, patterns);
}

/** Returns the places where texts name a package registry. */
export function registryHosts(files: readonly TextFile[]): readonly string[] {
	return places(files, REGISTRIES);
}

function places(files: readonly TextFile[], patterns: readonly RegExp[]): readonly string[] {
	return files.flatMap(({ path, text }) => patterns.flatMap(pattern => [...text.matchAll(pattern)]
		.map(match => `${path}:${text.slice(0, match.index).split('\n').length}: ${match[0]}`)));
}

function hostInUse(): readonly RegExp[] {
	const address = process.env['npm_config_registry'];
	return address ? [new RegExp(escapeForRegExp(new URL(address).host), 'g')] : [];
}

function escapeForRegExp(text: string): string {
	return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
