import { differences, guard } from './support/guard';
import { readContract, stringsIn, type Contract } from './support/strings/manifest';

const subject = readContract;

/** Keys of `contributes` whose values are shown to users. */
const READ_BY_PEOPLE =
	/^(?:title|shortTitle|category|name|contextualTitle|contents|description|markdownDescription|deprecationMessage|label|altText)$/;

/** Commands that first show a list or dialog, unless invoked with arguments. */
const ASKING = [
	'addAddress', 'addEntry', 'addEvidence', 'addLabel', 'addLibrary', 'chooseDossiers', 'copyCitation', 'copyReference', 'correctInWorkspace', 'editCitation', 'exportDossier', 'exportPage', 'exportReferences', 'filterEntries', 'findEntry', 'findMentions', 'importTerms', 'insertCitation',
	'quoteFromSource', 'restyleDocument', 'showAddresses', 'showSilencedLabels', 'showStatistics', 'silenceLabel', 'switchOffCheck', 'translateName',
].map(name => `dossier.${name}`);

describe('manifest: text for users', () => {
	guard('has a string for every key, and uses every string', {
		subject,
		problems: ({ manifest, strings }) =>
			differences({
				'package.json': stringsIn(manifest).flatMap(({ text }) => /^%(.+)%$/.exec(text)?.[1] ?? []),
				'package.nls.json': Object.keys(strings),
			}),
		mutations: {
			'a key without a string': ({ manifest }) => { manifest.description = '%nothing%'; },
			'a string that nobody uses': ({ strings }) => { strings['nothing'] = 'Nothing'; },
		},
	});

	guard('keeps all text in package.nls.json', {
		subject,
		problems: rawWords,
		mutations: {
			'a raw title of a command': ({ manifest }) => manifest.contributes.commands.push({ command: 'dossier.x', title: 'Open' }),
			'a raw name of a view': ({ manifest }) => manifest.contributes.views['dossier']?.push({ id: 'dossier.x', name: 'Entries' }),
			'a raw description of a value': ({ manifest }) => {
				manifest.contributes.configuration.properties['dossier.x'] = { markdownEnumDescriptions: ['The first.'] };
			},
			'a raw description of the package': ({ manifest }) => { manifest.description = 'Cites.'; },
		},
	});

	guard('gives all commands one category', {
		subject,
		problems: ({ manifest: { contributes: { commands } } }) => commands
			.filter(({ category }) => category === undefined || category !== commands[0]?.category)
			.map(({ command, category }) => `${command} has the category ${String(category)}`),
		mutations: {
			'a command without one': ({ manifest }) => {
				delete manifest.contributes.commands[1]?.category;
			},
			'a command with another': ({ manifest }) =>
				manifest.contributes.commands.push({ command: 'dossier.x', title: '%x%', category: '%other%' }),
		},
	});

	guard('ends the titles of exactly those commands that ask for something in an ellipsis', {
		subject,
		problems: ({
			manifest: {
				contributes: { commands },
			},
			strings,
		}) =>
			differences({
				'titles that end in …': commands
					.filter(({ title }) => strings[title.replaceAll('%', '')]?.endsWith('…'))
					.map(({ command }) => command),
				'commands that ask': ASKING,
			}),
		mutations: {
			'one that asks without saying so': ({ strings }) => { strings['command.findEntry'] = 'Find Entry'; },
			'one that does not ask': ({ strings }) => { strings['command.showLog'] += '…'; },
		},
	});

	guard('describes, orders and scopes every setting, and names and describes every value', {
		subject,
		problems: settingProblems,
		mutations: {
			'no scope': copy => { delete anySetting(copy).scope; },
			'no order': copy => { delete anySetting(copy).order; },
			'no description': copy => { delete anySetting(copy).markdownDescription; },
			'a value without a description': copy => { anySetting(copy).enum?.push('x'); },
			'no labels for the values': copy => { delete anySetting(copy).enumItemLabels; },
			'two settings in the same place': copy => {
				copy.manifest.contributes.configuration.properties['dossier.x'] = { ...anySetting(copy) };
			},
		},
	});
});

function rawWords({ manifest: { displayName, description, contributes } }: Contract): readonly string[] {
	return stringsIn({ displayName, description, ...contributes })
		.filter(
			({ path }) =>
				READ_BY_PEOPLE.test(path.at(-1) ?? '')
				|| path[0] === 'displayName'
				|| /EnumDescriptions|enumDescriptions|enumItemLabels/.test(path.at(-2) ?? ''),
		)
		.filter(({ text }) => !/^%.+%$/.test(text))
		.map(({ path, text }) => `${path.join('.')}: ${text}`);
}

function settingProblems({ manifest }: Contract): readonly string[] {
	const settings = Object.entries(manifest.contributes.configuration.properties);
	return settings.flatMap(([name, setting]) => [
		...(['scope', 'order', 'markdownDescription'] as const)
			.filter(key => setting[key] === undefined)
			.map(key => `${name} has no ${key}`),
		...(setting.enum && setting.enum.length !== setting.markdownEnumDescriptions?.length
			? [`${name} does not describe each of its values`]
			: []),
		...(setting.enum && setting.enum.length !== setting.enumItemLabels?.length
			? [`${name} does not name each of its values in words`]
			: []),
		...settings
			.filter(([other, { order }]) => other < name && order !== undefined && order === setting.order)
			.map(([other]) => `${name} has the same order as ${other}`),
	]);
}

function anySetting(copy: { manifest: { contributes: { configuration: { properties: Record<string, SettingCopy> } } } }): SettingCopy {
	const [setting] = Object.values(copy.manifest.contributes.configuration.properties).filter(candidate => candidate.enum);
	if (!setting) {
		throw new Error('There is no setting with an enum to spoil.');
	}
	return setting;
}

interface SettingCopy {
	scope?: string;
	order?: number;
	markdownDescription?: string;
	enum?: unknown[];
	markdownEnumDescriptions?: string[];
	enumItemLabels?: string[];
}
