// What core and the readers and writers of files of terms use of fflate. They import it from here, because the build keeps a module that
// imports a package of core in `dist/core.js`, with all that it imports: the readers of XML would be there, too.

export { deflateSync, Inflate, inflateSync, strFromU8, strToU8, Zip, ZipDeflate } from 'fflate/browser';
