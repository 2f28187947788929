import { readFile } from 'node:fs/promises';
import * as esbuild from 'esbuild';
import type { SiteAssets } from '../../src/core/site/siteFiles.ts';

/** The style sheets of a website's pages: those of an exported page, and what surrounds it. */
const SHEETS = ['media/common.css', 'media/preview.css', 'media/exported.css', 'media/site.css'];
const SCRIPT = 'src/webview/site/main.ts';

/** Returns the style sheet and the script of the pages of a website. */
export async function siteAssets(): Promise<SiteAssets> {
	const sheets = await Promise.all(SHEETS.map(async sheet => await readFile(sheet, 'utf8')));
	const { code: style } = await esbuild.transform(sheets.join('\n'), { loader: 'css', minify: true, charset: 'utf8' });
	const {
		outputFiles: [script],
	} = await esbuild.build({
		entryPoints: [SCRIPT],
		bundle: true,
		write: false,
		minify: true,
		format: 'iife',
		platform: 'browser',
		target: 'es2022',
		legalComments: 'none',
		logLevel: 'warning',
	});
	return { style, script: script?.text ?? '' };
}

/** Returns them as the source of a module, for the program. */
export async function siteModule(): Promise<string> {
	const { style, script } = await siteAssets();
	return `export const style = ${JSON.stringify(style)};\nexport const script = ${JSON.stringify(script)};\n`;
}
