import type { BrowserContext } from 'playwright-core';

/**
 * Records every request of a browser context that leaves this machine, in an array that grows as long as the context exists.
 * Requests blocked by the page's own policy are removed again.
 */
export function recordForeignRequests(context: BrowserContext): readonly string[] {
	const seen: string[] = [];
	const record = (url: string) => {
		if (isForeign(url)) {
			seen.push(url);
		}
	};
	context.on('request', request => record(request.url()));
	context.on('requestfailed', request => {
		const place = seen.indexOf(request.url());
		if (place >= 0 && request.failure()?.errorText === 'csp') {
			seen.splice(place, 1);
		}
	});
	context.on('page', page => page.on('websocket', socket => record(socket.url())));
	return seen;
}

const loopback = /^(127(\.\d+){3}|localhost|.+\.localhost|\[::1\])$/;
// The origin of webview files, which VS Code's service worker answers locally.
const webviewFiles = /\.vscode-resource\.vscode-cdn\.net$/;

function isForeign(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return /^(https?|wss?|ftp):$/.test(protocol) && !loopback.test(hostname) && !webviewFiles.test(hostname);
}
