using Microsoft.Playwright;

namespace AikidoGitLabSim.Support.Browser;

/// <summary>How a page is looked at.</summary>
public sealed record Look
{
    /// <summary>The width of the window in CSS pixels.</summary>
    public int Width { get; set; } = 1280;

    /// <summary>The height of the window in CSS pixels.</summary>
    public int Height { get; set; } = 900;

    /// <summary>Light or dark.</summary>
    public ColorScheme Colours { get; set; } = ColorScheme.Light;

    /// <summary>Whether scripts run.</summary>
    public bool Scripts { get; set; } = true;

    /// <summary>Whether a trace is kept, to be saved after a failure. It takes time.</summary>
    public bool Traced { get; set; } = true;

    /// <summary>Whether the trace has the page as it was at each step. It takes more time; without it, what was done is in the trace all
    /// the same.</summary>
    public bool Snapshots { get; set; } = true;

    /// <summary>How long an element of a page is waited for.</summary>
    public TimeSpan Patience { get; set; } = TimeSpan.FromSeconds(30);

    /// <summary>How long a page may take to load.</summary>
    public TimeSpan LongestLoad { get; } = TimeSpan.FromSeconds(30);
}
