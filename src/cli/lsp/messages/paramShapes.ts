import { isObject } from '../../../core/data/isObject';

type Shape = (value: unknown) => boolean;

const isText: Shape = value => typeof value === 'string';
/** Clients have various numbers for the end of a line or a text, some beyond those of the protocol. */
const isCount: Shape = value => Number.isInteger(value) && Number(value) >= 0;
const isAnything: Shape = () => true;
const isAbsentOr = (shape: Shape): Shape => value => value === undefined || value === null || shape(value);
const isListOf = (shape: Shape): Shape => value => Array.isArray(value) && value.every(shape);
const has = (members: Readonly<Record<string, Shape>>): Shape => value =>
	isObject(value) && Object.entries(members).every(([name, shape]) => shape(Object.hasOwn(value, name) ? value[name] : undefined));

const POSITION = has({ line: isCount, character: isCount });
const RANGE = has({ start: POSITION, end: POSITION });
const DOCUMENT = has({ uri: isText });
const ABOUT = has({ textDocument: DOCUMENT });
const PLACE = has({ textDocument: DOCUMENT, position: POSITION });

/** The parameters that each method must have which the server answers or follows. */
const SHAPES: Readonly<Record<string, Shape>> = {
	'initialize': has({ capabilities: isObject, workspaceFolders: isAbsentOr(isListOf(DOCUMENT)), rootUri: isAbsentOr(isText) }),
	'initialized': isAnything,
	'shutdown': isAnything,
	'exit': isAnything,
	'$/cancelRequest': has({ id: value => typeof value === 'string' || typeof value === 'number' }),
	'$/setTrace': has({ value: isText }),
	'textDocument/didOpen': has({
		textDocument: has({ uri: isText, languageId: isText, version: Number.isInteger, text: isText }),
	}),
	'textDocument/didChange': has({
		textDocument: has({ uri: isText, version: Number.isInteger }),
		contentChanges: isListOf(has({ text: isText, range: isAbsentOr(RANGE) })),
	}),
	'textDocument/didClose': ABOUT,
	'textDocument/didSave': ABOUT,
	'textDocument/hover': PLACE,
	'textDocument/completion': PLACE,
	'textDocument/documentSymbol': ABOUT,
	'textDocument/diagnostic': ABOUT,
	'textDocument/codeAction': has({ textDocument: DOCUMENT, range: RANGE, context: has({ only: isAbsentOr(isListOf(isText)) }) }),
	'workspace/didChangeConfiguration': isObject,
	'workspace/didChangeWatchedFiles': has({ changes: isListOf(has({ uri: isText })) }),
};

/** Whether the parameters of a message are as its method requires; those of a method that the server does not know are. */
export function hasValidParams(method: string, params: unknown): boolean {
	return !Object.hasOwn(SHAPES, method) || SHAPES[method]?.(params) === true;
}

/** Returns the address of the document that parameters are about, which may be wrong otherwise; `undefined` if they name none. */
export function documentIn(params: unknown): string | undefined {
	const document = isObject(params) ? params['textDocument'] : undefined;
	const uri = isObject(document) ? document['uri'] : undefined;
	return typeof uri === 'string' ? uri : undefined;
}
