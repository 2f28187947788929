import { writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { testResources } from '../test/support/host/sharedResources';
import { openWorkbench } from '../test/support/host/workbench/workbench';
import { dark, highContrast, highContrastLight, light } from '../test/ui/support/look/theme';
import { LOOK_FILE, readLook, type ThemeLook } from '../test/ui/support/look/webviewLook';
import { openOverviewIn } from '../test/ui/support/preview/overview';
import { PreviewFrame } from '../test/ui/support/preview/previewFrame';
import { EntriesTree } from '../test/ui/support/workbench/entriesTree';
import { Palette } from '../test/ui/support/workbench/palette';

// Records the styles that the newest VS Code gives to webviews, for the tests of pages without a workbench. Requires a build.
const root = path.join(import.meta.dirname, '..');

async function main(): Promise<void> {
	const workbench = await openWorkbench({
		version: 'newest',
		extension: { folder: root },
		workspace: path.join(root, 'test', 'fixtures', 'workspace'),
		file: 'policy-note.md',
		settings: { 'workbench.reduceMotion': 'on' },
	});
	try {
		const { page } = workbench;
		const screen = { page, palette: new Palette(page), preview: new PreviewFrame(page) };
		await new EntriesTree(page).icon.waitFor();
		const themes: Record<string, ThemeLook> = {};
		let rest = {};
		for (const theme of [light, dark, highContrast, highContrastLight]) {
			await openOverviewIn(screen, theme);
			const { theme: look, ...common } = await readLook(await screen.preview.frame());
			themes[theme.name] = look;
			rest = common;
		}
		await writeFile(path.join(root, LOOK_FILE), `${JSON.stringify({ ...rest, themes }, undefined, '\t')}\n`);
	} finally {
		await workbench.dispose();
		// Otherwise the server and the browser would keep the process running.
		await testResources.dispose();
	}
}

main().catch((error: unknown) => {
	console.error(error);
	process.exitCode = 1;
});
