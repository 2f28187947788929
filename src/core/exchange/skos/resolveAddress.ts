/**
 * Returns an address that may be relative to another one (RFC 3986, 5.2), as far as vocabularies use it: steps up and down are followed,
 * and nothing is checked.
 */
export function resolved(address: string, base: string): string {
	if (/^[a-z][a-z0-9+.-]*:/i.test(address)) {
		return address;
	}
	const [, scheme = '', host = '', path = ''] = /^([a-z][a-z0-9+.-]*:)(\/\/[^/?#]*)?([^?#]*)/i.exec(base) ?? [];
	const query = /\?[^#]*/.exec(base)?.[0] ?? '';
	switch (address.charAt(0)) {
		case '':
			return `${scheme}${host}${path}${query}`;
		case '#':
			return `${scheme}${host}${path}${query}${address}`;
		case '?':
			return `${scheme}${host}${path}${address}`;
		case '/':
			return address.startsWith('//') ? `${scheme}${address}` : `${scheme}${host}${address}`;
		default:
			return `${scheme}${host}${withoutDots(`${path.slice(0, path.lastIndexOf('/') + 1)}${address}`)}`;
	}
}

function withoutDots(path: string): string {
	const [written = '', ...rest] = path.split(/(?=[?#])/);
	const parts: string[] = [];
	for (const part of written.split('/')) {
		if (part === '..') {
			parts.splice(Math.max(1, parts.length - 1));
		} else if (part !== '.') {
			parts.push(part);
		}
	}
	return `${parts.join('/')}${/(?:^|\/)\.{1,2}$/.test(written) ? '/' : ''}${rest.join('')}`;
}
