/** As in `package.json`: a test holds them together. Sites see it in the User-Agent, archives in their first record. */
export const version = '0.1.0'
