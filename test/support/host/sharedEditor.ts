import { startEditorServer, type EditorServer } from './editorServer';
import { installHost } from './installHost';
import { testResources } from './sharedResources';

/**
 * Returns the newest VS Code with only its own extensions for texts, on a server for the tests in this process, which starts on first use.
 */
export async function sharedEditor(): Promise<EditorServer> {
	return testResources.use('editor', async () =>
		startEditorServer(await installHost(console.error), {
			version: 'newest', trust: 'off', settings: {}, endHostsEarly: true, onlyForTexts: true,
		}));
}
