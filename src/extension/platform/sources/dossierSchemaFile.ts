import * as vscode from 'vscode';
import { DossierSchema, type SchemaNode } from '../../../core/authoring/schema';

/** The schema of dossier files, read from the extension when it is first needed. */
export class DossierSchemaFile {
	private readonly uri: vscode.Uri;
	private reading: Promise<DossierSchema> | undefined;

	constructor(extensionUri: vscode.Uri) {
		this.uri = vscode.Uri.joinPath(extensionUri, 'schemas', 'dossier.schema.json');
	}

	/** Returns the schema. If it cannot be read, rejects, and the next call tries again. */
	async get(): Promise<DossierSchema> {
		this.reading ??= this.read();
		try {
			return await this.reading;
		} catch (error) {
			this.reading = undefined;
			throw error;
		}
	}

	private async read(): Promise<DossierSchema> {
		const bytes = await vscode.workspace.fs.readFile(this.uri);
		return new DossierSchema(JSON.parse(new TextDecoder().decode(bytes)) as SchemaNode);
	}
}
