/**
 * What only a browser with a window shows: its own question for access to a site, and the global shortcut. Keys come from
 * xdotool: the question is drawn by the browser itself, inside its own window, where neither the protocol nor the display
 * server can see it. It therefore is answered blind, with Tab and Return, and in a new browser when it did not hear.
 */
import { execFileSync } from 'node:child_process'
import type { Locator, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { startDesk } from '../../src/demo/server.mjs'
import { findProgram, runPackage } from '../../src/demo/setup.mjs'
import { edgeTab, type OpenedBrowser, openBrowser, panelFrame, until } from './browser'
import { type Shown, targetsOf } from './targets'

const canDrive = Boolean(process.env.DISPLAY) && findProgram('xdotool') !== ''
let desk: Awaited<ReturnType<typeof startDesk>>
let browser: OpenedBrowser
let page: Page

beforeAll(async () => {
  if (!canDrive) return
  expect(runPackage('vite/bin/vite.js', ['build', '--mode', 'chrome', '--logLevel', 'error'])).toBe(0)
  desk = await startDesk({ port: 8990 })
})

afterAll(async () => {
  await browser?.close()
  await desk?.close()
})

async function openAnew(): Promise<void> {
  await browser?.close()
  browser = await openBrowser({ build: 'chrome', headed: true })
  page = await browser.open(`${desk.url.replace(/\/$/, '')}/tickets/1001`)
  await page.bringToFront()
}

/** A second window of the browser may hold the keyboard: on a display without a window manager nobody gives it back. */
function focusWindow(): void {
  const found = execFileSync('xdotool', ['search', '--onlyvisible', '--name', 'Chrom'], { encoding: 'utf8' })
  const [window = ''] = found.split('\n')
  execFileSync('xdotool', ['windowfocus', '--sync', window])
}

function press(...keys: string[]): void {
  execFileSync('xdotool', ['key', ...keys])
}

/** Clicks into a field with the mouse of the display and waits until keys reach it, as a user would. */
async function typeInto(field: Locator): Promise<void> {
  await field.scrollIntoViewIfNeeded()
  const [left, top] = await field.evaluate(element => {
    const box = element.getBoundingClientRect()
    return [screenX + box.x + 20, screenY + outerHeight - innerHeight + box.y + 12].map(Math.round)
  })
  const hears = async () => {
    focusWindow()
    execFileSync('xdotool', ['mousemove', String(left), String(top), 'click', '1'])
    press('h')
    return (await field.inputValue()) === '' ? undefined : true
  }
  await until(hears, 10_000, 'the field heard no keys')
  await field.fill('')
}

async function hosts(): Promise<string[]> {
  return (await browser.worker()).evaluate(async () => (await chrome.permissions.getAll()).origins ?? [])
}

/** Worlds of the extension inside the page: none as long as nothing was injected. */
async function ownWorlds(): Promise<number> {
  const session = await browser.context.newCDPSession(page)
  let count = 0
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(browser.extensionId)) count += 1
  })
  await session.send('Runtime.enable')
  await session.detach()
  return count
}

/**
 * Asks for access in the popup and allows it. Keys that come before the question is there miss it, and it cannot be seen
 * coming; so it is given longer each time, and taken back by Escape when it did not hear.
 */
async function allow(popup: Shown, name: string): Promise<void> {
  const granted = async () => (await hosts()).length > 0 || undefined
  const within = (ms: number) => until(granted, ms, 'no access yet').catch(() => false)
  for (const patienceMs of [1_500, 3_000, 6_000]) {
    await popup.press('button', name)
    await within(patienceMs)
    focusWindow()
    press('Tab')
    await within(300)
    press('Return')
    if (await within(2_000)) return
    press('Escape')
  }
  throw new Error('the browser did not grant access')
}

const why = canDrive ? '' : ', not run: no display or no xdotool'

describe.skipIf(!canDrive)(`the shipped build in a window${why}`, () => {
  it('reads nothing before it is allowed to, then starts on the page in front without a reload', {
    retry: 2,
  }, async () => {
    await openAnew()
    const { host, hostname } = new URL(page.url())
    expect(await hosts()).toEqual([])
    expect(await ownWorlds()).toBe(0)
    await page.evaluate(() => Reflect.set(window, 'loadedOnce', true))
    const targets = await targetsOf(browser)
    await targets.pressAction(page)
    const popup = await targets.shown('src/ui/popup/index.html')
    await allow(popup, `Read tickets on ${host}`)
    expect(await hosts()).toEqual([`http://${hostname}/*`])
    await edgeTab(page)
    expect(await ownWorlds()).toBe(1)
    expect(await page.evaluate(() => Reflect.get(window, 'loadedOnce'))).toBe(true)
  })

  it('opens the panel at Alt+Shift+G, and gives the focus back to the page when it closes', { retry: 2 }, async () => {
    const field = page.getByRole('textbox').last()
    await page.bringToFront()
    await typeInto(field)
    press('alt+shift+g')
    const panel = await until(() => panelFrame(page), 10_000, 'the shortcut did not open the panel')
    await panel.getByRole('heading', { name: 'Hannah Brightwater' }).waitFor()
    const hasFocus = () => field.evaluate(element => element === document.activeElement)
    expect(await hasFocus()).toBe(false)
    press('alt+shift+g')
    await edgeTab(page)
    expect(await hasFocus()).toBe(true)
    press('h', 'i')
    await until(async () => ((await field.inputValue()) === 'hi' ? true : undefined), 5_000, 'the field heard no keys')
  })
})
