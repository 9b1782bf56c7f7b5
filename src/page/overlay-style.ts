/**
 * Style of what stands in the page: the host, the edge tab, the frame's place and the marks. `all` with `!important`
 * inside a shadow root beats every rule of the page, inline and important ones too.
 */
const host =
  'all:initial;position:fixed;inset:0;display:block;pointer-events:none;color-scheme:light dark;font:13px/1.4 system-ui'

const parts = `
*{position:absolute;box-sizing:border-box}
.tab,.panel{right:0;pointer-events:auto}
.tab{top:38%;padding:9px 5px;font:inherit;border:1px solid #7c8694;border-radius:8px 0 0 8px;background:#1d2733;color:#fff;cursor:pointer;writing-mode:vertical-rl}
.stale{inset:auto auto 12px 12px;border-radius:8px;padding:9px 14px;writing-mode:horizontal-tb}
.panel,.grip,iframe{top:0;height:100%}
.panel{background:Canvas;box-shadow:-1px 0 #7c8694,-6px 0 18px #0003}
iframe{width:100%;border:0;color-scheme:normal}
.grip{z-index:1;left:-8px;width:8px;cursor:ew-resize;touch-action:none}
.grip:active~iframe{pointer-events:none}
:focus-visible:not(iframe){outline:3px solid #3e63dd;outline-offset:-3px}
.mark{background:#ffc53d61;outline:2px solid #ad5700}`

/** The whole sheet. */
export const overlayCss = `:host{${host.replaceAll(';', '!important;')}!important}${parts}`
