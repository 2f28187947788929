import { readdir, readFile, stat } from 'node:fs/promises';
import * as path from 'node:path';
import type { BrowserContext, Route } from 'playwright-core';

/** A folder available to a browser at an address without a server. */
export interface ServedFolder {
	/** The address of the folder: `http://127.0.0.1:1234/name`. */
	readonly address: string;
	readonly folder: string;
}

const types: Readonly<Record<string, string>> = {
	'.css': 'text/css',
	'.js': 'text/javascript',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
};

/**
 * Answers a browser's requests below an address with the files of a folder, or with 404. Also supports the queries of the file
 * system of `@vscode/test-web`: `?stat` and `?readdir`.
 */
export async function serveFolder(context: BrowserContext, served: ServedFolder): Promise<void> {
	const root = new URL(served.address);
	const isBelow = ({ origin, pathname }: URL) => origin === root.origin && `${pathname}/`.startsWith(`${root.pathname}/`);
	await context.route(isBelow, async route => {
		if (route.request().method() === 'OPTIONS') {
			await route.fulfill({ status: 204, headers: { ...anyOrigin, 'access-control-allow-headers': '*' } });
			return;
		}
		const { pathname, search } = new URL(route.request().url());
		const relative = decodeURIComponent(pathname.slice(root.pathname.length));
		await answer(route, path.join(served.folder, relative), search);
	});
}

const anyOrigin = { 'access-control-allow-origin': '*' };

async function answer(route: Route, file: string, search: string): Promise<void> {
	try {
		switch (search) {
			case '?stat': {
				const entry = await stat(file);
				await fulfillJson(route, { type: fileType(entry), ctime: entry.ctimeMs, mtime: entry.mtimeMs, size: entry.size });
				break;
			}
			case '?readdir': {
				const entries = await readdir(file, { withFileTypes: true });
				await fulfillJson(route, entries.map(entry => ({ name: entry.name, type: fileType(entry) })));
				break;
			}
			default:
				await route.fulfill({
					body: await readFile(file),
					contentType: types[path.extname(file)] ?? 'application/octet-stream',
					headers: anyOrigin,
				});
		}
	} catch (error) {
		const { code } = error as NodeJS.ErrnoException;
		await (search === '' ? route.fulfill({ status: 404, headers: anyOrigin }) : fulfillJson(route, { error: code }));
	}
}

async function fulfillJson(route: Route, json: unknown): Promise<void> {
	await route.fulfill({ json, headers: anyOrigin });
}

/** The values of `vscode.FileType`. */
function fileType(entry: { isFile(): boolean; isDirectory(): boolean }): number {
	return entry.isFile() ? 1 : entry.isDirectory() ? 2 : 0;
}
