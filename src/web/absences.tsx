import type { Disappearance } from '../core/page-checks.ts'
import { chinaTime } from './format.ts'
import type { View } from './layout.tsx'

/** When a notice was not to be had where it had been, and why: first, where it still is so. */
export const Absences = ({ view, absences }: { view: View; absences: Disappearance[] }) => {
  const { t } = view
  if (absences.length === 0) return null
  return (
    <section class="panel absences" aria-label={t.absences}>
      <ul>
        {absences.map(({ absence, since, until, url, run, replacedBy, status, looks, isListed }) => (
          <li class={until === undefined ? 'absent' : undefined}>
            <strong>{t.absenceNames[absence]}</strong>
            {t.absenceTime(chinaTime(since), until && chinaTime(until))} {t.absenceReasons[absence]}{' '}
            {looks !== undefined && t.absenceGrounds(status, looks, isListed)} <code>{url}</code> <a href={view.path(`/runs/${run}`)}>{t.absenceRun}</a>
            {replacedBy && (
              <>
                {' '}
                · <a href={view.path(`/records/${replacedBy}`)}>{t.absenceReplacement}</a>
              </>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
