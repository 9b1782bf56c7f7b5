/** A page script that clears away whatever stands beside head and body. */
setInterval(() => {
  for (const child of document.documentElement.children) {
    if (child !== document.head && child !== document.body) child.remove()
  }
}, 200)
