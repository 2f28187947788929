import { existsSync } from 'node:fs';
import * as path from 'node:path';

/** Whether windows would be visible to a user. */
export function hasDisplay(): boolean {
	const { DISPLAY: x11, WAYLAND_DISPLAY: wayland } = process.env;
	return process.platform !== 'linux' || x11 !== undefined || wayland !== undefined;
}

/** Returns a prefix for commands that open windows: nothing, or one that starts an invisible display. Throws if neither is possible. */
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
