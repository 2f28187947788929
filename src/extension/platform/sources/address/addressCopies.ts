import * as vscode from 'vscode';
import { isObject } from '../../../../core/data/isObject';
import { parsedJson } from '../../../../core/data/parsedJson';
import { statOf } from '../../files/files';
import { deleteStored, isUnfinished, ABANDONED_AFTER, writeStored } from '../../files/storedFiles';
import { makeFolder } from '../../files/wholeFiles';
import { sha256 } from '../sha256';
import type { Validators } from './download';

/** A version that was downloaded from an address. */
export interface AddressCopy {
	readonly uri: vscode.Uri;
	/** The digest of its content, in hexadecimal digits. */
	readonly sha256: string;
	/** When it was downloaded, in milliseconds since the epoch. */
	readonly at: number;
}

/** When the server of an address was last asked successfully, and what it said. */
export interface AddressCheck {
	/** The digest of the version that the server was asked about. */
	readonly sha256: string;
	/** In milliseconds since the epoch. */
	readonly at: number;
	readonly validators: Validators;
}

/**
 * The name of a copy: the beginning of the digest of its address, the time, and the digest of its content. What its server said is in a
 * JSON file named after its address alone.
 */
const COPY = /^([\da-f]{32})-(\d{1,16})-([\da-f]{64})\.dossier\.(?:yaml|json)$/;
/** The character `{` in UTF-8, with which JSON begins. */
const BRACE = 0x7B;
const NAME_LENGTH = 32;

/** The newest copy and the one before it, which another window may be reading. */
const KEPT = 2;

/** Returns the beginning of the names of the files of an address; `undefined` where no digests can be computed. */
export async function copyNameOf(address: string): Promise<string | undefined> {
	return (await sha256(new TextEncoder().encode(address)))?.slice(0, NAME_LENGTH);
}

/**
 * The copies of dossiers from addresses in the global storage of the extension. No file is written twice, and each gets its name when it is
 * complete, so that two windows that store something at the same time do not damage anything: the newest copy is used.
 */
export class AddressCopies {
	private readonly storageUri: vscode.Uri;

	constructor(storageUri: vscode.Uri) {
		this.storageUri = storageUri;
	}

	/** The folder of the copies, whether it exists or not. */
	get folder(): vscode.Uri {
		return vscode.Uri.joinPath(this.storageUri, 'addresses');
	}

	/** Returns the newest copy of each address, by the beginning of its file name. */
	async newest(): Promise<ReadonlyMap<string, AddressCopy>> {
		return new Map([...await this.all()].flatMap(([name, [copy]]) => (copy ? [[name, copy]] : [])));
	}

	/** Returns what the server of an address said last; `undefined` if it was not asked, or nothing usable was stored. */
	async checked(name: string): Promise<AddressCheck | undefined> {
		const uri = this.checkedUri(name);
		return await statOf(uri) ? readChecked(new TextDecoder().decode(await vscode.workspace.fs.readFile(uri))) : undefined;
	}

	/** Stores a version and what the server said with it. Earlier versions but the last are deleted. */
	async store(name: string, bytes: Uint8Array, checked: AddressCheck): Promise<void> {
		await this.storeChecked(name, checked);
		const isJson = bytes[0] === BRACE;
		await writeStored(this.uriOf(`${name}-${checked.at}-${checked.sha256}.dossier.${isJson ? 'json' : 'yaml'}`), bytes);
		await this.deleteAll((await this.all()).get(name)?.slice(KEPT).map(({ uri }) => uri) ?? []);
	}

	/** Stores when the server of an address was asked, and what it said. */
	async storeChecked(name: string, checked: AddressCheck): Promise<void> {
		await makeFolder(this.folder);
		await writeStored(this.checkedUri(name), new TextEncoder().encode(JSON.stringify(checked)));
	}

	/** Deletes everything about addresses. */
	async forget(names: readonly string[]): Promise<void> {
		const files = await this.files();
		await this.deleteAll(
			files.filter(file => names.some(name => file.startsWith(name))).map(file => vscode.Uri.joinPath(this.folder, file)),
		);
	}

	/** Deletes files that have been there for a while and belong to no address listed. Another window may just be writing newer ones. */
	async forgetOthers(listed: readonly string[], now: number): Promise<void> {
		for (const file of await this.files()) {
			const uri = vscode.Uri.joinPath(this.folder, file);
			const isListed = !isUnfinished(file) && listed.some(name => file.startsWith(name));
			const stat = isListed ? undefined : await statOf(uri);
			if (stat && now - stat.mtime > ABANDONED_AFTER) {
				await this.deleteAll([uri]);
			}
		}
	}

	/** Returns the copies of each address, newest first. */
	private async all(): Promise<ReadonlyMap<string, readonly AddressCopy[]>> {
		const all = new Map<string, AddressCopy[]>();
		for (const file of await this.files()) {
			const [, name, at, digest] = COPY.exec(file) ?? [];
			if (name !== undefined && digest !== undefined) {
				const copies = all.get(name) ?? [];
				all.set(name, copies);
				copies.push({ uri: vscode.Uri.joinPath(this.folder, file), sha256: digest, at: Number(at) });
			}
		}
		all.forEach(copies => copies.sort((one, other) => other.at - one.at || (one.sha256 < other.sha256 ? -1 : 1)));
		return all;
	}

	private async files(): Promise<readonly string[]> {
		try {
			return (await vscode.workspace.fs.readDirectory(this.folder)).map(([name]) => name);
		} catch (error) {
			if (isNotFound(error)) {
				return [];
			}
			throw error;
		}
	}

	/** Another window may be deleting the same files. */
	private async deleteAll(uris: readonly vscode.Uri[]): Promise<void> {
		for (const uri of uris) {
			try {
				await deleteStored(uri);
			} catch (error) {
				if (!isNotFound(error)) {
					throw error;
				}
			}
		}
	}

	private checkedUri(name: string): vscode.Uri {
		return this.uriOf(`${name}.json`);
	}

	private uriOf(file: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, file);
	}
}

function isNotFound(error: unknown): boolean {
	return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function readChecked(text: string): AddressCheck | undefined {
	// A file that another window is replacing may be damaged; then the server is asked as if for the first time.
	const value = parsedJson(text);
	const validators = isObject(value) ? value['validators'] : undefined;
	if (
		!isObject(value)
		|| typeof value['sha256'] !== 'string'
		|| typeof value['at'] !== 'number'
		|| !isObject(validators)
		|| typeof validators['from'] !== 'string'
	) {
		return undefined;
	}
	const { from, etag, lastModified } = validators;
	return {
		sha256: value['sha256'], at: value['at'],
		validators: { from, ...(typeof etag === 'string' && { etag }), ...(typeof lastModified === 'string' && { lastModified }) },
	};
}
