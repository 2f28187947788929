import { differences, guard } from './support/guard';
import { readContract, stringsIn, type Contract } from './support/strings/manifest';
import { comparisonsIn, valuesOf } from './support/strings/whenClauses';

const subject = readContract;

describe('manifest: names shared with the code', () => {
	guard('has the commands of ids.ts', {
		subject,
		problems: ({ manifest, ids }) => differences({
			'package.json': manifest.contributes.commands.map(({ command }) => command), 'ids.ts': ids.commands.filter(isPublic),
		}),
		mutations: {
			'a command that the code does not know': ({ manifest }) =>
				manifest.contributes.commands.push({ command: 'dossier.x', title: '%x%' }),
			'a command that the package does not offer': ({ ids }) => ids.commands.push('dossier.y'),
		},
	});

	guard('has the view container and the views of ids.ts', {
		subject,
		problems: ({ manifest: { contributes }, ids }) => [
			...differences({
				'package.json': Object.values(contributes.viewsContainers)
					.flat()
					.map(({ id }) => id),
				'ids.ts': [ids.container],
			}),
			...differences({ 'package.json': Object.keys(contributes.views), 'ids.ts': [ids.container] }),
			...differences({ 'package.json': Object.values(contributes.views).flat().map(({ id }) => id), 'ids.ts': ids.views }),
			...contributes.viewsWelcome.filter(({ view }) => !ids.views.includes(view)).map(({ view }) => `no view ${view} to welcome in`),
		],
		mutations: {
			'a view that the code does not fill': ({ manifest }) =>
				manifest.contributes.views['dossier']?.push({ id: 'dossier.x', name: '%x%' }),
			'a view that the package does not offer': ({ ids }) => ids.views.push('dossier.y'),
			'another container': ({ ids }) => { ids.container = 'other'; },
			'a welcome in no view': ({ manifest }) => manifest.contributes.viewsWelcome.push({ view: 'dossier.x', contents: '%x%' }),
		},
	});

	guard('has the settings of ids.ts', {
		subject,
		problems: ({ manifest, ids }) => differences({
			'package.json': Object.keys(manifest.contributes.configuration.properties), 'ids.ts': ids.settings,
		}),
		mutations: {
			'a setting that nobody reads': ({ manifest }) => { manifest.contributes.configuration.properties['dossier.x'] = {}; },
			'a setting that nobody can set': ({ ids }) => ids.settings.push('dossier.y'),
		},
	});

	guard('uses only existing commands in menus, keybindings and links', {
		subject,
		problems: ({ manifest: { contributes }, strings, ids }) =>
			[
				...[...Object.values(contributes.menus).flat(), ...(contributes.keybindings ?? [])].map(({ command }) => command ?? ''),
				...Object.values(strings).flatMap(text =>
					[...text.matchAll(/\(command:(?:toSide:)?([\w.]+)/g)].map(match => match[1] ?? ''),
				),
				...stringsIn(contributes.walkthroughs).flatMap(({ text }) => /^onCommand:(.+)/.exec(text)?.[1] ?? []),
				// VS Code defines a focus command for each view.
			].filter(
				command =>
					command.startsWith('dossier.')
					&& !ids.commands.includes(command)
					&& !ids.views.includes(command.replace(/\.focus$/, '')),
			),
		mutations: {
			'a menu item without a command': ({ manifest }) => manifest.contributes.menus['view/title']?.push({ command: 'dossier.x' }),
			'a link without a command': ({ strings }) => {
				strings['welcome.empty'] += ' [Go](command:dossier.x)';
			},
			'a link to the side without a command': ({ strings }) => {
				strings['welcome.empty'] += ' [Go](command:toSide:dossier.x)';
			},
			'a view to go to that is not there': ({ strings }) => {
				strings['welcome.empty'] += ' [Go](command:dossier.x.focus)';
			},
			'a step that waits for a command that is not there': ({ manifest }) =>
				manifest.contributes.walkthroughs[0]?.steps[0]?.completionEvents.push('onCommand:dossier.x'),
		},
	});

	guard('has the walkthrough of ids.ts, whose steps wait for existing views', {
		subject,
		problems: ({ manifest: { contributes: { walkthroughs } }, ids }) => [
			...differences({ 'package.json': walkthroughs.map(({ id }) => id), 'ids.ts': [ids.walkthrough] }),
			...stringsIn(walkthroughs)
				.flatMap(({ text }) => /^onView:(.+)/.exec(text)?.[1] ?? [])
				.filter(view => !ids.views.includes(view))
				.map(view => `no view ${view} to wait for`),
		],
		mutations: {
			'another walkthrough': ({ ids }) => {
				ids.walkthrough = 'other';
			},
			'a view that is not there': ({ manifest }) =>
				manifest.contributes.walkthroughs[0]?.steps[0]?.completionEvents.push('onView:dossier.x'),
		},
	});

	guard('uses only contexts in when clauses that the code sets', {
		subject,
		problems: whenProblems,
		mutations: {
			'a context key that nobody sets': ({ manifest }) => manifest.contributes.menus['view/title']?.push({ when: '!dossier.x' }),
			'a setting that nobody has': ({ manifest }) => manifest.contributes.menus['view/title']?.push({ when: 'config.dossier.x' }),
			'a context key that nobody reads': ({ ids }) => ids.contextKeys.push('dossier.y'),
			'an item of the tree that is never there': ({ manifest }) =>
				manifest.contributes.menus['view/title']?.push({ when: 'viewItem == dossier.x' }),
			'an item of the tree without a menu': ({ ids }) => ids.treeContexts.push('dossier.y'),
			'a view that is not there': ({ manifest }) => manifest.contributes.menus['view/title']?.push({ when: 'view == dossier.x' }),
			'a webview that is not there': ({ manifest }) =>
				manifest.contributes.menus['view/title']?.push({ when: 'activeWebviewPanelId == dossier.x' }),
		},
	});
});

/** Commands used only in our own links begin with an underscore and are not listed. */
function isPublic(command: string): boolean {
	return !/^_|\._/.test(command);
}

function whenProblems({ manifest, ids }: Contract): readonly string[] {
	const keys = new Set(comparisonsIn(manifest).map(({ key }) => key));
	const unknown = (what: string, used: Iterable<string>, known: readonly string[]) =>
		[...used].filter(name => !known.includes(name)).map(name => `when clauses name the ${what} ${name}`);
	return [
		...differences({ 'when clauses': [...keys].filter(key => key.startsWith('dossier.')), 'ids.ts': ids.contextKeys }),
		...differences({ 'when clauses': valuesOf(manifest, 'viewItem'), 'ids.ts': ids.treeContexts }),
		...unknown('view', valuesOf(manifest, 'view'), ids.views),
		...unknown('webview', valuesOf(manifest, 'activeWebviewPanelId'), ids.webviews),
		...unknown(
			'setting',
			[...keys].filter(key => key.startsWith('config.dossier.')).map(key => key.replace('config.', '')),
			ids.settings,
		),
		...stringsIn({ ...ids, walkthrough: [] })
			.filter(({ text }) => !/^_?dossier(?:\.|$)/.test(text))
			.map(({ text }) => `${text} does not begin with our name`),
	];
}
