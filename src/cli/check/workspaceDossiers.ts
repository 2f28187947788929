import type { Dossier } from '../../core/dossier/model';
import { isObject } from '../../core/isObject';
import { mergeDossiers, type Library } from '../../core/library/library';
import { listOf, type Machine, type Options } from '../command';
import { dossierIn } from '../dossiers';
import { filesIn } from './operandFiles';
import type { WorkspaceSettings } from './workspaceSettings';

const DOSSIER_FILE = /\.dossier\.(?:yaml|yml|json)$/i;

/**
 * Reads the dossiers that apply in the current folder, as in the editor: those that the options name; otherwise the bundled ones, and the files in the folder and
 * in the paths of the setting `dossier.paths`, without those that the settings switch off. Reports each file that cannot be used, and then returns `undefined`.
 */
export async function workspaceLibrary(options: Options, settings: WorkspaceSettings, machine: Machine): Promise<Library | undefined> {
	const named = listOf(options, 'dossier');
	const paths = named.length > 0 ? named : [...await machine.bundledDossiers(), ...await ownDossiers(settings, machine)];
	const read: (Dossier | undefined)[] = [];
	for (const path of paths) {
		read.push(await dossierIn(path, machine));
	}
	const dossiers = read.filter(one => one !== undefined);
	// Of two dossiers with the same id, the one of the workspace is used.
	return dossiers.length < read.length ? undefined : mergeDossiers((named.length > 0 ? dossiers : dossiers.toReversed()).filter(({ id }) => named.length > 0 || isEnabled(settings, id)));
}

async function ownDossiers({ valueOf }: WorkspaceSettings, machine: Machine): Promise<readonly string[]> {
	const set = valueOf('dossier.paths');
	const extra = Array.isArray(set) ? set.filter(path => typeof path === 'string' && !path.split('/').includes('..') && !/^(?:\/|[A-Za-z]:)/.test(path)) : [];
	const found = new Set((await filesIn('.', machine)).filter(path => DOSSIER_FILE.test(path)));
	for (const path of extra.map(String)) {
		const files = await machine.isFolder(path) ? (await filesIn(path, machine)).filter(file => /\.(?:yaml|yml|json)$/i.test(file)) : [path];
		files.forEach(file => found.add(file));
	}
	return [...found];
}

function isEnabled({ valueOf }: WorkspaceSettings, id: string): boolean {
	const all = valueOf('dossier.dossiers');
	const own = isObject(all) && Object.hasOwn(all, id) ? all[id] : undefined;
	return !(isObject(own) && own['enabled'] === false);
}
