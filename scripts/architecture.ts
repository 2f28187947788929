import { readFileSync, writeFileSync } from 'node:fs';
import { architecturePicture, withPicture } from './architecture/picture';

// Updates the diagram in ARCHITECTURE.md from the imports of the source. A guard fails if it is out of date.
const FILE = 'ARCHITECTURE.md';
writeFileSync(FILE, withPicture(readFileSync(FILE, 'utf8'), architecturePicture()));
