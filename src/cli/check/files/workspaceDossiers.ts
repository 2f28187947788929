import { isObject } from '../../../core/data/isObject';
import { oneLine } from '../../../core/text/shownText';
import { listOf, type Machine, type Options } from '../../command';
import { dossierIn, dossierPath } from '../../dossiers/dossiers';
import type { PlacedDossier } from '../../dossiers/placedDossier';
import { documentFiles } from '../../files/documentFiles';
import { filesIn } from './operandFiles';
import { SETTINGS_FILE, type WorkspaceSettings } from './workspaceSettings';

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
	if (dossiers.length < paths.length) {
		return undefined;
	}
	if (named.length > 0) {
		return dossiers;
	}
	// Of two dossiers with the same id, the one of the workspace is used.
	return dossiers.toReversed().filter(({ dossier: { id } }) => isEnabled(settings, id));
}

async function ownDossiers({ valueOf }: WorkspaceSettings, machine: Machine): Promise<readonly string[]> {
	const set = valueOf('dossier.paths');
	const found = new Set((await filesIn('.', machine)).filter(path => DOSSIER_FILE.test(path)));
	for (const written of Array.isArray(set) ? set.filter(path => typeof path === 'string') : []) {
		const path = await insideFolder(written, machine);
		if (path === undefined) {
			machine.report(`${SETTINGS_FILE}: “dossier.paths” names ${oneLine(written)}, which is outside this folder or behind a link.`);
			continue;
		}
		const files = (await machine.isFolder(path))
			? (await filesIn(path, machine)).filter(file => /\.(?:yaml|yml|json)$/i.test(file))
			: [path];
		files.forEach(file => found.add(file));
	}
	return [...found];
}

/** Returns a path relative to the current folder; `undefined` if it points outside that folder, or a part of it is a link. */
async function insideFolder(written: string, machine: Machine): Promise<string | undefined> {
	if (/^(?:[/\\]|[A-Za-z]:)/.test(written)) {
		return undefined;
	}
	const located = await documentFiles(machine, { isInWorkspace: true }).locate({ path: written, folder: '/', home: '/' });
	return 'path' in located ? located.path.slice(1) || '.' : undefined;
}

function isEnabled(settings: WorkspaceSettings, id: string): boolean {
	return settingOf(settings, id)?.['enabled'] !== false;
}

function settingOf({ valueOf }: WorkspaceSettings, id: string): Readonly<Record<string, unknown>> | undefined {
	const all = valueOf('dossier.dossiers');
	const own = isObject(all) && Object.hasOwn(all, id) ? all[id] : undefined;
	return isObject(own) ? own : undefined;
}
