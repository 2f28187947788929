import type { BrowserContext } from 'playwright-core';

/** The options with which a page starts its workbench, as far as they are changed here. */
export interface WorkbenchPageOptions {
	folderUri?: UriParts;
	additionalBuiltinExtensions?: UriParts[];
	configurationDefaults?: Readonly<Record<string, unknown>>;
	enableWorkspaceTrust?: boolean;
	developmentOptions?: { extensions?: UriParts[]; extensionTestsPath?: UriParts };
}

/** The components of a URI. */
export interface UriParts {
	readonly scheme: string;
	readonly authority: string;
	readonly path: string;
}

const options = /(id="vscode-workbench-web-configuration" data-settings=")([^"]*)/;

/** Changes the options in every workbench page that a server sends to a browser. */
export async function changeWorkbenchPage(
	context: BrowserContext,
	authority: string,
	change: (options: WorkbenchPageOptions) => void,
): Promise<void> {
	await context.route(`http://${authority}/`, async route => {
		const response = await route.fetch();
		const page = await response.text();
		if (!options.test(page)) {
			throw new Error('The page of the VS Code server is not a workbench.');
		}
		const body = page.replace(options, (_, start: string, attribute: string) => {
			const parsed = JSON.parse(unescape(attribute)) as WorkbenchPageOptions;
			change(parsed);
			return start + escape(JSON.stringify(parsed));
		});
		await route.fulfill({ response, body });
	});
}

// Code in code-server's workbench that requires its server, with VS Code's original code.
const reliances: readonly (readonly [RegExp, string])[] = [
	[/remoteAuthority:location\.host/g, 'remoteAuthority:undefined'],
	[/(\(this\.userDataPath\)\.with\(\{scheme:\w+)\.vscodeRemote\}/g, '$1.vscodeUserData}'],
];

/** Makes every workbench that a server sends to a browser independent of that server, like vscode.dev. */
export async function forgetServer(context: BrowserContext, authority: string): Promise<void> {
	await context.route(`http://${authority}/**/code/browser/workbench/workbench.js`, async route => {
		const response = await route.fetch();
		let body = await response.text();
		for (const [reliance, instead] of reliances) {
			if (body.match(reliance)?.length !== 1) {
				throw new Error(`The workbench relies on its server in a way not known here: not once ${reliance}.`);
			}
			body = body.replace(reliance, instead);
		}
		await route.fulfill({ response, body });
	});
}

function escape(text: string): string {
	return text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');
}

function unescape(text: string): string {
	return text.replace(/&quot;/g, '"').replace(/&amp;/g, '&');
}
