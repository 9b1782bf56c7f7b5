/** Finds an installed Chrome, Chromium or Edge, or says how to get one. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { aptInstall, aptProblem, findProgram } from './setup.mjs'

const onPath = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge']

const inMacFolders = [
  'Google Chrome.app/Contents/MacOS/Google Chrome',
  'Chromium.app/Contents/MacOS/Chromium',
  'Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
]

const inWindowsFolders = [
  'Google/Chrome/Application/chrome.exe',
  'Chromium/Application/chrome.exe',
  'Microsoft/Edge/Application/msedge.exe',
]

/**
 * Finds a browser: CHROME_PATH first, then the PATH, then the usual places of the platform.
 *
 * @param {{ platform?: string, environment?: NodeJS.ProcessEnv, exists?: (path: string) => boolean }} [options]
 * @returns {string} path of the program; empty when there is none
 */
export function findBrowser({ platform = process.platform, environment = process.env, exists = existsSync } = {}) {
  const named = environment.CHROME_PATH
  if (named) return exists(named) ? named : ''
  const places = onPath.map(name => findProgram(name, environment)).filter(Boolean)
  if (platform === 'darwin')
    places.push(...usualPlaces(['/Applications', join(environment.HOME ?? '', 'Applications')], inMacFolders))
  if (platform === 'win32') {
    const bases = [environment.PROGRAMFILES, environment['PROGRAMFILES(X86)'], environment.LOCALAPPDATA]
    places.push(
      ...usualPlaces(
        bases.filter(base => base !== undefined),
        inWindowsFolders,
      ),
    )
  }
  return places.find(exists) ?? ''
}

/**
 * @param {string[]} bases
 * @param {string[]} names
 */
function usualPlaces(bases, names) {
  return bases.flatMap(base => names.map(name => join(base, name)))
}

/**
 * Finds a browser, and on Debian or Ubuntu as root installs Chromium when there is none.
 *
 * @returns {string} path of the program; empty when there is none
 */
export function installBrowser() {
  const found = findBrowser()
  if (found || process.env.CHROME_PATH || aptProblem()) return found
  aptInstall(['chromium', 'fonts-dejavu-core'])
  return findBrowser()
}

/**
 * Says which browser to install, and how.
 *
 * @param {string} [platform]
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string}
 */
export function browserAdvice(platform = process.platform, environment = process.env) {
  if (environment.CHROME_PATH) return `CHROME_PATH names ${environment.CHROME_PATH}, and there is no such file.`
  /** @type {Record<string, string>} */
  const how = {
    darwin: 'brew install --cask chromium, or get Google Chrome from https://www.google.com/chrome/',
    win32: 'winget install Google.Chrome, or use the Microsoft Edge that comes with Windows',
    linux:
      'sudo apt-get install chromium (Debian, Ubuntu), sudo dnf install chromium (Fedora), sudo pacman -S chromium (Arch)',
  }
  return [
    'No Chrome, Chromium or Edge was found.',
    `Install one: ${how[platform] ?? how.linux}.`,
    'If it is installed in an unusual place, set CHROME_PATH to its program and run npm start again.',
  ].join('\n')
}
