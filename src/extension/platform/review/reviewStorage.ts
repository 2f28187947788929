import * as vscode from 'vscode';
import { statOf } from '../files/files';
import { deleteStored, isAbandoned, writeStored } from '../files/storedFiles';
import { makeFolder } from '../files/wholeFiles';
import { guarded } from '../ui/guarded';
import { notify } from '../ui/notify';

/** The maximum number of reviews that are kept. Those not changed for longest are deleted. */
const MAX_REVIEWS = 100;

/** Keeps reviews in files. */
export class ReviewStorage {
	private readonly storageUri: vscode.Uri;
	private readonly name: string;
	private readonly log: vscode.LogOutputChannel;
	/** The newest version of each review that is still to be written. */
	private readonly pending = new Map<string, () => object>();
	private writing: Promise<void> | undefined;
	/** Whether the last writing failed, which is reported once. */
	private hasFailed = false;

	/** The reviews are in the folder `name` in `storageUri`, which is created when the first one is stored. */
	constructor(storageUri: vscode.Uri, name: string, log: vscode.LogOutputChannel) {
		this.storageUri = storageUri;
		this.name = name;
		this.log = log;
	}

	/** Returns what is kept under an identifier, as JSON; `undefined` if none is kept, or it cannot be read. */
	async load(id: string): Promise<string | undefined> {
		await this.writing;
		return guarded(this.log, 'review', async () => {
			const file = this.fileOf(id);
			return await statOf(file) ? new TextDecoder().decode(await vscode.workspace.fs.readFile(file)) : undefined;
		});
	}

	/** Keeps a review. Returns when it and all before it are written; of several changes during a write, only the last is written. */
	async keep(id: string, review: () => object): Promise<void> {
		this.pending.set(id, review);
		this.writing ??= this.writeAll();
		await this.writing;
	}

	private async writeAll(): Promise<void> {
		try {
			for (let next = this.next(); next; next = this.next()) {
				await this.write(...next);
			}
		} finally {
			this.writing = undefined;
		}
	}

	private next(): readonly [string, () => object] | undefined {
		const [first] = this.pending;
		this.pending.delete(first?.[0] ?? '');
		return first;
	}

	private async write(id: string, review: () => object): Promise<void> {
		const written = await guarded(this.log, 'review', async () => {
			const file = this.fileOf(id);
			const isNew = await statOf(file) === undefined;
			if (isNew) {
				await makeFolder(this.folder);
			}
			await writeStored(file, new TextEncoder().encode(JSON.stringify(review())));
			if (isNew) {
				await this.deleteOld();
			}
			return true;
		});
		const hadFailed = this.hasFailed;
		this.hasFailed = written !== true;
		if (this.hasFailed && !hadFailed) {
			void notify(
				'warning',
				vscode.l10n.t('Your decisions about the proposals could not be saved. They are kept only while the page is open.'),
			);
		}
	}

	private async deleteOld(): Promise<void> {
		const files = await Promise.all((await vscode.workspace.fs.readDirectory(this.folder)).map(async ([name]) => {
			const uri = vscode.Uri.joinPath(this.folder, name);
			return { name, uri, mtime: (await statOf(uri))?.mtime ?? 0 };
		}));
		const reviews = files.filter(({ name }) => /^[0-9a-f]{64}\.json$/.test(name)).sort((one, other) => other.mtime - one.mtime);
		for (const { uri } of [...reviews.slice(MAX_REVIEWS), ...files.filter(file => isAbandoned(file.name, file))]) {
			// Another window may delete them, too. What is left is deleted the next time.
			await deleteStored(uri).catch(() => undefined);
		}
	}

	private get folder(): vscode.Uri {
		return vscode.Uri.joinPath(this.storageUri, this.name);
	}

	private fileOf(id: string): vscode.Uri {
		return vscode.Uri.joinPath(this.folder, `${id}.json`);
	}
}
