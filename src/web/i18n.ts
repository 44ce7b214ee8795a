import type { Language } from '../../schemas/labels.ts'
import { en } from './texts/en.ts'
import { zh } from './texts/zh.ts'

const texts = { zh, en } as const
export type Texts = typeof zh
export const textsFor = (language: Language): Texts => texts[language]
