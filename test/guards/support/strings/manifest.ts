import { readFileSync } from 'node:fs';
import { isCollection } from '../../../../src/core/data/isObject';
import * as ids from '../../../../src/extension/ids';

/** A setting in `package.json`. */
export interface Setting {
	readonly scope?: string;
	readonly order?: number;
	readonly markdownDescription?: string;
	readonly enum?: readonly unknown[];
	readonly markdownEnumDescriptions?: readonly string[];
	readonly enumItemLabels?: readonly string[];
}

/** A menu item or keybinding that runs a command. */
export interface CommandPlace {
	readonly command?: string;
	readonly when?: string;
}

/** The parts of `package.json` that the guards read. */
export interface Manifest {
	readonly version: string;
	readonly displayName: string;
	readonly description: string;
	readonly icon: string;
	readonly main: string;
	readonly browser?: string;
	readonly engines: { readonly vscode: string };
	readonly devDependencies: Readonly<Record<string, string>>;
	readonly activationEvents: readonly string[];
	readonly capabilities?: {
		readonly virtualWorkspaces?: unknown;
		readonly untrustedWorkspaces?: {
			readonly supported?: unknown;
			readonly description?: string;
			readonly restrictedConfigurations?: readonly string[];
		};
	};
	readonly extensionDependencies?: readonly string[];
	readonly extensionPack?: readonly string[];
	readonly contributes: {
		readonly viewsContainers: { readonly [place: string]: readonly { readonly id: string; readonly title: string }[] };
		readonly views: { readonly [container: string]: readonly { readonly id: string; readonly name: string; readonly when?: string }[] };
		readonly viewsWelcome: readonly { readonly view: string; readonly contents: string; readonly when?: string }[];
		readonly walkthroughs: readonly {
			readonly id: string;
			readonly steps: readonly {
				readonly id: string;
				readonly media: { readonly image: Readonly<Record<string, string>> };
				readonly completionEvents: readonly string[];
			}[];
		}[];
		readonly commands: readonly {
			readonly command: string; readonly title: string; readonly category?: string; readonly enablement?: string;
		}[];
		readonly menus: { readonly [menu: string]: readonly CommandPlace[] };
		readonly keybindings?: readonly CommandPlace[];
		readonly languages: readonly { readonly id: string; readonly extensions: readonly string[] }[];
		readonly colors: readonly { readonly id: string; readonly defaults: Readonly<Record<string, string>> }[];
		readonly configurationDefaults: { readonly [language: string]: Readonly<Record<string, unknown>> };
		readonly configuration: { readonly title: string; readonly properties: Readonly<Record<string, Setting>> };
	};
}

/** The manifest, its strings, and the names used by the code. */
export interface Contract {
	readonly manifest: Manifest;
	readonly strings: Readonly<Record<string, string>>;
	readonly ids: {
		readonly commands: readonly string[];
		readonly container: string;
		readonly views: readonly string[];
		readonly walkthrough: string;
		readonly webviews: readonly string[];
		readonly settings: readonly string[];
		readonly contextKeys: readonly string[];
		readonly treeContexts: readonly string[];
	};
}

/** Reads the manifest and strings from the checkout. */
export function readContract(): Contract {
	const { container, ...views } = ids.VIEWS;
	return {
		manifest: JSON.parse(readFileSync('package.json', 'utf8')) as Manifest,
		strings: JSON.parse(readFileSync('package.nls.json', 'utf8')) as Readonly<Record<string, string>>,
		ids: {
			commands: Object.values(ids.COMMANDS),
			container,
			views: Object.values(views),
			walkthrough: ids.WALKTHROUGH,
			webviews: Object.values(ids.WEBVIEWS),
			settings: Object.values(ids.SETTINGS),
			contextKeys: Object.values(ids.CONTEXT_KEYS),
			treeContexts: Object.values(ids.TREE_CONTEXTS),
		},
	};
}

/** Returns every string in a JSON value with its path. */
export function stringsIn(
	value: unknown,
	path: readonly string[] = [],
): readonly { readonly path: readonly string[]; readonly text: string }[] {
	if (typeof value === 'string') {
		return [{ path, text: value }];
	}
	return isCollection(value)
		? Object.entries(value).flatMap(([key, child]) => stringsIn(child, [...path, key]))
		: [];
}
