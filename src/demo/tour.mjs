/**
 * Works one case by itself, the way an analyst with a quiet case would, by pressing controls by role and name. It is
 * tolerant: what it does not find it leaves, and it says whether it came to a decision.
 *
 * @typedef {import('playwright-core').Frame} Frame
 * @typedef {import('playwright-core').Locator} Locator
 */
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { openPanel } from './browser.mjs'

const mostSteps = 60
const shortMs = 1_500
const reason = 'Shown by the demo tour: read in the back office, agrees with what the client says.'

/**
 * @param {import('./browser.mjs').Opened} opened
 * @param {string} url of a ticket
 * @param {string} folder for the pictures
 * @returns {Promise<{ decided: boolean, pictures: string[] }>}
 */
export async function walkCase(opened, url, folder) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const page = opened.context.pages()[0] ?? (await opened.context.newPage())
  /** @type {string[]} */
  const pictures = []
  const picture = async (/** @type {string} */ name) => {
    const path = join(folder, `${String(pictures.length + 1).padStart(2, '0')}-${name}.png`)
    await page.screenshot({ path })
    pictures.push(path)
  }
  await page.goto(url)
  await picture('ticket')
  const panel = await openPanel(page)
  await panel
    .getByRole('tab', { name: 'Case' })
    .waitFor({ timeout: 10_000 })
    .catch(() => undefined)
  await picture('case')
  await press(panel, ['button'], /^confirm procedure/i)
  await press(panel, ['tab'], /^check\b/i)
  await picture('check')
  const answered = await answerSteps(panel, picture)
  await press(panel, ['tab'], /^evidence\b/i)
  await picture('evidence')
  await press(panel, ['tab'], /^decide\b/i)
  await picture('decide')
  const decided = await decide(panel)
  await picture('decided')
  console.log(`Answered ${answered} steps.`)
  if (decided) await insertNote(page, panel, picture)
  return { decided, pictures }
}

/**
 * Answers step after step with "Pass", until no step is left that was not answered here.
 *
 * @param {Frame} panel
 * @param {(name: string) => Promise<void>} picture
 * @returns {Promise<number>} how many were answered
 */
async function answerSteps(panel, picture) {
  const seen = new Set()
  while (seen.size < mostSteps) {
    // An answer may open a step further up; the next best check leads to it.
    if (seen.has(await currentQuestion(panel))) await press(panel, ['button'], /^go\b/i)
    const question = await currentQuestion(panel)
    if (!question || seen.has(question) || !(await press(panel, ['radio'], /^pass\b/i))) break
    seen.add(question)
    await panel
      .getByRole('radio', { name: /^pass\b/i, checked: true })
      .waitFor({ timeout: shortMs })
      .catch(() => undefined)
    if (seen.size === 1) await picture('first-answer')
    if (!(await press(panel, ['button'], /^next step/i))) break
  }
  return seen.size
}

/** @param {Frame} panel */
async function currentQuestion(panel) {
  const heading = panel.getByRole('article').getByRole('heading').first()
  return (await heading.textContent({ timeout: shortMs }).catch(() => '')) ?? ''
}

/**
 * Takes what the evidence points to, or the most careful choice that is open, and records it.
 *
 * @param {Frame} panel
 * @returns {Promise<boolean>} whether the panel says that it is recorded
 */
async function decide(panel) {
  if (!(await press(panel, ['button'], /^record decision/i))) {
    await press(panel, ['radio'], /^(need more information|escalate to level 2)/i)
    const box = panel.getByRole('textbox', { name: /^reason/i })
    await box.fill(reason, { timeout: shortMs }).catch(() => undefined)
    await press(panel, ['button'], /^record decision/i)
  }
  return panel
    .getByText('Decision recorded.')
    .waitFor({ timeout: shortMs })
    .then(
      () => true,
      () => false,
    )
}

/**
 * Puts the hand-off note into the desk's own note form; sending stays with the analyst.
 *
 * @param {import('playwright-core').Page} page
 * @param {Frame} panel
 * @param {(name: string) => Promise<void>} picture
 */
async function insertNote(page, panel, picture) {
  await page
    .getByRole('tab', { name: 'Internal note' })
    .click({ timeout: shortMs })
    .catch(() => undefined)
  if (!(await press(panel, ['button'], /^insert as internal note/i))) return
  await panel
    .getByText(/^Inserted as an internal note/)
    .waitFor({ timeout: 5_000 })
    .catch(() => undefined)
  await picture('note-inserted')
}

/**
 * Presses the first enabled control with one of the roles and the name.
 *
 * @param {Frame} panel
 * @param {('button' | 'radio' | 'tab')[]} roles
 * @param {RegExp} name
 * @returns {Promise<boolean>} whether there was one
 */
async function press(panel, roles, name) {
  for (const role of roles) {
    for (const control of await panel.getByRole(role, { name, disabled: false }).all()) {
      if (await tryClick(control)) return true
    }
  }
  return false
}

/** @param {Locator} control */
async function tryClick(control) {
  try {
    if (!(await control.isVisible()) || (await control.getAttribute('aria-disabled')) === 'true') return false
    await control.click({ timeout: shortMs })
    return true
  } catch {
    return false // Covered or gone: the next one may do.
  }
}
