import { posix } from 'node:path';
import type * as vscode from 'vscode';

type Parts = Partial<Pick<vscode.Uri, 'scheme' | 'authority' | 'path' | 'query' | 'fragment'>>;

/** A URI, without the percent-encoding that VS Code applies in `toString`. */
export class Uri implements vscode.Uri {
	static file(path: string): Uri {
		return new Uri({ scheme: 'file', path });
	}

	static from(parts: Parts): Uri {
		return new Uri(parts);
	}

	static parse(value: string): Uri {
		const [, scheme = '', authority = '', path = '', query = '', fragment = ''] =
			/^(?:([a-z][\w+.-]*):)?(?:\/\/([^/?#]*))?([^?#]*)(?:\?([^#]*))?(?:#(.*))?$/i.exec(value) ?? [];
		return new Uri({ scheme, authority, path, query, fragment });
	}

	static joinPath(base: vscode.Uri, ...parts: readonly string[]): Uri {
		return new Uri({ ...base, path: posix.join(base.path, ...parts) });
	}

	readonly scheme: string;
	readonly authority: string;
	readonly path: string;
	readonly query: string;
	readonly fragment: string;

	constructor({ scheme = '', authority = '', path = '', query = '', fragment = '' }: Parts) {
		this.scheme = scheme;
		this.authority = authority;
		this.path = path;
		this.query = query;
		this.fragment = fragment;
	}

	get fsPath(): string {
		return this.path;
	}

	with(change: Parts): Uri {
		return new Uri({ ...this, ...change });
	}

	toString(): string {
		const authority = this.authority !== '' || this.scheme === 'file' ? `//${this.authority}` : '';
		return `${this.scheme}:${authority}${this.path}${this.query && `?${this.query}`}${this.fragment && `#${this.fragment}`}`;
	}

	toJSON(): string {
		return this.toString();
	}
}
