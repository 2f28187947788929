import { readFile } from 'node:fs/promises';
import * as path from 'node:path';
import type { Frame } from 'playwright-core';

/** The file with the styles that VS Code provides to webviews, recorded by `scripts/webviewLook.ts`. */
export const LOOK_FILE = 'test/fixtures/webviewLook.json';

/** The styles that a theme provides to webviews, as far as our style sheets and VS Code's own for webviews use them. */
export interface ThemeLook {
	/** The classes of the body. */
	readonly classes: readonly string[];
	/** The attributes of the body that describe the theme, by name. */
	readonly attributes: Readonly<Record<string, string>>;
	/** The CSS variables that the theme sets, by name. */
	readonly variables: Readonly<Record<string, string>>;
}

/** The styles that VS Code provides to every webview, and those of each theme, by the name of its file. */
export interface WebviewLook {
	/** The style sheet that VS Code inserts before those of a page. */
	readonly defaultStyles: string;
	/** The CSS variables for fonts and sizes, by name. They depend on the system. */
	readonly fonts: Readonly<Record<string, string>>;
	readonly themes: Readonly<Record<string, ThemeLook>>;
}

/** Reads the recorded styles. */
export async function keptLook(): Promise<WebviewLook> {
	return JSON.parse(await readFile(LOOK_FILE, 'utf8')) as WebviewLook;
}

/** Reads the styles of the webview shown in a frame. */
export async function readLook(frame: Frame): Promise<Omit<WebviewLook, 'themes'> & { readonly theme: ThemeLook }> {
	const defaultStyles = await frame.locator('#_defaultStyles').evaluate(({ textContent }) => textContent);
	const names = new Set([
		...variablesIn(defaultStyles),
		...(await Promise.all(['common.css', 'preview.css', 'markdownPreview.css'].map(name => readFile(path.join('media', name), 'utf8'))))
			.flatMap(variablesIn)
			.filter(name => name.startsWith('--vscode-')),
	]);
	const { classes, attributes, values } = await frame.evaluate(
		wanted => ({
			classes: [...document.body.classList].sort(),
			attributes: Object.fromEntries(
				[...document.body.attributes]
					.filter(({ name }) => name === 'role' || name.startsWith('data-vscode-'))
					.map(({ name, value }) => [name, value]),
			),
			values: wanted
				.map(name => [name, document.documentElement.style.getPropertyValue(name)] as const)
				.filter(([, value]) => value !== ''),
		}),
		[...names].sort(),
	);
	const [fonts, variables] = [true, false].map(wanted => Object.fromEntries(values.filter(([name]) => isOfSystem(name) === wanted)));
	return { defaultStyles, fonts: fonts ?? {}, theme: { classes, attributes, variables: variables ?? {} } };
}

function variablesIn(css: string): readonly string[] {
	return [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}

function isOfSystem(name: string): boolean {
	return /-font-/.test(name);
}
