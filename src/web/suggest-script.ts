/** Fills the list of suggestions under the search box while someone types. Without it the box works as it is. */
export const suggestScript = `
const box = document.querySelector('input[list=suggestions]')
const list = document.getElementById('suggestions')
let waiting
box?.addEventListener('input', () => {
  clearTimeout(waiting)
  waiting = setTimeout(async () => {
    const typed = box.value.trim()
    if (typed === '') return
    const answer = await fetch('/api/suggest?q=' + encodeURIComponent(typed.slice(-100))).catch(() => undefined)
    if (!answer?.ok || box.value.trim() !== typed) return
    const { suggestions } = await answer.json()
    list.replaceChildren(...suggestions.map(({ text }) => Object.assign(document.createElement('option'), { value: text })))
  }, 150)
})
`
