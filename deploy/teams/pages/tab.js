// The script of the personal tab. Teams gets a token for the person who is signed in there; the script sends it to this server and shows the page
// that comes back. The sentences are in the page, and the server decides everything.
//
// The messages are those of Microsoft's library for tabs, @microsoft/teams-js 2.55.0: `communication.ts`, `messageObjects.ts`, and `appHelpers.ts` in
// its folder `src/internal`, and `authentication.ts` in `src/public`. Five of them don't need the whole library.
;(() => {
  /** What Teams is told about the library and its capabilities. */
  const version = '2.55.0'
  const runtimeVersion = 4
  /** Milliseconds until a frame that doesn't answer isn't Teams, and until a page that hasn't come may be asked for again. */
  const patience = 15_000

  const own = document.querySelector('main')
  const again = own.querySelector('[data-late]')
  const hosts = own.querySelector('[data-hosts]').dataset.hosts.split(' ')
  const frame = window.parent === window ? undefined : window.parent
  /** On phones, a tab has no frame around it, but an interface of the app. */
  const app = frame ? undefined : window.nativeInterface

  /** The first message goes to whoever shows the tab; it says nothing about anyone. All others go to where the answer came from. */
  let origin = '*'
  let messages = 0
  const waiting = new Map()

  const isHost = (given) =>
    hosts.some((host) => {
      const [start, end] = host.split('*')
      return end === undefined ? given === host : given.startsWith(start) && given.endsWith(end)
    })

  /** Calls a function of Teams. @returns the list that it answers with */
  const call = (func, args = []) =>
    new Promise((resolve) => {
      const id = messages++
      const uuidAsString = crypto.randomUUID()
      waiting.set(uuidAsString, { id, resolve })
      const message = {
        id,
        uuidAsString,
        func,
        args,
        timestamp: Date.now(),
        monotonicTimestamp: performance.timeOrigin + performance.now(),
        apiVersionTag: `v2_${func.includes('.') ? func : `app.${func}`}`,
        isProxiedFromChild: false,
      }
      if (app) app.framelessPostMessage(JSON.stringify(message))
      else frame.postMessage(message, origin)
    })

  const take = (message) => {
    if (typeof message !== 'object' || message === null) return
    if (typeof message.id === 'number') {
      const [key, call] =
        [...waiting].find(([uuid, { id }]) => (message.uuidAsString ?? uuid) === uuid && message.id === id) ?? []
      waiting.delete(key)
      call?.resolve(message.args ?? [])
    } else if (message.func === 'themeChange') setTheme(message.args?.[0])
  }

  const setTheme = (theme) => {
    document.documentElement.dataset.theme = ['dark', 'contrast'].includes(theme) ? theme : 'light'
  }

  const replaceMain = (main) => {
    const shown = document.querySelector('main')
    if (shown !== main) shown.replaceWith(main)
  }

  let late
  /** Shows one of the tab's own messages. */
  const show = (name) => {
    clearTimeout(late)
    again.hidden = true
    replaceMain(own)
    for (const section of own.querySelectorAll('[data-when]')) section.hidden = section.dataset.when !== name
  }

  /** Shows the page of a response. What it loads or runs is up to this page's policy: nothing. */
  const place = (html) => {
    const page = new DOMParser().parseFromString(html, 'text/html')
    document.title = page.title
    replaceMain(document.adoptNode(page.querySelector('main')))
  }

  const within = (ms, promise) =>
    Promise.race([promise, new Promise((_, reject) => setTimeout(() => reject(new Error('late')), ms))])

  const start = async () => {
    await within(patience, call('initialize', [version, runtimeVersion]))
    void call('registerHandler', ['themeChange'])
    void call('getContext').then(([context]) => setTheme(context?.theme))
  }

  let started
  let attempts = 0
  const open = async () => {
    const attempt = ++attempts
    // An attempt that someone has given up may still bring the page, but no bad news.
    const fail = (name) => {
      if (attempt === attempts) show(name)
    }
    if (!app && !frame) return show('outside')
    show('waiting')
    try {
      await (started ??= start())
    } catch {
      started = undefined
      return fail('outside')
    }
    // Someone may be reading what they consent to, so nothing is called off. But Teams may also never answer.
    late = setTimeout(() => (again.hidden = false), patience)
    try {
      const [isSignedIn, token] = await call('authentication.getAuthToken', [
        undefined,
        undefined,
        undefined,
        undefined,
      ])
      if (!isSignedIn || typeof token !== 'string') return fail('refused')
      const response = await fetch(location.pathname, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}` },
        cache: 'no-store',
        credentials: 'omit',
        redirect: 'error',
      })
      // A proxy in between may answer with something else.
      if (response.headers.get('content-type')?.startsWith('text/html') !== true) return fail('offline')
      place(await response.text())
      attempts++
    } catch {
      fail('offline')
    }
  }

  if (app) window.onNativeMessage = ({ data }) => take(data)
  else
    window.addEventListener('message', (event) => {
      if (event.source !== frame || !isHost(event.origin)) return
      origin = event.origin
      take(event.data)
    })

  document.addEventListener('click', (event) => {
    if (event.target.closest('[data-again]')) return void open()
    const link = event.target.closest('a[href^="https:"]')
    if (!link) return
    // In the frame, nothing but this server's pages may open; Teams knows what to do with its own links.
    event.preventDefault()
    void call('executeDeepLink', [link.href])
  })

  void open()
})()
