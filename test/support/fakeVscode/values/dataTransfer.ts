export class DocumentDropOrPasteEditKind {
	static readonly Empty = new DocumentDropOrPasteEditKind('');
	static readonly Text = new DocumentDropOrPasteEditKind('text');
	readonly value: string;

	constructor(value: string) {
		this.value = value;
	}

	append(...parts: readonly string[]): DocumentDropOrPasteEditKind {
		return new DocumentDropOrPasteEditKind([this.value, ...parts].filter(part => part !== '').join('.'));
	}
}

export class DocumentDropEdit {
	insertText: unknown;
	title: string | undefined;
	kind: DocumentDropOrPasteEditKind | undefined;
	additionalEdit?: unknown;

	constructor(insertText: unknown, title?: string, kind?: DocumentDropOrPasteEditKind) {
		this.insertText = insertText;
		this.title = title;
		this.kind = kind;
	}
}

export class DocumentPasteEdit extends DocumentDropEdit {
	yieldTo?: readonly DocumentDropOrPasteEditKind[];
}

export class DataTransferItem {
	readonly value: unknown;

	constructor(value: unknown) {
		this.value = value;
	}

	async asString(): Promise<string> {
		return String(this.value);
	}
}

/** The data of a drag-and-drop or clipboard operation, by MIME type. */
export class DataTransfer {
	private readonly items = new Map<string, DataTransferItem>();

	set(type: string, item: DataTransferItem): void {
		this.items.set(type, item);
	}

	get(type: string): DataTransferItem | undefined {
		return this.items.get(type);
	}
}
