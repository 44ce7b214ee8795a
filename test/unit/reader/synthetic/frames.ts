/** The same notice as other site software would serve it. */
export const frames: Record<string, (html: string) => string> = {
  'a table for layout and font tags': (html) => {
    const title = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
    return html.replace(
      /<h1>.*?<\/h1>\s*<div class="meta">(.*?)<\/div>\s*<div class="content">([\s\S]*)<\/div>\s*(?=<div class="(?:aside|footer))/,
      (_, meta: string, content: string) =>
        `<table width=96%><tr><td align=center><font size=5><b>${title}</b></font></td></tr><tr><td align=center><font>${meta.replace(/<\/?span>/g, '&nbsp;')}</font></td></tr><tr><td><div id=zoom>${content
          .replace(/<p>/g, '<DIV><FONT size=3>&nbsp;&nbsp;')
          .replace(/<\/p>/g, '</FONT></DIV>')}</div></td></tr></table>`,
    )
  },
  'lines parted by <br>': (html) => html.replace(/<p>(.*?)<\/p>/g, '　　$1<br>'),
  'pasted out of a word processor': (html) =>
    html
      .replace(/<td>(.*?)<\/td>/g, '<td><p class="MsoNormal"><span lang=EN-US style="font-size:10.5pt">$1</span></p></td>')
      .replace(/<p>(.*?)<\/p>/g, (_, text: string) => `<p class=MsoNormal>${text.replace(/(\d+)/g, '<span lang=EN-US>$1</span>')}<o:p></o:p></p>`),
  'a page title that names the site alone': (html) => html.replace(/<title>.*?<\/title>/, '<title>某网站</title>'),
  'the title again over the body': (html) => {
    const title = /<h1>(.*?)<\/h1>/.exec(html)?.[1] ?? ''
    return html.replace('<div class="content">', `<div class="content"><p align=center><b>${title}</b></p>`)
  },
}
