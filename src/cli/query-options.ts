import type { Command } from 'commander'
import type { parameters } from '../query/url.ts'

/** Adds the parameters of a query to a command, all but its text. */
export function addQueryOptions(command: Command, offered: typeof parameters): Command {
  const repeat = (value: string, before: string[] = []) => [...before, value]
  for (const { name, list, description } of offered) {
    if (name === 'q') continue
    if (list) command.option(`--${name} <value>`, `${description} (may be given several times)`, repeat)
    else command.option(`--${name} <value>`, description)
  }
  return command
}

/** Words and options of a command as parameters of a URL. */
export function givenParameters(words: string[], options: Record<string, unknown>, offered: typeof parameters): URLSearchParams {
  const given = new URLSearchParams(words.length > 0 ? { q: words.join(' ') } : {})
  for (const { name } of offered) {
    const value = options[name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
    for (const one of [value ?? []].flat()) given.append(name, String(one))
  }
  return given
}
