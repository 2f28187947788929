import type { BrowserContext } from 'playwright-core';

/**
 * Records every request of a browser context that leaves this machine. The array grows while the context lives; an
 * empty one means that there was none. What a page's own policy stops has not left, and is taken off again.
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
// The address of a webview's own files. A service worker of VS Code answers it; nothing goes out.
const webviewFiles = /\.vscode-resource\.vscode-cdn\.net$/;

function isForeign(url: string): boolean {
	const { protocol, hostname } = new URL(url);
	return /^(https?|wss?|ftp):$/.test(protocol) && !loopback.test(hostname) && !webviewFiles.test(hostname);
}
