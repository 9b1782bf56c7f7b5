import type { Problem } from '../../core/base/problem'
import type { Settings } from '../../messages/protocol'
import { optionWords, storageWords } from '../desk-words'
import { Banner } from '../parts/Banner'
import { CalendarOptions } from './CalendarOptions'
import { DeskOptions } from './DeskOptions'
import { ListOptions, type ListOptionsProps } from './ListOptions'
import type { Change } from './options-shape'
import { PanelOptions } from './PanelOptions'
import { PersonOptions } from './PersonOptions'
import { SiteOptions } from './SiteOptions'

/** What the page is given; `settings` is null until the worker answered. */
export type OptionsPageProps = {
  settings: Settings | null
  sites: readonly string[]
  problem: Problem | null
  saved: string
  siteSays: string
  lists: ListOptionsProps
  onKeep: (field: string, change: Change) => void
  onRemove: (pattern: string) => void
  onRetry: () => void
}

/** Who the analyst is, how the panel behaves, which sites are read, which lists are at hand, and how data is kept. */
export function OptionsPage({ settings, problem, saved, onKeep, onRetry, ...rest }: OptionsPageProps) {
  return (
    <>
      <h1>{optionWords.title}</h1>
      <p class="sr" role="status">
        {saved && 'Saved'}
      </p>
      {problem && (
        <Banner tone="stop" title={settings ? `Not saved. ${problem.says}` : problem.says}>
          <p>{problem.fix}</p>
          <div class="banner-acts">
            <button type="button" class="btn btn-quiet btn-s" onClick={onRetry}>
              Load the options again
            </button>
          </div>
        </Banner>
      )}
      {settings && (
        <>
          <PersonOptions settings={settings} saved={saved} onKeep={onKeep} />
          <PanelOptions settings={settings} saved={saved} onKeep={onKeep} />
          <CalendarOptions settings={settings} saved={saved} onKeep={onKeep} />
          <DeskOptions settings={settings} saved={saved} onKeep={onKeep} />
          <SiteOptions
            settings={settings}
            saved={saved}
            onKeep={onKeep}
            sites={rest.sites}
            says={rest.siteSays}
            onRemove={rest.onRemove}
          />
        </>
      )}
      <ListOptions {...rest.lists} />
      <section class="option-group" aria-labelledby="kept">
        <h2 id="kept">How data is kept</h2>
        <ul class="option-facts">
          {storageWords.map(line => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      </section>
    </>
  )
}
