/// How the pages look: large letters, strong contrast, one column, light or dark as the reader's screen is.
enum Style {
    static let css = """
        :root { color-scheme: light dark; --ink: #1b1b1b; --paper: #fffdf8; --quiet: #555; --line: #d8d2c4; --link: #8a1c10;
          --band: #f4ecdc; }
        @media (prefers-color-scheme: dark) {
          :root { --ink: #eee8dc; --paper: #17150f; --quiet: #b8b0a0; --line: #3a362c; --link: #ffb199; --band: #26221a; }
        }
        * { box-sizing: border-box; }
        body { margin: 0; background: var(--paper); color: var(--ink); line-height: 1.6;
          font: 1.125rem/1.6 system-ui, "Segoe UI", Roboto, "Noto Sans", "DejaVu Sans", sans-serif; }
        body > * { padding: 0 1rem; }
        main, footer, header.station { max-width: 42rem; margin: 0 auto; }
        header { background: var(--band); padding: .75rem 1rem; border-bottom: 1px solid var(--line); }
        header.station { display: flex; gap: 1rem; align-items: center; background: none; border: 0; padding: 1.5rem 1rem 0; }
        header.station img { border-radius: .75rem; flex: none; }
        header.station p { margin: .25rem 0 0; color: var(--quiet); }
        h1 { font-size: 1.7rem; line-height: 1.25; margin: 1.5rem 0 .5rem; overflow-wrap: anywhere; }
        header.station h1 { margin: 0; font-size: 1.5rem; }
        h2 { font-size: 1.25rem; line-height: 1.3; margin: 2rem 0 .5rem; }
        a { color: var(--link); text-underline-offset: .15em; overflow-wrap: anywhere; }
        a:focus-visible, audio:focus-visible { outline: 3px solid var(--link); outline-offset: 2px; }
        .skip { position: absolute; left: -100rem; }
        .skip:focus { left: 1rem; top: 1rem; background: var(--paper); padding: .5rem 1rem; }
        .facts { color: var(--quiet); font-size: 1rem; margin: .25rem 0; }
        .benefit { font-size: 1.2rem; border-left: .25rem solid var(--link); padding-left: .75rem; margin: 1rem 0; }
        figure { margin: 1.5rem 0; padding: 1rem; background: var(--band); border-radius: .75rem; }
        figcaption { font-weight: 600; margin-bottom: .5rem; }
        audio { width: 100%; display: block; margin-bottom: .5rem; }
        ul { padding-left: 1.25rem; }
        ul.items { list-style: none; padding: 0; }
        ul.items li { padding: .75rem 0; border-bottom: 1px solid var(--line); }
        ul.items a { font-size: 1.2rem; font-weight: 600; }
        ul.items p { margin: .25rem 0 0; }
        footer { margin-top: 3rem; padding-bottom: 2rem; color: var(--quiet); }
        @media print { figure, footer, .skip { display: none; } body { background: none; color: #000; } }

        """
}
