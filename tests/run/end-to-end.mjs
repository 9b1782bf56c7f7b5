import { browserAdvice, installBrowser } from '../../src/demo/find-browser.mjs'
import { aptInstall, aptProblem, runPackage } from '../../src/demo/setup.mjs'
import { withDisplay } from './display.mjs'
import { startHelpdesks, stopHelpdesks } from './helpdesk-servers.mjs'
import { runVitest } from './vitest.mjs'

/**
 * Runs the end-to-end tests in real Chromium. On Debian as root Request Tracker and Roundcube are brought up first and
 * taken down afterwards; elsewhere the tests that need them are reported as not run.
 *
 * @returns {Promise<import('./stages.mjs').Result>}
 */
export async function runEndToEnd() {
  if (!aptProblem()) aptInstall(['chromium', 'fonts-dejavu-core', 'xvfb', 'xauth', 'xdotool'])
  if (!installBrowser()) {
    console.error(browserAdvice())
    return { passed: 0, failed: 1 }
  }
  if (!buildDemo()) return { passed: 0, failed: 1 }
  const helpdesks = await startHelpdesks()
  try {
    if (helpdesks.skipped) {
      console.log(`Request Tracker and Roundcube tests are NOT run: ${helpdesks.skipped}.`)
      if (process.env.CI && !aptProblem()) return { passed: 0, failed: 1, says: 'in CI the helpdesk tests must run' }
    }
    const result = await withDisplay(display =>
      runVitest('e2e', ['--project', 'e2e'], { ...process.env, ...display, ...helpdesks.environment }),
    )
    const says = [result.says, helpdesks.skipped && `RT and Roundcube not run: ${helpdesks.skipped}`]
      .filter(Boolean)
      .join('; ')
    return { ...result, says }
  } finally {
    stopHelpdesks()
  }
}

/** The build stage may have been left out with --only. */
function buildDemo() {
  return runPackage('vite/bin/vite.js', ['build', '--mode', 'demo', '--logLevel', 'warn']) === 0
}
