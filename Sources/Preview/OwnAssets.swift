/// The script and the style that only the preview serves.
enum OwnAssets {
  /// Reloads the page as soon as the portal has been built anew, also after the server was away.
  ///
  /// A hidden page does not ask: a browser has few connections to one host, and many pages may be open.
  static let script = """
    const revision = new URL(import.meta.url).search.slice(1);
    const panel = document.querySelector("details.mumo-problems");
    const key = "mumo-folded-problems";

    if (!panel) {
      sessionStorage.removeItem(key);
    } else {
      panel.open = sessionStorage.getItem(key) !== panel.dataset.problems;
      panel.addEventListener("toggle", () => sessionStorage.setItem(key, panel.open ? "" : panel.dataset.problems));
    }

    const pause = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds));

    const shown = () => new Promise((resolve) =>
      document.hidden ? document.addEventListener("visibilitychange", resolve, { once: true }) : resolve());

    let question = new AbortController();
    document.addEventListener("visibilitychange", () => {
      if (document.hidden) question.abort();
    });

    for (;;) {
      await shown();
      question = new AbortController();
      try {
        const answer = await fetch(`/.mumo/revision?${revision}`, { signal: question.signal });
        const next = await answer.text();
        if (answer.ok && next && next !== revision) {
          location.reload();
          break;
        }
        if (!answer.ok) await pause(500);
      } catch {
        await pause(500);
      }
    }

    """

  /// The panel of problems.
  static let style = """
    .mumo-problems {
      --mumo-paper: #fff; --mumo-ink: #1a242e; --mumo-tint: #f2f5f8; --mumo-bad: #8c1538;
      position: fixed; inset: auto 0 0; z-index: 2147483647; margin: 0; max-height: 100vh; overflow: auto;
      background: var(--mumo-paper); color: var(--mumo-ink); font: 1.0625rem/1.5 system-ui, sans-serif;
    }
    @media (prefers-color-scheme: dark) {
      .mumo-problems { --mumo-paper: #12181f; --mumo-ink: #e3e8ed; --mumo-tint: #1b232c; }
    }
    .mumo-problems[open], main.mumo-problems { inset: 0; }
    .mumo-problems summary {
      position: sticky; top: 0; padding: .75rem 1rem; background: var(--mumo-bad); color: #fff; cursor: pointer;
    }
    .mumo-problems summary span { margin-left: 1rem; text-decoration: underline; }
    .mumo-problems[open] .mumo-unfold, .mumo-problems:not([open]) .mumo-fold { display: none; }
    main.mumo-problems h1 { margin: 0; padding: .75rem 1rem; background: var(--mumo-bad); color: #fff; font-size: 1.25rem; }
    .mumo-text { padding: 0 1rem 1rem; max-width: 70rem; }
    .mumo-text ol { padding-left: 1.5rem; }
    .mumo-text li { margin-block: 1.5rem; }
    .mumo-text p { margin-block: .25rem; max-width: none; }
    .mumo-text pre { margin-block: .5rem; padding: .5rem .75rem; overflow: auto; background: var(--mumo-tint); color: inherit; }
    .mumo-text .mumo-place { font-weight: bold; overflow-wrap: anywhere; }
    @media print { .mumo-problems { display: none; } }

    """
}
