/** Style of what stands in the page: the host, the edge tab, the frame's place and the marks. The page cannot reach in. */

/** Properties a page could hide or move us by; each at its first value, on top of `all`. */
const still = [
  'opacity visibility transform scale rotate translate filter backdrop-filter mask -webkit-mask clip clip-path',
  'mix-blend-mode zoom transition animation contain content-visibility offset perspective',
  'width height min-width min-height max-width max-height margin padding border outline background overflow',
]
const own = [
  'all:initial',
  ...still
    .join(' ')
    .split(' ')
    .map(property => `${property}:initial`),
  'display:block',
  'position:fixed',
  'inset:0',
  'color-scheme:light dark',
  'pointer-events:none',
  'z-index:2147483647',
  'font:13px/1.4 system-ui,sans-serif',
]

const parts = `
[hidden]{display:none!important}
button,.grip{pointer-events:auto;box-sizing:border-box;font:inherit}
.tab{position:absolute;right:0;top:38%;min-width:28px;min-height:72px;padding:8px 4px;border:1px solid #7c8694;border-right:0;border-radius:8px 0 0 8px;background:#1d2733;color:#fff;writing-mode:vertical-rl;cursor:pointer}
.tab:focus-visible,.grip:focus-visible,.stale button:focus-visible{outline:3px solid #3e63dd;outline-offset:-3px}
.panel{position:absolute;top:0;right:0;bottom:0;pointer-events:auto;background:Canvas;box-shadow:-1px 0 0 #7c8694,-6px 0 18px rgb(0 0 0/.18)}
.panel iframe{position:absolute;inset:0;width:100%;height:100%;border:0;color-scheme:normal}
.grip{position:absolute;left:-4px;top:0;bottom:0;width:8px;cursor:ew-resize;z-index:1;touch-action:none}
.grip:hover{background:rgb(62 99 221/.4)}
.drags iframe{pointer-events:none}
.stale{position:absolute;right:0;top:38%;max-width:260px;padding:12px;border-radius:8px 0 0 8px;background:#1d2733;color:#fff;pointer-events:auto}
.stale button{display:block;margin-top:8px;min-height:28px;padding:4px 10px;border:1px solid #fff;border-radius:6px;background:#fff;color:#1d2733;cursor:pointer}
.mark{position:absolute;background:rgb(255 197 61/.38);outline:1px solid #ad5700;border-radius:2px}
@media (forced-colors:active){.tab,.stale{border:1px solid ButtonText}.mark{outline:2px solid Highlight}}
`

/** The whole sheet. Inner `!important` beats the page's. */
export const overlayCss = `:host{${own.map(rule => `${rule}!important`).join(';')}}${parts}`
