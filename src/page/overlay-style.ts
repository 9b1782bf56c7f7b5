/**
 * Style of what stands in the page: the host, the edge tab, the frame's place and the marks. `all` with `!important`
 * inside a shadow root beats every rule of the page, inline and important ones too.
 */
const host =
  'all:initial;display:block;position:fixed;inset:0;color-scheme:light dark;pointer-events:none;z-index:2147483647;font:13px/1.4 system-ui'

const parts = `
[hidden]{display:none!important}
.tab,.grip,.panel{position:absolute;right:0;pointer-events:auto;box-sizing:border-box}
.tab{font:inherit;cursor:pointer;top:38%;min-height:72px;writing-mode:vertical-rl;padding:8px 5px;border:1px solid #7c8694;border-radius:8px 0 0 8px;background:#1d2733;color:#fff}
.stale{writing-mode:horizontal-tb;width:150px}
.panel{top:0;bottom:0;background:Canvas;box-shadow:-1px 0 #7c8694,-6px 0 18px #0003}
iframe{width:100%;height:100%;border:0;color-scheme:normal}
.grip{right:auto;left:-4px;top:0;bottom:0;width:8px;cursor:ew-resize;touch-action:none}
.tab:focus-visible,.grip:focus-visible{outline:3px solid #3e63dd;outline-offset:-3px}
.drags iframe{pointer-events:none}
.mark{position:absolute;background:#ffc53d61;outline:1px solid #ad5700}
@media(forced-colors:active){.mark{outline:2px solid Highlight}}`

/** The whole sheet. */
export const overlayCss = `:host{${host.replaceAll(';', '!important;')}!important}${parts}`
