import { existsSync, readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { hasPalette } from '../../scripts/pictures/png';
import { FOOTNOTE } from '../../src/core/citation/formats/chooseForm';
import { TEMPLATE } from '../../src/core/citation/formats/generalForms';
import { citationForms, FILE_EXTENSIONS, SERVED_IDS } from '../../src/core/language/languages';
import { SETTINGS } from '../../src/extension/ids';
import { LOOK_FILE, type WebviewLook } from '../ui/support/look/webviewLook';
import { differences, guard } from './support/guard';
import { readContract, type Contract } from './support/strings/manifest';

const SIGNATURE = '89504e470d0a1a0a';

const subject = readContract;

/** Reads the colours that VS Code's themes have. */
function readLooks(): WebviewLook['themes'] {
	return (JSON.parse(readFileSync(LOOK_FILE, 'utf8')) as WebviewLook).themes;
}

/** The supported languages that VS Code’s own extensions declare. */
const KNOWN_TO_VSCODE: ReadonlySet<string> = new Set(['markdown', 'latex', 'plaintext', 'restructuredtext', 'html', 'git-commit']);

/** Settings that an untrusted workspace could use to choose a file or the text that is written. */
const NAMES_A_FILE_OR_FORM = /\.(?:bibliography|format|template)$|(?:file|path|folder)s?$/i;

describe('manifest: the declarations of the package', () => {
	guard('is activated by the supported languages and our webviews, and by nothing else', {
		subject,
		problems: ({ manifest, ids }) => differences({
			activationEvents: manifest.activationEvents,
			'SERVED_IDS, YAML, JSON and WEBVIEWS': [
				...SERVED_IDS.map(language => `onLanguage:${language}`),
				// Dossier files are written in them.
				'onLanguage:yaml',
				'onLanguage:json',
				...ids.webviews.map(type => `onWebviewPanel:${type}`),
				// Opens a page from an external link; VS Code does not derive this event.
				'onUri',
			],
		}),
		mutations: {
			'a star': ({ manifest }) => manifest.activationEvents.push('*'),
			'a start with every window': ({ manifest }) => manifest.activationEvents.push('onStartupFinished'),
			'a language that is not served': ({ manifest }) => manifest.activationEvents.push('onLanguage:xml'),
			'a language that does not start it': ({ manifest }) => manifest.activationEvents.shift(),
			'a webview that does not start it': ({ ids }) => ids.webviews.push('dossier.other'),
		},
	});

	guard('declares the languages that VS Code does not know, so that their files are served without another extension', {
		subject,
		problems: ({ manifest }) => [
			...differences({
				languages: manifest.contributes.languages.map(({ id }) => id).sort(),
				'those that VS Code does not know': FILE_EXTENSIONS.map(([id]) => id).filter(id => !KNOWN_TO_VSCODE.has(id)).sort(),
			}),
			...manifest.contributes.languages.flatMap(({ id, extensions }) => {
				const endings = new Map(FILE_EXTENSIONS).get(id) ?? [];
				return [
					...(extensions.length > 0 ? [] : [`${id} has no files`]),
					...extensions.filter(one => !endings.includes(one)).map(one => `${one} is not an ending of ${id}`),
				];
			}),
		],
		mutations: {
			'a language that is left out': ({ manifest }) => manifest.contributes.languages.pop(),
			'a language that is not served': ({ manifest }) => manifest.contributes.languages.push({ id: 'xml', extensions: ['.xml'] }),
			'an ending that the program does not know': ({ manifest }) => manifest.contributes.languages[0]?.extensions.push('.x'),
			'a language without files': ({ manifest }) => manifest.contributes.languages[0]?.extensions.splice(0),
		},
	});

	guard('leaves Enter a new line in every language served, whatever opens a list, with one setting for all', {
		subject,
		problems: ({ manifest }) =>
			differences({
				configurationDefaults: Object.entries(manifest.contributes.configurationDefaults).flatMap(([key, defaults]) =>
					defaults['editor.suggest.selectionMode'] === 'whenTriggerCharacter' ? [key] : [],
				),
				SERVED_IDS: [
					SERVED_IDS.map(language => `[${language}]`)
						.sort()
						.join(''),
				],
			}),
		mutations: {
			'a language that is not served': ({ manifest }) => {
				manifest.contributes.configurationDefaults['[json]'] = { 'editor.suggest.selectionMode': 'whenTriggerCharacter' };
			},
			'a language that is left out': ({ manifest }) => {
				const { configurationDefaults: defaults } = manifest.contributes;
				Object.entries(defaults).forEach(([key, value]) => {
					delete defaults[key];
					defaults[key.replace('[latex]', '')] = value;
				});
			},
			'another value': ({ manifest }) => {
				Object.keys(manifest.contributes.configurationDefaults).forEach(key => {
					manifest.contributes.configurationDefaults[key] = { 'editor.suggest.selectionMode': 'always' };
				});
			},
		},
	});

	guard('underlines right and wrong names in high contrast in other colours than each other and than the text', {
		subject: () => ({ colors: readContract().manifest.contributes.colors, themes: readLooks() }),
		problems: ({ colors, themes }) =>
			(
				[
					['highContrast', 'high-contrast'],
					['highContrastLight', 'high-contrast-light'],
				] as const
			).flatMap(([kind, theme]) => {
				const valueOf = (id: string) => themes[theme]?.variables[`--vscode-${id.replace('.', '-')}`];
				const values = [...colors.map(({ defaults }) => valueOf(defaults[kind] ?? '')), valueOf('editor.foreground')];
				return values.includes(undefined) || new Set(values).size < 3 ? [`${theme}: ${values.join(', ')}`] : [];
			}),
		mutations: {
			'the same colour for both': ({ colors: [right, wrong] }) => {
				Object.assign(right?.defaults ?? {}, wrong?.defaults);
			},
			'the colour of the text': ({ colors: [right] }) => {
				Object.assign(right?.defaults ?? {}, { highContrast: 'editor.foreground' });
			},
			'no colour': ({ colors }) => void colors.pop(),
		},
	});

	guard('offers every citation form as a setting, and otherwise only automatic choice and templates', {
		subject,
		problems: ({ manifest }) => differences({
			'the values of the setting': manifest.contributes.configuration.properties[SETTINGS.citationFormat]?.enum?.map(String) ?? [],
			'the forms of the languages': ['auto', ...new Set([FOOTNOTE, ...citationForms().map(({ name }) => name), TEMPLATE])],
		}),
		mutations: {
			'a form that no language has': ({ manifest }) => {
				manifest.contributes.configuration.properties[SETTINGS.citationFormat]?.enum?.push('x');
			},
			'a form that is not offered': ({ manifest }) => {
				manifest.contributes.configuration.properties[SETTINGS.citationFormat]?.enum?.pop();
			},
		},
	});

	guard('has a bundle for each host, which exists', {
		subject,
		problems: ({ manifest: { main, browser } }) => [
			...(browser === undefined
				? ['there is none for the web']
				: [main, browser].filter(file => !existsSync(file)).map(file => `${file} is not there: build first`)),
			// A web worker cannot load the desktop's second bundle.
			...(main === browser ? [`${main} is that of both hosts`] : []),
		],
		mutations: {
			'no bundle for the web': ({ manifest }) => { delete manifest.browser; },
			'the bundle of the desktop for the web': ({ manifest }) => { manifest.browser = manifest.main; },
			'a bundle that is not there': ({ manifest }) => { manifest.main = './dist/nothing.js'; },
			'a bundle for the web that is not there': ({ manifest }) => { manifest.browser = './dist/web.js'; },
		},
	});

	guard('is type-checked against the oldest supported VS Code', {
		subject,
		problems: ({ manifest }) => {
			const engine = /^\^(\d+\.\d+)\.0$/.exec(manifest.engines.vscode)?.[1];
			const types = /^(\d+\.\d+)\.\d+$/.exec(manifest.devDependencies['@types/vscode'] ?? '')?.[1];
			const installed = (JSON.parse(readFileSync('node_modules/@types/vscode/package.json', 'utf8')) as { version: string }).version;
			return [
				...(engine !== undefined && engine === types
					? []
					: [`engines.vscode is ${manifest.engines.vscode}, @types/vscode ${String(types)}`]),
				...(installed === manifest.devDependencies['@types/vscode'] ? [] : [`@types/vscode ${installed} is installed`]),
			];
		},
		mutations: {
			'a newer engine': ({ manifest }) => { manifest.engines.vscode = '^1.120.0'; },
			'newer types': ({ manifest }) => { manifest.devDependencies['@types/vscode'] = '1.120.0'; },
			'types that are not pinned': ({ manifest }) => { manifest.devDependencies['@types/vscode'] = '^1.100.0'; },
		},
	});

	guard('declares its support for virtual and untrusted workspaces', {
		subject,
		problems: ({ manifest: { capabilities, contributes: { configuration } } }) => [
			...(capabilities?.virtualWorkspaces === true ? [] : ['capabilities.virtualWorkspaces is not true']),
			...(capabilities?.untrustedWorkspaces?.supported === 'limited'
				? []
				: ['capabilities.untrustedWorkspaces.supported is not limited']),
			...(capabilities?.untrustedWorkspaces?.description ? [] : ['nothing says what is limited in untrusted workspaces']),
			...Object.keys(configuration.properties)
				.filter(id => NAMES_A_FILE_OR_FORM.test(id) && !capabilities?.untrustedWorkspaces?.restrictedConfigurations?.includes(id))
				.map(id => `${id} applies in untrusted workspaces`),
		],
		mutations: {
			'no word on virtual ones': ({ manifest }) => { delete manifest.capabilities?.virtualWorkspaces; },
			'no word on untrusted ones': ({ manifest }) => { delete manifest.capabilities?.untrustedWorkspaces; },
			'no word at all': ({ manifest }) => { delete manifest.capabilities; },
			'a template of anybody': ({ manifest }) => { manifest.capabilities?.untrustedWorkspaces?.restrictedConfigurations?.pop(); },
		},
	});

	guard('depends on no other extension', {
		subject,
		problems: ({ manifest }) => ['extensionDependencies', 'extensionPack'].filter(key => key in manifest),
		mutations: {
			'a dependency': ({ manifest }) => { manifest.extensionDependencies = ['vscode.git']; },
			'a pack': ({ manifest }) => { manifest.extensionPack = ['vscode.git']; },
		},
	});

	guard('has small images for each step of the walkthrough, in each kind of theme', {
		subject,
		problems: walkthroughProblems,
		mutations: {
			'no picture in high contrast': ({ manifest }) => {
				delete manifest.contributes.walkthroughs[0]?.steps[0]?.media.image['hc'];
			},
			'a picture that is not there': ({ manifest }) =>
				Object.assign(manifest.contributes.walkthroughs[0]?.steps[0]?.media.image ?? {}, { dark: 'media/nothing.png' }),
			'a picture as the browser wrote it': ({ manifest }) =>
				Object.assign(manifest.contributes.walkthroughs[0]?.steps[0]?.media.image ?? {}, { dark: 'media/icon.png' }),
		},
	});

	guard('has an icon that is a PNG of 128 pixels or more', {
		subject,
		problems: iconProblems,
		mutations: {
			'an icon of another kind': ({ manifest }) => { manifest.icon = 'media/dossier.svg'; },
			'an icon that is not there': ({ manifest }) => { manifest.icon = 'media/nothing.png'; },
		},
	});
});

function walkthroughProblems({
	manifest: {
		contributes: { walkthroughs },
	},
}: Contract): readonly string[] {
	return walkthroughs
		.flatMap(({ steps }) => steps)
		.flatMap(({ id, media: { image } }) => [
			...['light', 'dark', 'hc', 'hcLight']
				.filter(theme => image[theme] === undefined)
				.map(theme => `${id} has no picture for ${theme}`),
			...Object.values(image)
				.filter(file => !existsSync(file) || !pngSize(readFileSync(file)))
				.map(file => `${file} is no PNG`),
			...Object.values(image)
				.filter(file => existsSync(file) && !hasPalette(readFileSync(file)))
				.map(file => `${file} is larger than need be: node --import tsx scripts/pictures.ts ${dirname(file)}`),
		]);
}

function iconProblems({ manifest: { icon } }: Contract): readonly string[] {
	const size = existsSync(icon) ? pngSize(readFileSync(icon)) : undefined;
	return size && size.width >= 128 && size.height >= 128 ? [] : [`${icon}: ${size ? `${size.width} × ${size.height}` : 'no PNG'}`];
}

/** Returns the size of a PNG image in pixels; `undefined` if it is not a PNG. */
function pngSize(bytes: Buffer): { readonly width: number; readonly height: number } | undefined {
	return bytes.length >= 24 && bytes.subarray(0, 8).toString('hex') === SIGNATURE
		? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) }
		: undefined;
}
