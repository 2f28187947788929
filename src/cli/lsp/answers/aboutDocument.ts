import type { CurrentWorkspace } from '../currentWorkspace';
import type { OpenDocument } from '../openDocument';
import type { OpenDocuments } from '../openDocuments';
import type { Workspace } from '../workspace';

/** The input for answers about documents. */
export interface AnswerSources {
	readonly documents: OpenDocuments;
	readonly workspace: CurrentWorkspace;
}

/** Returns an answer about a document with the workspace; `null` if the document is not served, or there is no answer. */
export async function aboutDocument<Answer>(
	{ uri }: { readonly uri: string },
	{ documents, workspace: { latest } }: AnswerSources,
	answer: (document: OpenDocument, workspace: Workspace) => Answer | undefined | Promise<Answer>,
): Promise<Answer | null> {
	const workspace = await latest;
	const document = documents.get({ uri });
	return document && workspace ? await answer(document, workspace) ?? null : null;
}
