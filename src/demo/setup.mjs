/**
 * What a fresh clone needs before anything runs: Node, the packages of the lock file, and on Debian what apt can give.
 * Built-in modules only, since nothing else may be installed yet.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, lstatSync, readFileSync, statSync } from 'node:fs'
import { delimiter, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Folder of the project. */
export const root = fileURLToPath(new URL('../../', import.meta.url))

/**
 * Says what is wrong with this Node; empty when it will do.
 *
 * @param {string} [version]
 * @returns {string}
 */
export function nodeProblem(version = process.versions.node) {
  const major = Number(version.split('.')[0])
  return major >= 20
    ? ''
    : `Node 20 or newer is needed, this is ${version}. Install it from https://nodejs.org or with your package manager.`
}

/**
 * Installs the packages of the lock file when they are missing or older than it.
 *
 * @returns {boolean} false when npm failed
 */
export function ensurePackages() {
  if (!packagesStale(root)) return true
  if (isLink(join(root, 'node_modules'))) {
    console.error('node_modules is a link: npm ci would empty the folder it points to. Run npm ci there yourself.')
    return false
  }
  console.log('Installing packages (npm ci)…')
  return run('npm', ['ci', '--no-audit', '--no-fund']) === 0
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false
}

/**
 * @param {string} folder
 * @returns {boolean} true when `npm ci` has to run
 */
export function packagesStale(folder) {
  const installed = join(folder, 'node_modules', '.package-lock.json')
  return !existsSync(installed) || statSync(installed).mtimeMs < statSync(join(folder, 'package-lock.json')).mtimeMs
}

/**
 * Says why apt cannot be used here; empty when it can.
 *
 * @returns {string}
 */
export function aptProblem() {
  if (process.platform !== 'linux' || !findProgram('apt-get')) return 'this is not Debian or Ubuntu'
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : ''
  if (!/^ID(_LIKE)?=.*(debian|ubuntu)/m.test(system)) return 'this is not Debian or Ubuntu'
  return process.getuid?.() === 0 ? '' : 'installing needs root'
}

/**
 * Installs those of the Debian packages that are missing.
 *
 * @param {string[]} packages
 * @returns {boolean} true when all are there afterwards
 */
export function aptInstall(packages) {
  const missing = packages.filter(name => !isInstalled(name))
  if (missing.length === 0) return true
  console.log(`Installing ${missing.join(', ')} (apt-get)…`)
  const options = ['-y', '-q', '--no-install-recommends', '-o', 'DPkg::Lock::Timeout=600', '-o', 'Dpkg::Use-Pty=0']
  const environment = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }
  const install = () =>
    spawnSync('apt-get', ['install', ...options, ...missing], { env: environment, encoding: 'utf8' })
  let result = install()
  if (result.status !== 0) {
    spawnSync('apt-get', ['update', '-q'], { env: environment })
    result = install()
  }
  if (result.status !== 0) console.error(result.stderr || result.stdout)
  return result.status === 0
}

/** @param {string} name */
function isInstalled(name) {
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a format of dpkg-query
  const query = spawnSync('dpkg-query', ['-W', '-f=${db:Status-Status}', name], { encoding: 'utf8' })
  return query.stdout === 'installed'
}

/**
 * Finds a program on the PATH.
 *
 * @param {string} name
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {string} its path; empty when it is not there
 */
export function findProgram(name, environment = process.env) {
  const places = (environment.PATH ?? '').split(delimiter).filter(Boolean)
  return places.map(place => join(place, name)).find(path => existsSync(path)) ?? ''
}

/**
 * Runs a program in the project's folder with its output shown.
 *
 * @param {string} command
 * @param {string[]} argumentsList
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {number} its exit code
 */
export function run(command, argumentsList, environment = process.env) {
  const shell = process.platform === 'win32'
  const result = spawnSync(command, argumentsList, { cwd: root, env: environment, stdio: 'inherit', shell })
  return result.status ?? 1
}

/**
 * Path of a package's program, run with this Node; saves `npx` and works on every platform.
 *
 * @param {string} path inside node_modules, like "vite/bin/vite.js"
 * @param {string[]} argumentsList
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {number} its exit code
 */
export function runPackage(path, argumentsList, environment) {
  // The bundler warns of a way to load its configuration that it does not use yet.
  const quiet = { VITE_CONFIG_NATIVE_IGNORE_WARNING: 'true' }
  return run(process.execPath, [join(root, 'node_modules', path), ...argumentsList], {
    ...(environment ?? process.env),
    ...quiet,
  })
}
