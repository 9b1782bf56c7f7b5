/** The walks that ship: data beside the worker, read only when somebody edits a procedure. */
import browser from 'webextension-polyfill'

/**
 * Loads the walks of a procedure.
 *
 * @param procedureId    the procedure
 * @returns              parsed JSON, decoded by the editor; null when no walks ship for it
 */
export async function loadWalks(procedureId: string): Promise<unknown> {
  try {
    const file = await fetch(browser.runtime.getURL(`data/walks/${encodeURIComponent(procedureId)}.json`))
    return file.ok ? await file.json() : null
  } catch {
    return null // There is no such file: the procedure does not ship.
  }
}
