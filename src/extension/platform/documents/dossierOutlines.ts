import type * as vscode from 'vscode';
import { outlineInSteps, type Outline } from '../../../core/authoring/outline/outline';
import { runSteps } from '../scheduling/timeSlice';

/** The outlines of dossier files in editors. An edit leaves the segments that it does not touch. */
export class DossierOutlines {
	private readonly known = new WeakMap<vscode.TextDocument, { version: number; reading: Promise<Outline>; last: Outline | undefined }>();

	/** Returns the outline of a document as it is now. */
	async of(document: vscode.TextDocument): Promise<Outline> {
		const { version } = document;
		const known = this.known.get(document);
		if (known?.version === version) {
			return known.reading;
		}
		const entry = { version, reading: runSteps(outlineInSteps(document.getText(), known?.last)), last: known?.last };
		this.known.set(document, entry);
		entry.last = await entry.reading;
		return entry.last;
	}
}
