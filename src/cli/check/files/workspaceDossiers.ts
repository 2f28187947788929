import { isObject } from '../../../core/isObject';
import { listOf, type Machine, type Options } from '../../command';
import { dossierIn, dossierPath } from '../../dossiers/dossiers';
import type { PlacedDossier } from '../../dossiers/placedDossier';
import { filesIn } from './operandFiles';
import type { WorkspaceSettings } from './workspaceSettings';

const DOSSIER_FILE = /\.dossier\.(?:yaml|yml|json)$/i;

/**
 * Reads the dossiers that apply in the current folder, as in the editor: those that the options name; otherwise the bundled ones with those
 * that the settings switch on, and the files in the folder and in the paths of the setting `dossier.paths`, without those that the settings
 * switch off. Reports each file that cannot be used, and then returns `undefined`.
 */
export async function workspaceDossiers(
	options: Options,
	settings: WorkspaceSettings,
	machine: Machine,
): Promise<readonly PlacedDossier[] | undefined> {
	const named = listOf(options, 'dossier');
	const optional = [...machine.optionalDossiers].flatMap(([id, path]) => (settingOf(settings, id)?.['enabled'] === true ? [path] : []));
	const paths =
		named.length > 0
			? named.map(name => dossierPath(name, machine))
			: [...(await machine.bundledDossiers()), ...optional, ...(await ownDossiers(settings, machine))];
	const dossiers: PlacedDossier[] = [];
	for (const path of paths) {
		const dossier = await dossierIn(path, machine);
		dossiers.push(...dossier ? [{ dossier, path }] : []);
	}
	// Of two dossiers with the same id, the one of the workspace is used.
	return dossiers.length < paths.length
		? undefined
		: (named.length > 0 ? dossiers : dossiers.toReversed()).filter(
				({ dossier: { id } }) => named.length > 0 || isEnabled(settings, id),
			);
}

async function ownDossiers({ valueOf }: WorkspaceSettings, machine: Machine): Promise<readonly string[]> {
	const set = valueOf('dossier.paths');
	const extra = Array.isArray(set)
		? set.filter(path => typeof path === 'string' && !path.split('/').includes('..') && !/^(?:\/|[A-Za-z]:)/.test(path))
		: [];
	const found = new Set((await filesIn('.', machine)).filter(path => DOSSIER_FILE.test(path)));
	for (const path of extra.map(String)) {
		const files = (await machine.isFolder(path))
			? (await filesIn(path, machine)).filter(file => /\.(?:yaml|yml|json)$/i.test(file))
			: [path];
		files.forEach(file => found.add(file));
	}
	return [...found];
}

function isEnabled(settings: WorkspaceSettings, id: string): boolean {
	return settingOf(settings, id)?.['enabled'] !== false;
}

function settingOf({ valueOf }: WorkspaceSettings, id: string): Readonly<Record<string, unknown>> | undefined {
	const all = valueOf('dossier.dossiers');
	const own = isObject(all) && Object.hasOwn(all, id) ? all[id] : undefined;
	return isObject(own) ? own : undefined;
}
