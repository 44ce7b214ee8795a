/** Text in ASCII without blanks, as a WARC field and an index key need their URLs: anything else becomes its percent-encoded UTF-8. */
export const percentEncode = (text: string): string =>
  text.replace(/[^\x21-\x7e]+/g, (characters) => Buffer.from(characters).toString('hex').toUpperCase().replace(/../g, '%$&'))
