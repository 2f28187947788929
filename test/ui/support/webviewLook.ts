import { readFile } from 'node:fs/promises';
import type { Frame } from 'playwright-core';

/** Where what VS Code gives to webviews is kept. `scripts/webviewLook.ts` records it. */
export const LOOK_FILE = 'test/fixtures/webviewLook.json';

/** What a theme gives to a webview, as far as our style sheet and VS Code's own for webviews use it. */
export interface ThemeLook {
	/** The classes of the body. */
	readonly classes: readonly string[];
	/** What VS Code says of the theme at the body, by the names of the attributes. */
	readonly attributes: Readonly<Record<string, string>>;
	/** Colours and the like, by the names of their variables. One that the theme does not set is not there. */
	readonly variables: Readonly<Record<string, string>>;
}

/** What VS Code gives to every webview, and what each theme does, by the name of its file. */
export interface WebviewLook {
	/** The style sheet that VS Code puts before those of a page. */
	readonly defaultStyles: string;
	/** The fonts and sizes, by the names of their variables. They depend on the system. */
	readonly fonts: Readonly<Record<string, string>>;
	readonly themes: Readonly<Record<string, ThemeLook>>;
}

/** What was recorded. */
export async function keptLook(): Promise<WebviewLook> {
	return JSON.parse(await readFile(LOOK_FILE, 'utf8')) as WebviewLook;
}

/** Reads what VS Code gives to the webview that is shown in a frame. */
export async function readLook(frame: Frame): Promise<Omit<WebviewLook, 'themes'> & { readonly theme: ThemeLook }> {
	const defaultStyles = await frame.locator('#_defaultStyles').evaluate(({ textContent }) => textContent);
	const names = new Set([...variablesIn(defaultStyles), ...variablesIn(await readFile('media/preview.css', 'utf8')).filter(name => name.startsWith('--vscode-'))]);
	const { classes, attributes, values } = await frame.evaluate(wanted => ({
		classes: [...document.body.classList].sort(),
		attributes: Object.fromEntries([...document.body.attributes].filter(({ name }) => name === 'role' || name.startsWith('data-vscode-')).map(({ name, value }) => [name, value])),
		values: wanted.map(name => [name, document.documentElement.style.getPropertyValue(name)] as const).filter(([, value]) => value !== ''),
	}), [...names].sort());
	const [fonts, variables] = [true, false].map(wanted => Object.fromEntries(values.filter(([name]) => isOfSystem(name) === wanted)));
	return { defaultStyles, fonts: fonts ?? {}, theme: { classes, attributes, variables: variables ?? {} } };
}

function variablesIn(css: string): readonly string[] {
	return [...css.matchAll(/var\((--[\w-]+)/g)].map(([, name = '']) => name);
}

function isOfSystem(name: string): boolean {
	return /-font-/.test(name);
}
