import { readFile, writeFile } from 'node:fs/promises';
import { FOOTNOTE } from '../src/core/citation/formats/chooseForm';
import { TEMPLATE } from '../src/core/citation/formats/generalForms';
import { citationForms, FILE_EXTENSIONS, SERVED_IDS } from '../src/core/language/languages';
import { SETTINGS } from '../src/extension/ids';

const MANIFEST = 'package.json';
const HOOKS = '.pre-commit-hooks.yaml';
const FORM = 'setting.citation.format';

/** The parts of the manifest that list languages or citation forms. */
interface Manifest {
	activationEvents: readonly string[];
	readonly contributes: {
		readonly configuration: { readonly properties: Record<string, Record<string, unknown>> };
		configurationDefaults: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
	};
}

/**
 * Writes what the manifest and the pre-commit hook list about the document languages, after a language or a citation form was added. Their
 * names and descriptions are written by hand in package.nls.json.
 */
async function main(): Promise<void> {
	const manifest = JSON.parse(await readFile(MANIFEST, 'utf8')) as Manifest;
	listLanguages(manifest);
	listForms(manifest.contributes.configuration.properties[SETTINGS.citationFormat] ?? {});
	await writeFile(MANIFEST, `${JSON.stringify(manifest, undefined, '\t')}\n`);
	const fileExtensions = FILE_EXTENSIONS.flatMap(([, all]) => all.map(ending => ending.slice(1)));
	await writeFile(HOOKS, (await readFile(HOOKS, 'utf8')).replace(/files: '.*'/, () => `files: '\\.(${fileExtensions.join('|')})$'`));
}

/** Lists the languages whose documents activate the extension, and in which Enter always begins a new line. */
function listLanguages(manifest: Manifest): void {
	const own = new Set(SERVED_IDS.map(id => `onLanguage:${id}`));
	// Those of dossier files come after the languages.
	const others = manifest.activationEvents.slice(manifest.activationEvents.indexOf('onLanguage:yaml'));
	manifest.activationEvents = [...own, ...others];
	const { contributes } = manifest;
	contributes.configurationDefaults = Object.fromEntries(Object.entries(contributes.configurationDefaults).map(([key, defaults]) =>
		['editor.suggest.selectionMode' in defaults ? SERVED_IDS.map(id => `[${id}]`).sort().join('') : key, defaults]));
}

/** Lists the citation forms in their present order; new ones come before the two that are of no language. */
function listForms(setting: Record<string, unknown>): void {
	const all = ['auto', ...new Set([FOOTNOTE, ...citationForms().map(({ name }) => name), TEMPLATE])];
	const listed = (setting['enum'] as readonly string[]).filter(form => all.includes(form));
	const forms = [...listed.slice(0, -2), ...all.filter(form => !listed.includes(form)), ...listed.slice(-2)];
	setting['enum'] = forms;
	setting['enumItemLabels'] = forms.map(form => `%${FORM}.${form}.label%`);
	setting['markdownEnumDescriptions'] = forms.map(form => `%${FORM}.${form}%`);
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
