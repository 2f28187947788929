import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** Whether a window would be seen by a person. */
export function hasDisplay(): boolean {
	const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
	return process.platform !== 'linux' || x11 !== undefined || wayland !== undefined;
}

/** What must come before a command that opens windows: nothing, or the start of a display that nobody sees. Throws where there can be none. */
export function displayCommand(): string[] {
	if (hasDisplay()) {
		return [];
	}
	const folders = (process.env['PATH'] ?? '').split(path.delimiter);
	const xvfb = folders.map(folder => path.join(folder, 'xvfb-run')).find(file => existsSync(file));
	if (xvfb === undefined) {
		throw new Error('there is no display, and no xvfb-run to make one');
	}
	return [xvfb, '--auto-servernum'];
}
