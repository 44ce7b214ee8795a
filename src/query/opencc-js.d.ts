declare module 'opencc-js/dict/TSCharacters' {
  /** `traditional simplified[ simplified …]`, parted by `|`. */
  const characters: string
  export default characters
}
